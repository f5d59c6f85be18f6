"use client";
import { cx } from "class-variance-authority";
import type { ComponentProps } from "react";
import { Icon } from "@/components/illustrations/icon";
import { useField } from "@/components/ui/fields/field";

type Props = ComponentProps<"select"> & {
  "data-type"?: "number" | "boolean";
  "data-empty"?: "null" | "keep";
  options?: { value: string; label: string }[];
  /** The first, empty choice. */
  placeholder?: string;
};

/** The browser's own list of choices, from `options` or from <option> children. */
export function Select({ options = [], placeholder, className, children, ...rest }: Props) {
  return (
    <div className="relative">
      <select {...useField()} {...rest} className={cx("control", "appearance-none pr-10", className)}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {children}
      </select>
      <Icon
        name="chevron-down"
        className="pointer-events-none absolute top-1/2 right-3 size-5 -translate-y-1/2 text-muted"
      />
    </div>
  );
}
