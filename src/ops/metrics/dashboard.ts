import { BUSINESS_METRICS } from "@/domain/metrics";
import { db } from "@/lib/db";
import { cacheWithRefresh } from "@/lib/redis";
import { type Buckets, quantile } from "@/lib/telemetry/histogram";
import { addDays, after, instantOf, MINUTE_MS, wallTime } from "@/lib/time";
import { openAlerts } from "@/ops/alerts/deliver";
import { mergeTotals, type Total, totals } from "@/ops/metrics/store";
import { queueDepths } from "@/ops/queue-state";
import {
  type CallFigures,
  type DashboardMetrics,
  type DayCounts,
  type MinuteFigures,
  type RouteFigures,
} from "@/ops/responses";

const MINUTES = 60;
const DAYS = 14;

/** The last hour, minute by minute, the quiet ones too. */
export async function minuteFigures(now: Date): Promise<MinuteFigures[]> {
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

/** The last two weeks of business, day by day. */
export async function dayCounts(now: Date): Promise<DayCounts[]> {
  const today = wallTime(now).date;
  const dates = Array.from({ length: DAYS }, (_, index) => addDays(today, index - DAYS + 1));
  const from = instantOf(`${dates[0] ?? today}T00:00`);
  const rows = await db.$queryRaw<{ date: string; name: string; count: number }[]>`
    SELECT to_char(at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS date, name, sum(count)::float8 AS count FROM "Metric"
    WHERE name = ANY(${Object.values(BUSINESS_METRICS)}) AND at >= ${from} AND at <= ${after(now, MINUTE_MS)} GROUP BY 1, 2`;
  const countOf = (date: string, name: string) =>
    rows.find((row) => row.date === date && row.name === name)?.count ?? 0;
  return dates.map((date) => {
    const counts = Object.entries(BUSINESS_METRICS).map(([key, name]) => [key, countOf(date, name)]);
    return { date, ...Object.fromEntries(counts) } as DayCounts; // every key of BUSINESS
  });
}

const WINDOW_MINUTES = 15;
const MEASURED = ["http.request", "db.query", "db.slow", "db.pool_percent", "process.memory_percent"].concat([
  "process.loop_delay",
  "cache.hit",
  "cache.miss",
  "stripe.call",
  "mail.send",
]);

/** What is going on, over all instances. */
export async function getDashboardMetrics(now = new Date()): Promise<DashboardMetrics> {
  const from = after(now, -WINDOW_MINUTES * MINUTE_MS);
  const [all, activeUsers, queue, alerts, perMinute, perDay] = await Promise.all([
    totals(MEASURED, from, after(now, MINUTE_MS)),
    activeSince(from),
    queueDepths(now),
    openAlerts(),
    minuteFigures(now),
    // Of whole days, and the dearest to add up: a minute old is new enough.
    cacheWithRefresh("statistics|days", () => dayCounts(now), { ttl: 60 }),
  ]);
  const of = (name: string) => all.filter((total) => total.name === name);
  const requests = mergeTotals(of("http.request"));
  const queries = mergeTotals(of("db.query"));
  return {
    activeUsers,
    requestsPerMinute: round(requests.count / WINDOW_MINUTES),
    avgResponseTime: mean(requests),
    p95ResponseTime: round(quantile(requests.buckets, 0.95)),
    p99ResponseTime: round(quantile(requests.buckets, 0.99)),
    errorRate: share(mergeTotals(of("http.request").filter(isError)).count, requests.count) ?? 0,
    routes: routesOf(of("http.request")),
    database: {
      avgTime: mean(queries),
      p95Time: round(quantile(queries.buckets, 0.95)),
      slowQueries: mergeTotals(of("db.slow")).count,
      poolUse: mean(mergeTotals(of("db.pool_percent"))) / 100,
    },
    memoryUse: Math.min(1, quantile(mergeTotals(of("process.memory_percent")).buckets, 1) / 100),
    eventLoopDelay: round(quantile(mergeTotals(of("process.loop_delay")).buckets, 0.95)),
    cacheHitRate: share(
      mergeTotals(of("cache.hit")).count,
      mergeTotals([...of("cache.hit"), ...of("cache.miss")]).count,
    ),
    stripe: callsOf(of("stripe.call")),
    mail: callsOf(of("mail.send")),
    ...{ queue, alerts, perMinute, perDay },
  };
}

/** Sessions note when they were last used, to five minutes. */
async function activeSince(from: Date) {
  const [{ people } = { people: 0 }] = await db.$queryRaw<{ people: number }[]>`
    SELECT count(DISTINCT "userId")::float8 AS people FROM "Session" WHERE "lastSeenAt" >= ${from} AND "revokedAt" IS NULL`;
  return people;
}

const isError = ({ labels }: Total) => labels.status === "5xx";
const round = (value: number) => Math.round(value * 10) / 10;
const mean = ({ sum, count }: { sum: number; count: number }) => (count === 0 ? 0 : round(sum / count));
const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000);

/** The slowest first. */
function routesOf(requests: Total[]): RouteFigures[] {
  const keyOf = ({ labels }: Total) => `${labels.method} ${labels.route}`;
  const figures = [...new Set(requests.map(keyOf))].map((key) => {
    const each = requests.filter((total) => keyOf(total) === key);
    const { count, buckets } = mergeTotals(each);
    const { route = "", method = "" } = each[0]?.labels ?? {};
    const at = (part: number) => round(quantile(buckets, part));
    const errors = mergeTotals(each.filter(isError)).count;
    return { route, method, requests: count, errors, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  });
  return figures.toSorted((a, b) => b.p95 - a.p95);
}

function callsOf(calls: Total[]): CallFigures {
  const { count, buckets } = mergeTotals(calls);
  const failed = mergeTotals(calls.filter(({ labels }) => labels.outcome === "failed")).count;
  return { calls: count, failed, p95: round(quantile(buckets, 0.95)) };
}
