"use client";
import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";
import { PlainLink } from "@/i18n/plain-link";

/** A menu link that knows when it is the open page. `exact` for a place whose children have their own link. `href` with its language. */
export function NavLink({
  href,
  exact = false,
  ...rest
}: ComponentProps<typeof PlainLink> & { href: string; exact?: boolean }) {
  const path = usePathname();
  const isHere = path === href || (!exact && path.startsWith(`${href}/`));
  return <PlainLink href={href} aria-current={isHere ? "page" : undefined} {...rest} />;
}
