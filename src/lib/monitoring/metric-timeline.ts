import { db } from "@/lib/db";
import { BUSINESS, type DayCounts, type MinuteFigures } from "@/lib/monitoring/figures";
import { type Buckets, quantile } from "@/lib/monitoring/histogram";
import { addDays, after, instantOf, MINUTE_MS, wallTime } from "@/lib/time";

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
  const known = new Map(rows.map((row) => [row.at.getTime(), row]));
  return starts.map((start) => {
    const { requests = 0, errors = 0, sum = 0, buckets = {} } = known.get(start) ?? {};
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
    WHERE name = ANY(${Object.values(BUSINESS)}) AND at >= ${from} AND at <= ${after(now, MINUTE_MS)} GROUP BY 1, 2`;
  const countOf = (date: string, name: string) =>
    rows.find((row) => row.date === date && row.name === name)?.count ?? 0;
  return dates.map((date) => {
    const counts = Object.entries(BUSINESS).map(([key, name]) => [key, countOf(date, name)]);
    return { date, ...Object.fromEntries(counts) } as DayCounts; // every key of BUSINESS
  });
}
