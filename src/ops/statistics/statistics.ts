import { z } from "zod";
import { requireAdmin } from "@/domain/accounts/authorize";
import { COMMISSION, STRIPE } from "@/domain/payments/ledger";
import { localPlaceName } from "@/domain/places/local-name";
import { Prisma, Service } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { cacheWithRefresh } from "@/lib/cache";
import { db } from "@/lib/db";
import { toCsv } from "@/lib/http/csv";
import { statisticPeriods, type Unit } from "@/ops/statistics/periods";
import type { Figures, Statistics, StatisticsQuery } from "@/ops/statistics/schema";

const CACHE_S = 60;
const MOST_CITIES = 20;

/** How business goes, counted in the records and the ledger themselves, by period and against the time before. */
export async function getStatistics({ actor, now }: Ctx, { by }: StatisticsQuery): Promise<Statistics> {
  requireAdmin(actor);
  return cacheWithRefresh(`statistics|${by}`, () => countStatistics(now, by), { ttl: CACHE_S });
}

export async function countStatistics(now: Date, by: Unit): Promise<Statistics> {
  const { dates, instants, shown } = statisticPeriods(now, by);
  const starts = Prisma.sql`${instants.map((instant) => instant.toISOString())}::timestamptz[]`;
  const [first = now, middle = now] = [instants[0], instants[shown]];
  const range = { starts, first, middle, now };
  const [perPeriod, halves, groups] = await Promise.all([
    countBy(range, Prisma.sql`width_bucket(at, ${starts})`),
    countBy(range, Prisma.sql`CASE WHEN at < ${middle} THEN 0 ELSE 1 END`),
    groupsOf(range),
  ]);
  const figuresOf = (rows: Row[], key: number) => toFigures(rows.find((row) => row.key === key));
  return {
    by,
    periods: dates
      .map((date, index) => ({ date, ...figuresOf(perPeriod, index + 1) })) // width_bucket counts from 1
      .slice(shown),
    total: figuresOf(halves, 1),
    before: figuresOf(halves, 0),
    ...groups,
  };
}

interface Range {
  starts: Prisma.Sql;
  first: Date;
  middle: Date;
  now: Date;
}

const Row = z.object({
  key: z.int(),
  ...{ searches: z.number(), signUps: z.number(), requests: z.number(), accepted: z.number(), paid: z.number() },
  ...{ completed: z.number(), cancelled: z.number(), reviews: z.number() },
  ...{ valueCents: z.number(), refundCents: z.number(), commissionCents: z.number() },
  answerMinutes: z.number().nullable(),
});
type Row = z.infer<typeof Row>;

/** Everything that is counted, as (instant, what, amount), summed by a key of the instant. */
async function countBy({ first, now }: Range, key: Prisma.Sql): Promise<Row[]> {
  const rows = await db.$queryRaw`
    WITH facts AS (
      SELECT e.at, e.step AS what, b."priceCents"::float8 AS amount, extract(epoch FROM e.at - b."createdAt") / 60 AS minutes
        FROM "BookingEvent" e JOIN "Booking" b ON b.id = e."bookingId" WHERE e.at BETWEEN ${first} AND ${now}
      UNION ALL SELECT "createdAt", 'signUp', 0, NULL FROM "User"
        WHERE role = ANY(ARRAY['OWNER', 'CAREGIVER']::"Role"[]) AND "createdAt" BETWEEN ${first} AND ${now}
      UNION ALL SELECT r."createdAt", 'review', 0, NULL FROM "Review" r JOIN "Booking" b ON b.id = r."bookingId"
        WHERE r."createdAt" BETWEEN ${first} AND ${now} AND r."authorId" = b."ownerId"
      UNION ALL SELECT j.at, CASE p.account WHEN ${COMMISSION} THEN 'commission' ELSE 'refunded' END, -p."amountCents", NULL
        FROM "JournalEntry" j JOIN "Posting" p ON p."entryId" = j.id
        WHERE j.at BETWEEN ${first} AND ${now} AND (p.account = ${COMMISSION} OR (p.account = ${STRIPE} AND j."sourceType" = 'refund'))
      UNION ALL SELECT at, 'search', sum, NULL FROM (
        SELECT at, count::float8 AS sum FROM "Metric" WHERE name = 'http.request' AND at BETWEEN ${first} AND ${now}
          AND labels::jsonb ->> 'route' IN ('/[locale]/search', '/api/caregivers')) searches
    ), keyed AS (SELECT ${key} AS key, what, amount, minutes FROM facts)
    SELECT key,
      coalesce(sum(amount) FILTER (WHERE what = 'search'), 0)::float8 AS searches,
      count(*) FILTER (WHERE what = 'signUp')::float8 AS "signUps",
      count(*) FILTER (WHERE what = 'request')::float8 AS requests,
      count(*) FILTER (WHERE what = 'accept')::float8 AS accepted,
      count(*) FILTER (WHERE what = 'pay')::float8 AS paid,
      count(*) FILTER (WHERE what = 'complete')::float8 AS completed,
      count(*) FILTER (WHERE what = 'cancel')::float8 AS cancelled,
      count(*) FILTER (WHERE what = 'review')::float8 AS reviews,
      coalesce(sum(amount) FILTER (WHERE what = 'pay'), 0)::float8 AS "valueCents",
      coalesce(sum(amount) FILTER (WHERE what = 'refunded'), 0)::float8 AS "refundCents",
      coalesce(sum(amount) FILTER (WHERE what = 'commission'), 0)::float8 AS "commissionCents",
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE what IN ('accept', 'decline')))::float8 AS "answerMinutes"
    FROM keyed GROUP BY key`;
  return z.array(Row).parse(rows);
}

