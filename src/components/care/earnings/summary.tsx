import { useLocale, useTranslations } from "next-intl";
import { lastMonths } from "@/components/care/earnings/months";
import { Card } from "@/components/ui/card";
import { BarChart } from "@/components/ui/chart";
import { Price } from "@/components/ui/price";
import { StatTile } from "@/components/ui/stat-tile";
import type { getEarningsSummary } from "@/domain/payments/earnings/list";
import { formatMoney } from "@/i18n/format";
import { wallTime } from "@/lib/time";

/** A caregiver's sums, months and bank payments. */
export type EarningsSummary = Awaited<ReturnType<typeof getEarningsSummary>>;

/** Sent, waiting, at the bank: the three sums of a caregiver's money. */
export function EarningsSums({ summary }: { summary: EarningsSummary }) {
  const t = useTranslations("careEarnings");
  return (
    <section aria-label={t("sums")}>
      <dl className="grid gap-4 sm:grid-cols-3">
        <StatTile label={t("waiting")} value={<Price cents={summary.waitingCents} />} note={t("waitingNote")} />
        <StatTile label={t("sent")} value={<Price cents={summary.sentCents} />} note={t("sentNote")} />
        <StatTile label={t("bank")} value={<Price cents={summary.bankCents} />} note={t("bankNote")} />
      </dl>
    </section>
  );
}

/** What was sent in each of the last months, as bars with their table. */
export function EarningsChart({ months, now }: Pick<EarningsSummary, "months"> & { now: Date }) {
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
