import { env } from "@/env";
import { isSameSecret } from "@/lib/auth/secrets";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { callerOf, toResponse } from "@/lib/route";
import type { RouteSpec } from "@/lib/route/spec";
import { type Buckets, quantile, upperEdge } from "@/lib/telemetry/histogram";
import type { Labels } from "@/lib/telemetry/metrics";
import { withRequestMetrics } from "@/lib/telemetry/request-metrics";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";
import { openAlerts } from "@/ops/alerts/deliver";
import { sharedBreakerStatuses } from "@/ops/breaker-sync";
import { queueDepths } from "@/ops/queue-state";
import { version } from "../../../package.json";

interface Row {
  name: string;
  labels: Labels;
  count: number;
  sum: number;
  buckets: Buckets;
  /** Only the last five minutes. */
  recent: Buckets;
}
type Sample = [suffix: string, labels: Labels, value: number];

/** Measured in milliseconds, exported as histograms in seconds. */
const DURATIONS: Record<string, string> = {
  "http.request": "Duration of requests, by route and status.",
  "http.program": "Duration of calls by schedulers and monitors, by route and status.",
  "page.load": "Duration of page loads that browsers reported, by what the CDN said.",
  "db.query": "Duration of statements, by kind.",
  "db.slow": "Duration of slow statements.",
  "stripe.call": "Duration of calls to Stripe, by operation and outcome.",
  "mail.send": "Duration of requests to the mail provider.",
  "job.run": "Duration of jobs, by kind and outcome.",
  "process.loop_delay": "Delay of the event loop.",
};
/** Sampled levels: exported as the recent maximum, and as sum and count, which give the mean over any period. */
const LEVELS: Record<string, { as: string; factor: number; help: string }> = {
  "process.memory_mb": { as: "process_memory_bytes", factor: 1024 * 1024, help: "Memory of a process." },
  "process.memory_percent": { as: "process_memory_ratio", factor: 0.01, help: "Memory as a share of its limit." },
  "db.pool_percent": { as: "db_pool_ratio", factor: 0.01, help: "Share of the pool's connections in use." },
  "db.pool_waiting": { as: "db_pool_waiting", factor: 1, help: "Statements that wait for a connection." },
};
/** Upper bounds of the histograms: 1 ms to 16 s, each twice the one before. */
const BOUNDS_MS = Array.from({ length: 15 }, (_, index) => 2 ** index);
const RECENT_MS = 5 * MINUTE_MS;

/**
 * The measurements of all instances as Prometheus text (exposition format 0.0.4). Counters restart at midnight UTC, which
 * Prometheus handles like a restarted process.
 */
async function prometheusText(now: Date): Promise<string> {
  const midnight = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const rows = await db.$queryRaw<Row[]>`
    SELECT name, labels::json, sum(count)::float8 AS count, sum(sum) AS sum,
      sum_buckets(buckets) AS buckets, coalesce(sum_buckets(buckets) FILTER (WHERE at >= ${after(now, -RECENT_MS)}), '{}') AS recent
    FROM "Metric" WHERE at >= ${midnight} AND at <= ${now} GROUP BY name, "Metric".labels ORDER BY name, "Metric".labels`;
  const measured = [...new Set(rows.map(({ name }) => name))].flatMap((name) => {
    const own = rows.filter((row) => row.name === name);
    return familiesOf(name).map(({ samples, ...family }) => familyText(family, own.flatMap(samples)));
  });
  const jobs = await queueDepths(now);
  const queue = Object.entries(QUEUE_HELP).map(([figure, help]) => {
    const samples = jobs.map((depth): Sample => ["", { job: depth.job }, depth[figure as keyof typeof QUEUE_HELP]]); // a key of it
    return gauge(`tailtribe_queue_${figure === "oldestSeconds" ? "oldest_seconds" : figure}`, help, samples);
  });
  const alerts = (await openAlerts()).map(({ kind, key }): Sample => ["", { kind, key }, 1]);
  const breakers = Object.entries(await sharedBreakerStatuses(now)).map(([breaker, all]): Sample => {
    return ["", { breaker }, all.filter(({ state }) => state === "OPEN").length];
  });
  const build: Sample = ["", { version: env.RELEASE ?? version }, 1];
  return [
    ...measured,
    ...queue,
    gauge("tailtribe_alert", "Alerts that are open now.", alerts),
    gauge("tailtribe_breaker_open", "Processes whose circuit breaker is open.", breakers),
    gauge("tailtribe_build_info", "The running version.", [build]),
  ].join("");
}

