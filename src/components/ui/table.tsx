import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, for amounts and counts. */
  numeric?: boolean;
}

interface Props<Row> {
  /** What the table shows; for screen readers only, unless `showCaption` is set. */
  caption: string;
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
}

/** Rows and columns on a wide screen, one card per row on a phone. The first column names the row. */
export function Table<Row>({ caption, showCaption, columns, rows, rowKey }: Props<Row>) {
  return (
    <table className="w-full border-separate border-spacing-0 text-left max-sm:block">
      <caption className={showCaption ? "mb-3 text-left font-display text-lg font-bold max-sm:block" : "sr-only"}>
        {caption}
      </caption>
      <thead className="max-sm:sr-only">
        <tr>
          {columns.map(({ key, label, numeric }) => (
            <th
              key={key}
              scope="col"
              className={cx(
                "border-b border-line px-3 py-2 text-sm font-semibold [overflow-wrap:break-word] text-muted",
                numeric && "text-right",
              )}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block max-sm:space-y-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="max-sm:block max-sm:rounded-lg max-sm:border max-sm:border-line max-sm:bg-surface max-sm:p-4"
          >
            {columns.map(({ key, label, cell, numeric }, index) => {
              const Cell = index === 0 ? "th" : "td";
              return (
                <Cell
                  key={key}
                  scope={index === 0 ? "row" : undefined}
                  className={cx(
                    "max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:py-1 sm:border-b sm:border-line sm:px-3 sm:py-3",
                    index === 0 ? "font-semibold" : "font-normal",
                    numeric && "figures whitespace-nowrap sm:text-right",
                  )}
                >
                  {index > 0 && (
                    <span
                      aria-hidden="true"
                      className={cx(
                        "text-sm whitespace-normal text-muted sm:hidden",
                        numeric ? "min-w-0" : "max-w-1/2 shrink-0",
                      )}
                    >
                      {label}
                    </span>
                  )}
                  <span
                    className={cx("max-sm:text-right max-sm:first:text-left", numeric ? "max-sm:shrink-0" : "min-w-0")}
                  >
                    {cell(row)}
                  </span>
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
