import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { PlainLink } from "@/i18n/plain-link";

/** A link inside the site, written without its language: <Link href="/search">. On public pages for server components only: it reads the locale with next-intl. */
export function Link({ href, ...rest }: Omit<ComponentProps<typeof PlainLink>, "href"> & { href: string }) {
  const locale = useLocale();
  return <PlainLink href={href === "/" ? `/${locale}` : `/${locale}${href}`} {...rest} />;
}
