import { useFormatter, useLocale, useTranslations } from "next-intl";
import { LineChart } from "@/components/ui/line-chart";
import type { PlatformFigures } from "@/domain/admin/answers";
import { formatInstant } from "@/lib/format";

type Figure = "requests" | "avg" | "errors";

/** The last hour, minute by minute. */
export function PlatformCharts({ metrics }: Pick<PlatformFigures, "metrics">) {
  const t = useTranslations("adminMonitoring");
  const format = useFormatter();
  const locale = useLocale();
  const chart = (figure: Figure, unit: string) => (
    <LineChart
      title={t(`charts.${figure}`)}
      valueLabel={t(`charts.${figure}Unit`)}
      points={metrics.perMinute.map((minute) => ({
        label: formatInstant(minute.at, locale, "time"),
        value: minute[figure],
        shown: `${format.number(minute[figure])}${unit}`,
      }))}
    />
  );
  return (
    <section aria-label={t("lastHour")} className="grid grid-cols-1 gap-6 lg:grid-cols-2 xl:grid-cols-3">
      {chart("requests", "")}
      {chart("avg", " ms")}
      {chart("errors", "")}
    </section>
  );
}
