import type { Point } from "@/domain/places/geo";
import type { DateFilter, WantedService } from "@/domain/search/dates";
import type { SearchQuery, SearchSort } from "@/domain/search/schema";
import { SERVICES } from "@/domain/services";
import { Prisma } from "@/generated/prisma/client";

/** A search with its place and dates looked up. */
export interface Search {
  query: Pick<SearchQuery, "radiusKm" | "maxPriceCents" | "species" | "sort" | "reach">;
  centre: Point;
  wanted: readonly WantedService[];
}

/** The parts of the land by which the indexes of migration 0040 find a listing. */
export const STRIPE = Prisma.sql`(floor(lat * 50)::int)`;
export const CELL = Prisma.sql`(floor(lat * 10)::int * 10000 + floor(lng * 20 / 3)::int)`;

/** What an order takes from the listing alone; the indexes have the same expressions. */
export const RANKS: Record<SearchSort, Prisma.Sql> = {
  distance: Prisma.sql`0`,
  price: Prisma.sql`"priceCents"`,
  rating: Prisma.sql`(CASE WHEN "ratingCount" = 0 THEN 0
    ELSE -(floor("ratingSum" * 100.0::float8 / "ratingCount" + 0.5)::int * 1000 + least("ratingCount", 999)) END)`,
  // Five unseen reviews of four stars: a single five does not beat fifty of 4.9.
  recommended: Prisma.sql`(("ratingSum" + 20)::float8 / ("ratingCount" + 5))`,
};

/** Of the recommended order: a star is worth 20 km. */
export const KEYS_PER_KM = 50;
export const KEYS_PER_STAR = 1000;

/**
 * One whole number per order, the best lowest, so that a cursor can carry it. Distance in 100 m, price in cents; rating
 * to 0.01 star, then who has more reviews; recommended by distance and stars.
 */
const KEYS: Record<SearchSort, Prisma.Sql> = {
  distance: Prisma.sql`floor(l.km * 10 + 0.5)::int`,
  price: Prisma.sql`l.rank`,
  rating: Prisma.sql`l.rank`,
  recommended: Prisma.sql`floor(l.km * ${Prisma.raw(`${KEYS_PER_KM}`)} - ${Prisma.raw(`${KEYS_PER_STAR}`)} * l.rank)::int`,
};

/** Which listings are read: a condition that an index answers, and their order within it. */
interface Reading {
  where: Prisma.Sql;
  order?: Prisma.Sql;
}

/**
 * Everyone who matches for one service: id, distance, price, key and rank, from the indexes of listings alone. The fence
 * (OFFSET 0) keeps the distance from being calculated twice.
 */
export function listingsSql({ query, centre }: Search, { service, dates }: WantedService, { where, order }: Reading) {
  const { radiusKm, maxPriceCents, species, sort, reach } = query;
  return Prisma.sql`
    SELECT l.id, l.km, ${KEYS[sort]} AS key, l.rank, ${service}::"Service" AS service, l."priceCents"
    FROM (
      SELECT "caregiverId" AS id, "priceCents", "travelKm", "homePlaces", ${RANKS[sort]} AS rank,
        2 * 6371.0088 * asin(least(1, sqrt(
          sin(radians(lat - ${centre.lat}::float8) / 2) ^ 2
          + cos(radians(${centre.lat}::float8)) * cos(radians(lat)) * sin(radians(lng - ${centre.lng}::float8) / 2) ^ 2
        ))) AS km
      FROM "Listing"
      WHERE live AND service = ${service}::"Service" AND ${where}
        ${maxPriceCents === undefined ? Prisma.empty : Prisma.sql`AND "priceCents" <= ${maxPriceCents}::int`}
        ${dates ? Prisma.sql`AND "openDays" & ${dates.weekdays}::int = ${dates.weekdays}::int` : Prisma.empty}
        ${dates ? Prisma.sql`AND "horizonDays" >= ${dates.daysAhead}::int` : Prisma.empty}
        ${species ? Prisma.sql`AND species @> ARRAY[${species}::"Species"]` : Prisma.empty}
      ${order ? Prisma.sql`ORDER BY ${order}` : Prisma.empty}
      OFFSET 0
    ) l
    WHERE l.km <= ${radiusKm}::int
      ${SERVICES[service].home === "owner" && !reach ? Prisma.sql`AND l.km <= l."travelKm"` : Prisma.empty}
      ${dates?.free ? hasCapacitySql(dates.free) : Prisma.empty}`;
}

function hasCapacitySql({ resource, moments }: NonNullable<DateFilter["free"]>) {
  const starts = moments.map(({ from }) => from.toISOString());
  const ends = moments.map(({ to }) => to.toISOString());
  const capacity = resource === "HOME" ? Prisma.sql`l."homePlaces"` : Prisma.sql`1`;
  return Prisma.sql`
    AND NOT EXISTS (
      SELECT 1 FROM "TakenPlace" t
      JOIN unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) AS asked(s, e) ON t."startsAt" <= asked.e AND t."endsAt" > asked.s
      WHERE t."caregiverId" = l.id AND t.resource = ${resource}::"Resource"
        AND t."endsAt" > ${starts[0]}::timestamptz AND t."startsAt" <= ${ends.at(-1)}::timestamptz
      GROUP BY asked.s HAVING count(DISTINCT t.place) >= ${capacity}
    )`;
}
