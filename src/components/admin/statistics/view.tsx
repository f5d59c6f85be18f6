import { useLocale, useTranslations } from "next-intl";
import { Breakdown } from "@/components/admin/statistics/breakdown";
import { BarChart } from "@/components/ui/chart";
import { Price } from "@/components/ui/price";
import { StatTile } from "@/components/ui/stat-tile";
import { Table } from "@/components/ui/table";
import { formatInstant, formatMoney, formatNumber } from "@/i18n/format";
import { instantOf } from "@/lib/time";
import type { Figures, Statistics } from "@/ops/statistics/schema";

const COUNTS = ["signUps", "requests", "accepted", "paid", "completed", "cancelled", "reviews"] as const;
const AMOUNTS = ["valueCents", "refundCents", "commissionCents"] as const;
/** The way to a review, each step with the one before it. */
const FUNNEL = ["searches", "requests", "accepted", "paid", "completed", "reviews"] as const;

/** How business goes: sums against the time before, bars by period, the way from search to review, services and cities. */
export function StatisticsView({ statistics }: { statistics: Statistics }) {
  const { total, before, byService, byCity } = statistics;
  const t = useTranslations("adminStatistics");
  const services = useTranslations("services");
  const locale = useLocale();
  const note = (figure: keyof Figures) => {
    const change = changeOf(total[figure], before[figure]);
    if (change === null) return t("noBefore");
    return t("change", { change: formatNumber(change, locale, { style: "percent", signDisplay: "exceptZero" }) });
  };
  return (
    <div className="flex flex-col gap-10">
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {COUNTS.map((key) => (
          <StatTile key={key} label={t(`figures.${key}`)} value={formatNumber(total[key], locale)} note={note(key)} />
        ))}
        {AMOUNTS.map((key) => (
          <StatTile key={key} label={t(`figures.${key}`)} value={<Price cents={total[key]} whole />} note={note(key)} />
        ))}
        <StatTile
          label={t("figures.answerMinutes")}
          value={total.answerMinutes === null ? "–" : t("minutes", { count: total.answerMinutes })}
          note={note("answerMinutes")}
        />
      </dl>
      <Bars statistics={statistics} />
      <Funnel total={total} />
      <div className="grid gap-10">
        <Breakdown
          title={t("byService")}
          rows={byService.map(({ service, ...row }) => ({ name: services(`${service}.name`), ...row }))}
        />
        <Breakdown title={t("byCity")} rows={byCity.map(({ city, ...row }) => ({ name: city, ...row }))} />
      </div>
    </div>
  );
}

const BARS = ["requests", "paid", "valueCents", "commissionCents"] as const;

function Bars({ statistics: { by, periods } }: { statistics: Statistics }) {
  const t = useTranslations("adminStatistics");
  const locale = useLocale();
  const labelOf = (date: string) =>
    formatInstant(instantOf(`${date}T12:00`), locale, by === "month" ? "month" : "date");
  const shownOf = (key: (typeof BARS)[number], value: number) =>
    key === "requests" || key === "paid" ? formatNumber(value, locale) : formatMoney(value, locale, { whole: true });
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      {BARS.map((key) => (
        <BarChart
          key={key}
          title={t(`figures.${key}`)}
          valueLabel={t(`figures.${key}`)}
          bars={periods.map((period) => ({
            label: labelOf(period.date),
            value: Math.max(0, period[key]),
            shown: shownOf(key, period[key]),
          }))}
          crowded
        />
      ))}
    </div>
  );
}

function Funnel({ total }: { total: Figures }) {
  const t = useTranslations("adminStatistics");
  const locale = useLocale();
  const rows = FUNNEL.map((key, index) => {
    const previous = FUNNEL[index - 1];
    // More than there was before it: what came before is older than the time shown.
    const share =
      previous && total[previous] >= total[key] && total[previous] > 0 ? total[key] / total[previous] : null;
    return { key, count: total[key], share };
  });
  return (
    <section>
      <Table
        caption={t("funnel")}
        showCaption
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "step", label: t("step"), cell: ({ key }) => t(`figures.${key}`) },
          { key: "count", label: t("count"), numeric: true, cell: ({ count }) => formatNumber(count, locale) },
          {
            key: "share",
            label: t("share"),
            numeric: true,
            cell: ({ share }) =>
              share === null ? "–" : formatNumber(share, locale, { style: "percent", maximumFractionDigits: 1 }),
          },
        ]}
      />
    </section>
  );
}

/** By how much a figure changed, as a share of what it was; null where there is nothing to compare with. */
function changeOf(now: number | null, before: number | null) {
  if (now === null || before === null || before === 0) return null;
  return Math.round(((now - before) / Math.abs(before)) * 100) / 100;
}
