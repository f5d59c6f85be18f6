import { env } from "@/env";
import { isSameSecret } from "@/lib/auth/secrets";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { toResponse } from "@/lib/route";
import type { RouteSpec } from "@/lib/route/spec";
import { type Buckets, quantile } from "@/lib/telemetry/histogram";
import type { Labels } from "@/lib/telemetry/metrics";
import { withRequestMetrics } from "@/lib/telemetry/request-metrics";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";
import { openAlerts } from "@/ops/alerts/deliver";
import { queueDepths } from "@/ops/queue-state";

interface Row {
  name: string;
  labels: Labels;
  count: number;
  sum: number;
  /** Only the last five minutes. */
  recent: Buckets;
}
type Sample = [suffix: string, labels: Labels, value: number];

/** In milliseconds, exported with quantiles. */
const DURATIONS = ["http.request", "db.query", "db.slow", "stripe.call", "mail.send", "job.run", "process.loop_delay"];
/** Sampled levels: exported as the recent maximum, and as sum and count, which give the mean over any period. */
const LEVELS = ["process.memory_mb", "process.memory_percent", "db.pool_percent", "db.pool_waiting"];
const QUANTILES = [0.5, 0.95, 0.99];
const RECENT_MS = 5 * MINUTE_MS;

/**
 * The measurements of all instances as Prometheus text (exposition format 0.0.4). Counters restart at midnight UTC, which
 * Prometheus handles like a restarted process.
 */
async function prometheusText(now: Date): Promise<string> {
  const midnight = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const rows = await db.$queryRaw<Row[]>`
    SELECT name, labels::json, sum(count)::float8 AS count, sum(sum) AS sum,
      coalesce(sum_buckets(buckets) FILTER (WHERE at >= ${after(now, -RECENT_MS)}), '{}') AS recent
    FROM "Metric" WHERE at >= ${midnight} AND at <= ${now} GROUP BY name, "Metric".labels ORDER BY name, "Metric".labels`;
  const measured = [...new Set(rows.map(({ name }) => name))].flatMap((name) => {
    const own = rows.filter((row) => row.name === name);
    return familiesOf(name).map(([family, type, samples]) => familyText(family, type, own.flatMap(samples)));
  });
  const jobs = await queueDepths(now);
  const queue = (["waiting", "running", "dead", "oldestSeconds"] as const).map((figure) => {
    const samples = jobs.map((depth): Sample => ["", { job: depth.job }, depth[figure]]);
    return familyText(`tailtribe_queue_${figure === "oldestSeconds" ? "oldest_seconds" : figure}`, "gauge", samples);
  });
  const alerts = (await openAlerts()).map(({ kind, key }): Sample => ["", { kind, key }, 1]);
  return [...measured, ...queue, familyText("tailtribe_alert", "gauge", alerts)].join("");
}

/** The families that one measurement becomes, with the samples of each row. */
function familiesOf(name: string): [family: string, type: string, samples: (row: Row) => Sample[]][] {
  const metric = `tailtribe_${name.replace(/[^a-z0-9]+/gi, "_").toLowerCase()}`;
  if (DURATIONS.includes(name))
    return [[`${metric}_milliseconds`, "summary", (row) => [...quantiles(row), ...sumAndCount(row)]]];
  if (!LEVELS.includes(name)) return [[`${metric}_total`, "counter", ({ labels, sum }) => [["", labels, sum]]]];
  return [
    [metric, "gauge", ({ labels, recent }) => [["", labels, quantile(recent, 1)]]],
    [`${metric}_samples`, "summary", sumAndCount],
  ];
}

const quantiles = ({ labels, recent }: Row) =>
  QUANTILES.map((share): Sample => ["", { ...labels, quantile: `${share}` }, quantile(recent, share)]);
const sumAndCount = ({ labels, sum, count }: Row): Sample[] => [
  ["_sum", labels, sum],
  ["_count", labels, count],
];

function familyText(family: string, type: string, samples: Sample[]) {
  const lines = samples.map(([suffix, labels, value]) => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label.replace(/\W/g, "_")}="${escaped(text)}"`);
    return `${family}${suffix}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${Math.round(value * 1000) / 1000}\n`;
  });
  return `# TYPE ${family} ${type}\n${lines.join("")}`;
}

const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

const spec: RouteSpec = { as: "metrics", summary: "Figures for Prometheus.", media: "text/plain" };

const handle = (request: Request) =>
  withRequestMetrics(request, () =>
    toResponse(async () => {
      const provided = request.headers.get("authorization") ?? "";
      const tokens = [env.CRON_SECRET, ...(env.METRICS_TOKEN ? [env.METRICS_TOKEN] : [])];
      // All are compared, so that the time does not reveal which one matches.
      const isAllowed = tokens.map((token) => isSameSecret(provided, `Bearer ${token}`)).includes(true);
      if (!isAllowed) throw new AppError("unauthenticated", "no_token", "This needs the token of the metrics.");
      return new Response(await prometheusText(new Date()), {
        headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "private, no-store" },
      });
    }),
  );

/** An endpoint for programs that have METRICS_TOKEN or CRON_SECRET. */
export const metricsEndpoint = Object.assign(handle, { spec });
