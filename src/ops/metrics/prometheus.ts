import { env } from "@/env";
import { isSameSecret } from "@/lib/auth/secrets";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { toResponse } from "@/lib/route";
import type { RouteSpec } from "@/lib/route/spec";
import { type Buckets, quantile } from "@/lib/telemetry/histogram";
import { withRequestMetrics } from "@/lib/telemetry/request-metrics";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";
import { openAlerts } from "@/ops/alerts/deliver";
import { queueDepths } from "@/ops/queue-state";

type Labels = Record<string, string>;
interface Row {
  name: string;
  labels: string;
  count: number;
  sum: number;
  /** Of the last five minutes only. */
  recent: Buckets;
}

/** In milliseconds; told with their quantiles. */
const DURATIONS = ["http.request", "db.query", "db.slow", "stripe.call", "mail.send", "job.run", "process.loop_delay"];
/** Measured again and again; the highest of the last minutes is told, and what makes a mean over any time. */
const LEVELS = ["process.memory_mb", "process.memory_percent", "db.pool_percent", "db.pool_waiting"];
const QUANTILES = [0.5, 0.95, 0.99];
const RECENT_MS = 5 * MINUTE_MS;

/**
 * What all instances measured, as Prometheus text (exposition format 0.0.4). Counters begin again at midnight UTC,
 * which Prometheus takes for a restart.
 */
export async function prometheusText(now: Date): Promise<string> {
  const midnight = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const rows = await db.$queryRaw<Row[]>`
    SELECT name, labels, sum(count)::float8 AS count, sum(sum) AS sum,
      coalesce(sum_buckets(buckets) FILTER (WHERE at >= ${after(now, -RECENT_MS)}), '{}') AS recent
    FROM "Metric" WHERE at >= ${midnight} AND at <= ${now} GROUP BY name, labels ORDER BY name, labels`;
  const lines = [...new Set(rows.map(({ name }) => name))].flatMap((name) =>
    metricFamily(
      name,
      rows.filter((row) => row.name === name),
    ),
  );
  return [...lines, ...(await queueLines(now)), ...(await alertLines())].join("\n").concat("\n");
}

function metricFamily(name: string, rows: Row[]): string[] {
  const metricName = `tailtribe_${name.replace(/[^a-z0-9]+/gi, "_").toLowerCase()}`;
  if (LEVELS.includes(name))
    return [
      `# TYPE ${metricName} gauge`,
      ...rows.map((row) => line(metricName, labelsOf(row), quantile(row.recent, 1))),
      `# TYPE ${metricName}_samples summary`,
      ...rows.flatMap((row) => [
        line(`${metricName}_samples_sum`, labelsOf(row), row.sum),
        line(`${metricName}_samples_count`, labelsOf(row), row.count),
      ]),
    ];
  if (!DURATIONS.includes(name))
    return [
      `# TYPE ${metricName}_total counter`,
      ...rows.map((row) => line(`${metricName}_total`, labelsOf(row), row.sum)),
    ];
  const timed = `${metricName}_milliseconds`;
  return [
    `# TYPE ${timed} summary`,
    ...rows.flatMap((row) => [
      ...QUANTILES.map((part) => line(timed, { ...labelsOf(row), quantile: `${part}` }, quantile(row.recent, part))),
      line(`${timed}_sum`, labelsOf(row), row.sum),
      line(`${timed}_count`, labelsOf(row), row.count),
    ]),
  ];
}

async function queueLines(now: Date) {
  const jobs = await queueDepths(now);
  const rendered = (["waiting", "running", "dead", "oldestSeconds"] as const).flatMap((fact) => {
    const name = `tailtribe_queue_${fact === "oldestSeconds" ? "oldest_seconds" : fact}`;
    return [`# TYPE ${name} gauge`, ...jobs.map(({ job, ...facts }) => line(name, { job }, facts[fact]))];
  });
  return rendered;
}

async function alertLines() {
  const alerts = await openAlerts();
  return ["# TYPE tailtribe_alert gauge", ...alerts.map(({ kind, key }) => line("tailtribe_alert", { kind, key }, 1))];
}

const labelsOf = ({ labels }: Row) => JSON.parse(labels) as Labels; // written by metrics.ts

function line(name: string, labels: Labels, value: number) {
  const rendered = Object.entries(labels).map(([label, text]) => `${label.replace(/\W/g, "_")}="${escaped(text)}"`);
  return `${name}${rendered.length > 0 ? `{${rendered.join(",")}}` : ""} ${Math.round(value * 1000) / 1000}`;
}

const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

const shape: RouteSpec = { as: "metrics", summary: "Figures for Prometheus.", media: "text/plain" };

const handle = (request: Request) =>
  withRequestMetrics(request, () =>
    toResponse(async () => {
      const provided = request.headers.get("authorization") ?? "";
      const tokens = [env.CRON_SECRET, ...(env.METRICS_TOKEN ? [env.METRICS_TOKEN] : [])];
      // Each is compared, so that the time tells nothing.
      const isAllowed = tokens.map((token) => isSameSecret(provided, `Bearer ${token}`)).includes(true);
      if (!isAllowed) throw new AppError("unauthenticated", "no_token", "This needs the token of the metrics.");
      return new Response(await prometheusText(new Date()), {
        headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "private, no-store" },
      });
    }),
  );

/** An address that only a program with the token (METRICS_TOKEN or CRON_SECRET) may read. */
export const metricsEndpoint = Object.assign(handle, { shape });
