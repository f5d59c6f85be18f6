import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LineChart } from "@/components/ui/chart";
import { DateTime } from "@/components/ui/date-time";
import { StatTile } from "@/components/ui/stat-tile";
import { Table } from "@/components/ui/table";
import { formatInstant } from "@/i18n/format";
import type { PlatformFigures } from "@/ops/responses";

const TONES = { healthy: "success", degraded: "warning", critical: "danger" } as const;

interface Props {
  health: PlatformFigures["health"];
  alerts: PlatformFigures["metrics"]["alerts"];
}

/** How the platform is doing in one word, and everything that is wrong now. */
export function PlatformAlerts({ health: { score, status }, alerts }: Props) {
  const t = useTranslations("adminMonitoring");
  return (
    <Alert tone={TONES[status]} title={`${t(`status.${status}`)} · ${t("score", { score })}`}>
      {alerts.length === 0 ? (
        t("noAlerts")
      ) : (
        <ul className="mt-2 grid gap-2">
          {alerts.map(({ key, kind, facts, times, openedAt }) => (
            <li key={key}>
              <span className="font-semibold">{t(`alerts.${kind}`)}</span>{" "}
              <span className="text-muted">
                {Object.entries(facts)
                  .map(([name, fact]) => `${name} ${fact}`)
                  .join(", ")}
              </span>{" "}
              <span className="text-muted">
                {t("times", { times })} · {t("since")} <DateTime value={openedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

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

const BUSINESS = ["signUps", "requests", "bookings", "payments", "cancellations", "refunds", "reviews"] as const;
const SHOWN_ROUTES = 15;

/** Business by day, the slowest routes, services outside and the queue. */
export function PlatformTables({ metrics }: Pick<PlatformFigures, "metrics">) {
  const t = useTranslations("adminMonitoring");
  const format = useFormatter();
  const locale = useLocale();
  const amount = <K extends string>(key: K, label: string, unit = "") => ({
    ...{ key, label, numeric: true },
    cell: (row: Record<K, number>) => `${format.number(row[key])}${unit}`,
  });
  const calls = (["stripe", "mail"] as const).map((name) => ({ name: t(`outside.${name}`), ...metrics[name] }));
  return (
    <>
      <Table
        caption={t("perDay")}
        showCaption
        rows={metrics.perDay.toReversed()}
        rowKey={({ date }) => date}
        columns={[
          {
            key: "date",
            label: t("day"),
            cell: ({ date }) => (
              <span className="whitespace-nowrap">{formatInstant(`${date}T12:00:00Z`, locale, "date")}</span>
            ),
          },
          ...BUSINESS.map((key) => amount(key, t(`business.${key}`))),
        ]}
      />
      {metrics.routes.length > 0 && (
        <Table
          caption={t("slowest")}
          showCaption
          rows={metrics.routes.slice(0, SHOWN_ROUTES)}
          rowKey={({ method, route }) => `${method} ${route}`}
          columns={[
            {
              key: "route",
              label: t("route"),
              cell: ({ method, route }) => <code className="text-sm break-all">{`${method} ${route}`}</code>,
            },
            amount("requests", t("count")),
            amount("errors", t("errors")),
            amount("p50", "p50", " ms"),
            amount("p95", "p95", " ms"),
            amount("p99", "p99", " ms"),
          ]}
        />
      )}
      <Table
        caption={t("outsideTitle")}
        showCaption
        rows={calls}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", label: t("service"), cell: ({ name }) => name },
          amount("calls", t("count")),
          amount("failed", t("failed")),
          amount("p95", "p95", " ms"),
        ]}
      />
      {metrics.queue.length > 0 && (
        <Table
          caption={t("queue")}
          showCaption
          rows={metrics.queue}
          rowKey={({ job }) => job}
          columns={[
            { key: "job", label: t("job"), cell: ({ job }) => <code className="text-sm">{job}</code> },
            amount("waiting", t("waiting")),
            amount("running", t("running")),
            amount("dead", t("dead")),
            amount("oldestSeconds", t("oldest"), " s"),
          ]}
        />
      )}
    </>
  );
}
