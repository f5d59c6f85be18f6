import { cx } from "class-variance-authority";
import { useLocale } from "next-intl";
import { formatMoney } from "@/i18n/format";

/** An exact amount from whole cents. `whole` drops ",00" where only the order of size matters. Server components only. */
export function Price({ cents, whole, className }: { cents: number; whole?: boolean; className?: string }) {
  const locale = useLocale();
  return <span className={cx("figures whitespace-nowrap", className)}>{formatMoney(cents, locale, { whole })}</span>;
}
