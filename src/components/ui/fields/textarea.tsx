"use client";
import { cx } from "class-variance-authority";
import type { ComponentProps } from "react";
import { controlStyle } from "@/components/ui/fields/control-style";
import { useField } from "@/components/ui/fields/field";

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({
  className,
  rows = 4,
  ...rest
}: ComponentProps<"textarea"> & { "data-empty"?: "null" | "keep" }) {
  return (
    <textarea
      {...useField()}
      rows={rows}
      {...rest}
      className={cx(controlStyle, "field-sizing-content min-h-28", className)}
    />
  );
}