const QUEUE_HELP = {
  waiting: "Jobs that wait.",
  running: "Jobs that run.",
  dead: "Jobs that were given up.",
  oldestSeconds: "Age of the oldest job that is due.",
};

interface Family {
  name: string;
  type: "counter" | "gauge" | "histogram" | "summary";
  help: string;
}

/** The families that one measurement becomes, with the samples of each row. */
function familiesOf(name: string): (Family & { samples: (row: Row) => Sample[] })[] {
  const metric = `tailtribe_${name.replace(/[^a-z0-9]+/gi, "_").toLowerCase()}`;
  const [duration, level] = [DURATIONS[name], LEVELS[name]];
  if (duration) return [{ name: `${metric}_seconds`, type: "histogram", help: duration, samples: histogram }];
  if (!level) {
    const samples = ({ labels, sum }: Row): Sample[] => [["", labels, sum]];
    return [{ name: `${metric}_total`, type: "counter", help: `Sum of ${name} since midnight UTC.`, samples }];
  }
  const { as, factor, help } = level;
  const highest = ({ labels, recent }: Row): Sample[] => [["", labels, quantile(recent, 1) * factor]];
  const taken = (row: Row) => sumAndCount(row, factor);
  return [
    { name: `tailtribe_${as}`, type: "gauge", help: `${help} The highest of five minutes.`, samples: highest },
    { name: `tailtribe_${as}_samples`, type: "summary", help: `${help} All samples.`, samples: taken },
  ];
}

function histogram(row: Row): Sample[] {
  const upTo = (ms: number) =>
    Object.entries(row.buckets).reduce((sum, [bucket, n]) => (upperEdge(Number(bucket)) <= ms ? sum + n : sum), 0);
  const buckets = BOUNDS_MS.map((ms): Sample => ["_bucket", { ...row.labels, le: `${ms / 1000}` }, upTo(ms)]);
  return [...buckets, ["_bucket", { ...row.labels, le: "+Inf" }, row.count], ...sumAndCount(row, 0.001)];
}

const sumAndCount = ({ labels, sum, count }: Row, factor: number): Sample[] => [
  ["_sum", labels, sum * factor],
  ["_count", labels, count],
];

const gauge = (name: string, help: string, samples: Sample[]) => familyText({ name, type: "gauge", help }, samples);

function familyText({ name, type, help }: Family, samples: Sample[]) {
  const lines = samples.map(([suffix, labels, value]) => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label.replace(/\W/g, "_")}="${escaped(text)}"`);
    return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${Math.round(value * 1e6) / 1e6}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
}

const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

const spec: RouteSpec = { as: "metrics", summary: "Figures for Prometheus.", media: "text/plain" };

const handle = (request: Request) =>
  withRequestMetrics(request, () =>
    toResponse(
      async () => {
        const provided = request.headers.get("authorization") ?? "";
        const tokens = [env.CRON_SECRET, ...(env.METRICS_TOKEN ? [env.METRICS_TOKEN] : [])];
        // All are compared, so that the time does not reveal which one matches.
        const isAllowed = tokens.map((token) => isSameSecret(provided, `Bearer ${token}`)).includes(true);
        if (!isAllowed) throw new AppError("unauthenticated", "no_token", "This needs the token of the metrics.");
        return new Response(await prometheusText(new Date()), {
          headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "private, no-store" },
        });
      },
      undefined,
      callerOf(request),
    ),
  );

/** An endpoint for programs that have METRICS_TOKEN or CRON_SECRET. */
export const metricsEndpoint = Object.assign(handle, { spec });
