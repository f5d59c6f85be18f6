"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";

/** A menu link that knows when it is the open page. `exact` for a place whose children have their own link. `href` with its language. */
export function NavLink({
  href,
  exact = false,
  ...rest
}: ComponentProps<typeof Link> & { href: string; exact?: boolean }) {
  const path = usePathname();
  const isHere = path === href || (!exact && path.startsWith(`${href}/`));
  return <Link href={href} aria-current={isHere ? "page" : undefined} {...rest} />;
}
