import { cacheWithRefresh } from "@/lib/cache";
import { db } from "@/lib/db";
import { type Buckets, quantile } from "@/lib/telemetry/histogram";
import { after, MINUTE_MS } from "@/lib/time";
import { openAlerts } from "@/ops/alerts/deliver";
import { dayCounts } from "@/ops/metrics/day-counts";
import { mergeTotals, type Total, totals } from "@/ops/metrics/store";
import { queueDepths } from "@/ops/queue-state";
import type { CallFigures, DashboardMetrics, MinuteFigures, RouteFigures } from "@/ops/responses";

const WINDOW_MINUTES = 15;
const MEASURED = [
  ...["http.request", "db.query", "db.slow", "db.pool_percent", "process.memory_percent", "process.loop_delay"],
  ...["cache.hit", "cache.miss", "stripe.call", "mail.send"],
];

/** The current state of all instances together. */
export async function getDashboardMetrics(now = new Date()): Promise<DashboardMetrics> {
  const from = after(now, -WINDOW_MINUTES * MINUTE_MS);
  const [all, activeUsers, queue, alerts, perMinute, perDay] = await Promise.all([
    totals(MEASURED, from, after(now, MINUTE_MS)),
    activeSince(from),
    queueDepths(now),
    openAlerts(),
    minuteFigures(now),
    // Whole days, and the most expensive sum: one minute of delay does not matter.
    cacheWithRefresh("statistics|days", () => dayCounts(now), { ttl: 60 }),
  ]);
  const of = (...names: string[]) => all.filter(({ name }) => names.includes(name));
  const requests = summarize(of("http.request"));
  const queries = summarize(of("db.query"));
  return {
    activeUsers,
    requestsPerMinute: round(requests.count / WINDOW_MINUTES),
    avgResponseTime: requests.mean,
    p95ResponseTime: requests.p95,
    p99ResponseTime: requests.p99,
    errorRate: ratio(summarize(of("http.request").filter(isError)).count, requests.count) ?? 0,
    routes: routeFigures(of("http.request")),
    database: {
      avgTime: queries.mean,
      p95Time: queries.p95,
      slowQueries: summarize(of("db.slow")).count,
      poolUse: summarize(of("db.pool_percent")).mean / 100,
    },
    memoryUse: Math.min(1, summarize(of("process.memory_percent")).max / 100),
    eventLoopDelay: summarize(of("process.loop_delay")).p95,
    cacheHitRate: ratio(summarize(of("cache.hit")).count, summarize(of("cache.hit", "cache.miss")).count),
    stripe: callFigures(of("stripe.call")),
    mail: callFigures(of("mail.send")),
    ...{ queue, alerts, perMinute, perDay },
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
const ratio = (part: number, whole: number) => (whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000);
const isError = ({ labels }: Total) => labels.status === "5xx";

/** Count, mean and percentiles of several totals together. */
function summarize(all: Total[]) {
  const { count, sum, buckets } = mergeTotals(all);
  const percentile = (share: number) => round(quantile(buckets, share));
  const percentiles = { p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) };
  return { count, mean: count === 0 ? 0 : round(sum / count), ...percentiles, max: quantile(buckets, 1) };
}

/** Slowest first. */
function routeFigures(requests: Total[]): RouteFigures[] {
  const byRoute = new Map<string, Total[]>();
  for (const total of requests) {
    const key = `${total.labels.method} ${total.labels.route}`;
    byRoute.set(key, [...(byRoute.get(key) ?? []), total]);
  }
  const figures = [...byRoute.values()].map((group) => {
    const { route = "", method = "" } = group[0]?.labels ?? {};
    const { count, p50, p95, p99 } = summarize(group);
    return { route, method, requests: count, errors: summarize(group.filter(isError)).count, p50, p95, p99 };
  });
  return figures.toSorted((a, b) => b.p95 - a.p95);
}

function callFigures(calls: Total[]): CallFigures {
  const { count, p95 } = summarize(calls);
  return { calls: count, failed: summarize(calls.filter(({ labels }) => labels.outcome === "failed")).count, p95 };
}

/** A session stores when it was last used, at a resolution of five minutes. */
async function activeSince(from: Date) {
  const [{ people } = { people: 0 }] = await db.$queryRaw<{ people: number }[]>`
    SELECT count(DISTINCT "userId")::float8 AS people FROM "Session" WHERE "lastSeenAt" >= ${from} AND "revokedAt" IS NULL`;
  return people;
}

const MINUTES = 60;

/** The last hour by minute, including minutes without requests. */
async function minuteFigures(now: Date): Promise<MinuteFigures[]> {
  const last = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  const starts = Array.from({ length: MINUTES }, (_, index) => last - (MINUTES - 1 - index) * MINUTE_MS);
  const rows = await db.$queryRaw<{ at: Date; requests: number; errors: number; sum: number; buckets: Buckets }[]>`
    SELECT at, sum(count)::float8 AS requests, sum(sum) AS sum, sum_buckets(buckets) AS buckets,
      coalesce(sum(count) FILTER (WHERE labels::jsonb ->> 'status' = '5xx'), 0)::float8 AS errors
    FROM "Metric" WHERE name = 'http.request' AND "spanMinutes" = 1 AND at >= ${new Date(starts[0] ?? last)} GROUP BY at`;
  const byMinute = new Map(rows.map((row) => [row.at.getTime(), row]));
  return starts.map((start) => {
    const { requests = 0, errors = 0, sum = 0, buckets = {} } = byMinute.get(start) ?? {};
    const avg = requests === 0 ? 0 : Math.round(sum / requests);
    return { at: new Date(start).toISOString(), requests, errors, avg, p95: Math.round(quantile(buckets, 0.95)) };
  });
}
