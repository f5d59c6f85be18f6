import { cx } from "class-variance-authority";
import { useLocale } from "next-intl";
import { formatDateRange, formatInstant, type InstantStyle } from "@/i18n/format";

interface Props {
  value: Date | string;
  /** Shows a range when given. */
  until?: Date | string;
  as?: InstantStyle;
  className?: string;
}

/** An instant in Brussels time with its weekday, machine-readable. Server components only; islands call formatInstant. */
export function DateTime({ value, until, as = "full", className }: Props) {
  const locale = useLocale();
  return (
    <time
      dateTime={new Date(value).toISOString()}
      className={cx(!until && as !== "full" && "whitespace-nowrap", className)}
    >
      {until ? formatDateRange(value, until, locale, as) : formatInstant(value, locale, as)}
    </time>
  );
}
