import { db } from "@/lib/db";
import { openAlerts } from "@/lib/monitoring/alert-store";
import type { CallFigures, DashboardMetrics, RouteFigures } from "@/lib/monitoring/figures";
import { quantile } from "@/lib/monitoring/histogram";
import { type Total, together, totals } from "@/lib/monitoring/metric-store";
import { dayCounts, minuteFigures } from "@/lib/monitoring/metric-timeline";
import { queueDepths } from "@/lib/queue/depths";
import { cacheWithRefresh } from "@/lib/redis";
import { after, MINUTE_MS } from "@/lib/time";

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
  const requests = together(of("http.request"));
  const queries = together(of("db.query"));
  return {
    activeUsers,
    requestsPerMinute: round(requests.count / WINDOW_MINUTES),
    avgResponseTime: mean(requests),
    p95ResponseTime: round(quantile(requests.buckets, 0.95)),
    p99ResponseTime: round(quantile(requests.buckets, 0.99)),
    errorRate: share(together(of("http.request").filter(isError)).count, requests.count) ?? 0,
    routes: routesOf(of("http.request")),
    database: {
      avgTime: mean(queries),
      p95Time: round(quantile(queries.buckets, 0.95)),
      slowQueries: together(of("db.slow")).count,
      poolUse: mean(together(of("db.pool_percent"))) / 100,
    },
    memoryUse: Math.min(1, quantile(together(of("process.memory_percent")).buckets, 1) / 100),
    eventLoopDelay: round(quantile(together(of("process.loop_delay")).buckets, 0.95)),
    cacheHitRate: share(together(of("cache.hit")).count, together([...of("cache.hit"), ...of("cache.miss")]).count),
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
    const { count, buckets } = together(each);
    const { route = "", method = "" } = each[0]?.labels ?? {};
    const at = (part: number) => round(quantile(buckets, part));
    const errors = together(each.filter(isError)).count;
    return { route, method, requests: count, errors, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  });
  return figures.toSorted((a, b) => b.p95 - a.p95);
}

function callsOf(calls: Total[]): CallFigures {
  const { count, buckets } = together(calls);
  const failed = together(calls.filter(({ labels }) => labels.outcome === "failed")).count;
  return { calls: count, failed, p95: round(quantile(buckets, 0.95)) };
}
