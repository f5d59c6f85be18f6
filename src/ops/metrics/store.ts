import { db } from "@/lib/db";
import { addBuckets } from "@/lib/telemetry/histogram";
import { drainBuffer, type Labels, restoreBuffer, type Series } from "@/lib/telemetry/metrics";
import { after, DAY_MS } from "@/lib/time";

/** Adds what this process counted to the shared table, in one statement. A failed flush goes with the next one. */
export async function flushMetrics() {
  const series = drainBuffer();
  if (series.length === 0) return;
  try {
    // In order, so that two processes cannot deadlock on each other's rows.
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

export interface Total extends Pick<Series, "name" | "count" | "sum" | "buckets"> {
  labels: Labels;
}

/** What all processes measured from one instant up to another (exclusive), per name and labels. */
export const totals = (names: string[], from: Date, to: Date): Promise<Total[]> => db.$queryRaw`
  SELECT name, labels::json, sum(count)::float8 AS count, sum(sum) AS sum, sum_buckets(buckets) AS buckets FROM "Metric"
  WHERE at >= ${from} AND at < ${to} AND name = ANY(${names}) GROUP BY name, "Metric".labels ORDER BY name, "Metric".labels`;

/** The highest count of one minute over all processes. A minute belongs to the range in which it begins. */
export async function busiestMinute(name: string, from: Date, to: Date): Promise<number> {
  const [{ most } = { most: 0 }] = await db.$queryRaw<{ most: number }[]>`
    SELECT coalesce(max(count), 0)::float8 AS most FROM (SELECT sum(count) AS count FROM "Metric"
      WHERE at >= ${from} AND at < ${to} AND name = ${name} AND "spanMinutes" = 1 GROUP BY at) AS minutes`;
  return most;
}

/** The same for each value of one label. */
export const busiestMinuteBy = (name: string, label: string, from: Date, to: Date) => db.$queryRaw<
  { value: string; most: number }[]
>`
  SELECT value, max(count)::float8 AS most FROM (
    SELECT at, labels::json ->> ${label}::text AS value, sum(count) AS count FROM "Metric"
    WHERE at >= ${from} AND at < ${to} AND name = ${name} AND "spanMinutes" = 1 GROUP BY 1, 2) AS minutes
  WHERE value IS NOT NULL GROUP BY value ORDER BY value`;

/** Several totals as one, whatever their labels. */
export function mergeTotals(all: Total[]) {
  const merged: Pick<Total, "count" | "sum" | "buckets"> = { count: 0, sum: 0, buckets: {} };
  for (const { count, sum, buckets } of all) {
    merged.count += count;
    merged.sum += sum;
    addBuckets(merged.buckets, buckets);
  }
  return merged;
}

/** Retention per resolution: minutes, then hours, then days in Brussels time. */
const RETENTION = { minutes: 2 * DAY_MS, hours: 35 * DAY_MS, days: 750 * DAY_MS };

/** Rolls old minutes up to hours and old hours up to days, and deletes old days. The cleanup cron runs it. */
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
