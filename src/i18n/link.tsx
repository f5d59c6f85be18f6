import NextLink from "next/link";
import { useLocale } from "next-intl";
import type { ComponentProps } from "react";

/** A link inside the site, written without its language: <Link href="/search">. On public pages for server components only: it reads the locale with next-intl. */
export function Link({ href, ...rest }: Omit<ComponentProps<typeof NextLink>, "href"> & { href: string }) {
  const locale = useLocale();
  return <NextLink href={href === "/" ? `/${locale}` : `/${locale}${href}`} {...rest} />;
}