const NOTHING: Figures = {
  ...{ searches: 0, signUps: 0, requests: 0, accepted: 0, paid: 0, completed: 0, cancelled: 0, reviews: 0 },
  ...{ valueCents: 0, refundCents: 0, commissionCents: 0, answerMinutes: null },
};

function toFigures(row: Row | undefined): Figures {
  if (!row) return NOTHING;
  const { key: _key, answerMinutes, ...counts } = row;
  return { ...counts, answerMinutes: answerMinutes === null ? null : Math.round(answerMinutes) };
}

const Group = z.object({
  service: z.enum(Service).nullable(),
  city: z.string().nullable(),
  isCity: z.boolean(),
  ...{ requests: z.number(), paid: z.number(), cancelled: z.number(), valueCents: z.number() },
});

/** The time shown by service and by city, both from one reading. */
async function groupsOf({ middle, now }: Range) {
  const rows = z.array(Group).parse(
    await db.$queryRaw`
    SELECT b.service, c.city, grouping(c.city) = 0 AS "isCity",
      count(*) FILTER (WHERE e.step = 'request')::float8 AS requests,
      count(*) FILTER (WHERE e.step = 'pay')::float8 AS paid,
      count(*) FILTER (WHERE e.step = 'cancel')::float8 AS cancelled,
      coalesce(sum(b."priceCents") FILTER (WHERE e.step = 'pay'), 0)::float8 AS "valueCents"
    FROM "BookingEvent" e JOIN "Booking" b ON b.id = e."bookingId" JOIN "Caregiver" c ON c."userId" = b."caregiverId"
    WHERE e.at BETWEEN ${middle} AND ${now} GROUP BY GROUPING SETS ((b.service), (c.city))
    ORDER BY "valueCents" DESC, requests DESC, b.service, c.city`,
  );
  return {
    byService: rows.flatMap(({ service, city: _city, isCity, ...counts }) =>
      isCity || !service ? [] : [{ service, ...counts }],
    ),
    byCity: sumByTown(
      rows.flatMap(({ service: _service, city, isCity, ...counts }) =>
        isCity ? [{ city: city ?? "–", ...counts }] : [],
      ),
    ).slice(0, MOST_CITIES),
  };
}

type CityCounts = Omit<z.infer<typeof Group>, "service" | "isCity" | "city"> & { city: string };

/** One row per municipality, since "Gent" and "Gand" are one. Most valuable first. */
function sumByTown(rows: CityCounts[]): CityCounts[] {
  const towns = new Map<string, CityCounts>();
  for (const row of rows) {
    const city = localPlaceName(row.city, "nl");
    const { requests, paid, cancelled, valueCents } = towns.get(city) ?? NO_COUNTS;
    towns.set(city, {
      city,
      ...{ requests: requests + row.requests, paid: paid + row.paid, cancelled: cancelled + row.cancelled },
      valueCents: valueCents + row.valueCents,
    });
  }
  return [...towns.values()].toSorted((a, b) => b.valueCents - a.valueCents || b.requests - a.requests);
}

const NO_COUNTS = { requests: 0, paid: 0, cancelled: 0, valueCents: 0 };

const COLUMNS = [
  ...(["date", "searches", "signUps", "requests", "accepted", "paid", "completed", "cancelled", "reviews"] as const),
  ...(["valueCents", "refundCents", "commissionCents", "answerMinutes"] as const),
];

/** The periods as CSV, one per row, under the names of the API; amounts in euro cents. */
export async function exportStatistics(ctx: Ctx, query: StatisticsQuery) {
  const { periods } = await getStatistics(ctx, query);
  return toCsv([[...COLUMNS], ...periods.map((period) => COLUMNS.map((column) => String(period[column] ?? "")))]);
}
