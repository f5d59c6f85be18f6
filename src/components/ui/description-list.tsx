"use client";
import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

interface Row {
  term: ReactNode;
  value: ReactNode;
  /** The line that counts, such as a total. */
  strong?: boolean;
}

/** Facts as term and value; `sums` puts the values to the right under each other, for amounts. */
export function DescriptionList({
  rows,
  sums = false,
  className,
}: {
  rows: Row[];
  sums?: boolean;
  className?: string;
}) {
  return (
    <dl className={cx("divide-y divide-line", className)}>
      {rows.map(({ term, value, strong }, index) => (
        <div
          key={index}
          className={cx(
            sums ? "sum-row" : "grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(9rem,1fr)_2fr]",
            strong && "font-semibold",
          )}
        >
          <dt className={cx("min-w-0", !strong && "text-muted")}>{term}</dt>
          <dd className={sums ? "sum" : "min-w-0"}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
