import { useFormatter, useTranslations } from "next-intl";
import { StatTile } from "@/components/ui/stat-tile";
import type { PlatformFigures } from "@/domain/admin/answers";

/** The figures of the last quarter of an hour that one looks at first. */
export function PlatformTiles({ metrics }: Pick<PlatformFigures, "metrics">) {
  const t = useTranslations("adminMonitoring");
  const format = useFormatter();
  const ms = (value: number) => `${format.number(Math.round(value))} ms`;
  const percent = (share: number | null) =>
    share === null ? "–" : format.number(share, { style: "percent", maximumFractionDigits: 1 });
  const { database } = metrics;
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatTile label={t("activeUsers")} value={format.number(metrics.activeUsers)} />
      <StatTile label={t("requestsPerMinute")} value={format.number(metrics.requestsPerMinute)} />
      <StatTile
        label={t("avgResponseTime")}
        value={ms(metrics.avgResponseTime)}
        note={t("p95", { value: ms(metrics.p95ResponseTime) })}
      />
      <StatTile label={t("errorRate")} value={percent(metrics.errorRate)} />
      <StatTile
        label={t("database")}
        value={ms(database.avgTime)}
        note={t("slowQueries", { count: database.slowQueries })}
      />
      <StatTile label={t("poolUse")} value={percent(database.poolUse)} />
      <StatTile label={t("cacheHitRate")} value={percent(metrics.cacheHitRate)} />
      <StatTile
        label={t("memoryUse")}
        value={percent(metrics.memoryUse)}
        note={t("loopDelay", { value: ms(metrics.eventLoopDelay) })}
      />
    </dl>
  );
}
