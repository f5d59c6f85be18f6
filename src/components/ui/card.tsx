import { cx } from "class-variance-authority";
import type { HTMLAttributes } from "react";

/** A surface with one border and at most one shadow. `as` article for things in a list, section for parts of a page. */
export function Card({
  as: Tag = "div",
  raised = false,
  className,
  ...rest
}: HTMLAttributes<HTMLElement> & { as?: "div" | "article" | "section" | "li"; raised?: boolean }) {
  return <Tag className={cx("card", raised && "shadow-high", className)} {...rest} />;
}
