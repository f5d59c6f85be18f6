import { cx } from "class-variance-authority";
import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/i18n/format";
import { Star } from "./star";

interface Props {
  /** Average from 1 to 5, or null without reviews. */
  value: number | null;
  count?: number;
  /** Five stars instead of one. */
  full?: boolean;
  className?: string;
}

/** A rating: one star and a number, or all five; always with a text for screen readers. */
export function StarRating({ value, count, full = false, className }: Props) {
  const t = useTranslations("common");
  const locale = useLocale();
  if (value === null) return <span className={cx("text-sm text-muted", className)}>{t("reviews", { count: 0 })}</span>;
  const shown = formatNumber(value, locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <span className={cx("inline-flex items-center gap-1.5", className)}>
      <span className="flex">
        {full ? (
          [0, 1, 2, 3, 4].map((index) => <Star key={index} fill={Math.min(1, Math.max(0, value - index))} />)
        ) : (
          <Star />
        )}
      </span>
      <span aria-hidden="true" className="figures font-semibold">
        {shown}
      </span>
      <span className="sr-only">{t("rating", { value: shown })}</span>{" "}
      {count !== undefined && <span className="text-sm whitespace-nowrap text-muted">({t("reviews", { count })})</span>}
    </span>
  );
}
