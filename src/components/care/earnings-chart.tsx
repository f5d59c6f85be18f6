import { useLocale, useTranslations } from "next-intl";
import { BarChart } from "@/components/ui/bar-chart";
import { Card } from "@/components/ui/card";
import { formatMoney } from "@/lib/format";
import { wallTime } from "@/lib/time";
import { lastMonths } from "./earnings-months";
import type { Summary } from "./earnings-summary";

/** What was sent in each of the last months, as bars with their table. */
export function EarningsChart({ months, now }: Pick<Summary, "months"> & { now: Date }) {
  const t = useTranslations("careEarnings");
  const locale = useLocale();
  const name = new Intl.DateTimeFormat(`${locale}-BE`, { month: "short", year: "2-digit", timeZone: "UTC" });
  const bars = lastMonths(months, wallTime(now).date).map(({ month, cents }) => ({
    label: name.format(new Date(`${month}-01T00:00:00Z`)),
    value: cents,
    shown: formatMoney(cents, locale),
  }));
  return (
    <Card as="section">
      <BarChart title={t("months")} bars={bars} valueLabel={t("share")} />
    </Card>
  );
}
