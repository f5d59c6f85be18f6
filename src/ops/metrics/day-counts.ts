import { db } from "@/lib/db";
import { addDays, after, instantOf, MINUTE_MS, wallTime } from "@/lib/time";
import type { DayCounts } from "@/ops/responses";

const DAYS = 14;

/** Which column of the table counts a step in the life of a booking. */
const COUNTED_STEPS = { request: "requests", accept: "bookings", pay: "payments", cancel: "cancellations" };

/** Business of the last two weeks by day in Brussels, counted in the records themselves: a restart loses nothing. */
export async function dayCounts(now: Date): Promise<DayCounts[]> {
  const today = wallTime(now).date;
  const dates = Array.from({ length: DAYS }, (_, index) => addDays(today, index - DAYS + 1));
  const from = instantOf(`${dates[0] ?? today}T00:00`);
  const until = after(now, MINUTE_MS);
  const rows = await db.$queryRaw<{ date: string; what: string; count: number }[]>`
    SELECT to_char(at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS date, what, count(*)::float8 AS count FROM (
      SELECT at, step AS what FROM "BookingEvent" WHERE at BETWEEN ${from} AND ${until} AND step = ANY(${Object.keys(COUNTED_STEPS)})
      UNION ALL SELECT "createdAt", 'signUps' FROM "User"
        WHERE role = ANY(ARRAY['OWNER', 'CAREGIVER']::"Role"[]) AND "createdAt" BETWEEN ${from} AND ${until}
      UNION ALL SELECT "createdAt", 'refunds' FROM "Refund"
        WHERE status = ANY(ARRAY['PENDING', 'SUCCEEDED']::"MovementStatus"[]) AND "createdAt" BETWEEN ${from} AND ${until}
      UNION ALL SELECT "createdAt", 'reviews' FROM "Review" WHERE "createdAt" BETWEEN ${from} AND ${until}
    ) records GROUP BY 1, 2`;
  const columnOf = new Map(Object.entries(COUNTED_STEPS));
  return dates.map((date) => {
    const counts = { signUps: 0, requests: 0, bookings: 0, payments: 0, cancellations: 0, refunds: 0, reviews: 0 };
    const own = rows
      .filter((row) => row.date === date)
      .map(({ what, count }) => [columnOf.get(what) ?? what, count] as const);
    return { date, ...counts, ...Object.fromEntries<number>(own) };
  });
}
