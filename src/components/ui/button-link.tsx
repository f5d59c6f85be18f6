import { cx } from "class-variance-authority";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "@/components/ui/button";
import { Link } from "@/i18n/link";

/** A link that looks like a button. `href` without language: "/search". */
export function ButtonLink({ variant, size, block, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={cx(buttonStyle({ variant, size, block }), className)} {...rest} />;
}
