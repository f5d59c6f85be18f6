import { db } from "@/lib/db";
import { type Buckets, mergeBuckets } from "@/lib/telemetry/histogram";
import { drainBuffer, restoreBuffer, type Series } from "@/lib/telemetry/metrics";
import { after, DAY_MS } from "@/lib/time";

/** Adds what this process counted to what all counted, in one statement. What could not be added is kept for the next. */
export async function flushMetrics() {
  const series = drainBuffer();
  if (series.length === 0) return;
  try {
    // Ordered, so that two processes never wait for each other's rows.
    await db.$executeRaw`
      INSERT INTO "Metric" AS known (at, name, labels, "spanMinutes", count, sum, buckets)
      SELECT to_timestamp(at / 1000), name, labels, 1, count, sum, buckets
      FROM jsonb_to_recordset(${JSON.stringify(series)}::jsonb)
        AS added (at double precision, name text, labels text, count int, sum double precision, buckets jsonb)
      ORDER BY 1, 2, 3
      ON CONFLICT (at, name, labels, "spanMinutes") DO UPDATE SET count = known.count + excluded.count,
        sum = known.sum + excluded.sum, buckets = add_buckets(known.buckets, excluded.buckets)`;
  } catch (error) {
    restoreBuffer(series);
    throw error;
  }
}

export interface Total extends Pick<Series, "name" | "count" | "sum"> {
  labels: Record<string, string>;
  buckets: Buckets;
}

/** What all processes measured from one instant up to another (not included), per name and labels. */
export async function totals(names: string[], from: Date, to: Date): Promise<Total[]> {
  const rows = await db.$queryRaw<(Omit<Total, "labels"> & { labels: string })[]>`
    SELECT name, labels, sum(count)::float8 AS count, sum(sum) AS sum, sum_buckets(buckets) AS buckets FROM "Metric"
    WHERE at >= ${from} AND at < ${to} AND name = ANY(${names}) GROUP BY name, labels ORDER BY name, labels`;
  return rows.map(({ labels, ...total }) => ({ ...total, labels: JSON.parse(labels) as Total["labels"] })); // written by metrics.ts
}

/** The most that all processes counted under a name in one minute; minutes are known by their start. */
export async function busiestMinute(name: string, from: Date, to: Date): Promise<number> {
  const [{ most } = { most: 0 }] = await db.$queryRaw<{ most: number }[]>`
    SELECT coalesce(max(count), 0)::float8 AS most FROM (SELECT sum(count) AS count FROM "Metric"
      WHERE at >= ${from} AND at < ${to} AND name = ${name} AND "spanMinutes" = 1 GROUP BY at) AS minutes`;
  return most;
}

/** Several totals as one, whatever their labels. */
export const mergeTotals = (all: Total[]) =>
  all.reduce<Pick<Total, "count" | "sum" | "buckets">>(
    (sum, each) => ({
      count: sum.count + each.count,
      sum: sum.sum + each.sum,
      buckets: mergeBuckets(sum.buckets, each.buckets),
    }),
    { count: 0, sum: 0, buckets: {} },
  );

/** How long each grain is kept: minutes, then hours, then days of Brussels. */
const RETENTION = { minutes: 2 * DAY_MS, hours: 35 * DAY_MS, days: 750 * DAY_MS };

/** Makes hours of old minutes and days of old hours, and forgets old days. Run by the cleanup cron. */
export async function rollUpMetrics(now: Date) {
  const hours = await rollUp(1, 60, "hour", after(now, -RETENTION.minutes));
  const days = await rollUp(60, 1440, "day", after(now, -RETENTION.hours));
  const { count: forgotten } = await db.metric.deleteMany({ where: { at: { lt: after(now, -RETENTION.days) } } });
  return { hours, days, forgotten };
}

const rollUp = (from: number, to: number, unit: string, before: Date) => db.$executeRaw`
  WITH old AS (DELETE FROM "Metric" WHERE "spanMinutes" = ${from}::int
    AND at < date_trunc(${unit}, ${before}::timestamptz, 'Europe/Brussels') RETURNING *)
  INSERT INTO "Metric" AS known (at, name, labels, "spanMinutes", count, sum, buckets)
  SELECT date_trunc(${unit}, at, 'Europe/Brussels') AS start, name, labels, ${to}::int, sum(count), sum(sum), sum_buckets(buckets)
  FROM old GROUP BY start, name, labels ORDER BY 1, 2, 3
  ON CONFLICT (at, name, labels, "spanMinutes") DO UPDATE SET count = known.count + excluded.count,
    sum = known.sum + excluded.sum, buckets = add_buckets(known.buckets, excluded.buckets)`;
