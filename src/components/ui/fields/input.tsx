"use client";
import { cx } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { useField } from "@/components/ui/fields/field";

type Props = ComponentProps<"input"> & {
  /** How the text becomes JSON; see toJson. */
  "data-type"?: "number" | "cents" | "minutes";
  "data-empty"?: "null" | "keep";
  /** A short sign before or after the text: €, kg, km. */
  before?: ReactNode;
  after?: ReactNode;
};

/** A line of text. Inside a Field it needs no id, name or aria of its own. */
export function Input({ before, after, className, ...rest }: Props) {
  const field = useField();
  const input = (
    <input type="text" {...field} {...rest} className={cx("control", before && "pl-9", after && "pr-14", className)} />
  );
  if (!before && !after) return input;
  return (
    <div className="relative">
      {before && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-3.5 grid place-items-center text-muted"
        >
          {before}
        </span>
      )}
      {input}
      {after && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-3.5 grid place-items-center text-muted"
        >
          {after}
        </span>
      )}
    </div>
  );
}

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
      className={cx("control", "field-sizing-content min-h-28", className)}
    />
  );
}
