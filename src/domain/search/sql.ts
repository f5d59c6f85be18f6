import { z } from "zod";
import { publicName } from "@/domain/accounts/profile";
import { meanRating } from "@/domain/caregivers/public-profile";
import { boxAround, type Point, roundToKm } from "@/domain/places/geo";
import { localPlaceName } from "@/domain/places/local-name";
import type { PlaceLanguage } from "@/domain/places/place";
import type { SearchCursor } from "@/domain/search/cursor";
import type { DateFilter, WantedService } from "@/domain/search/dates";
import type { SearchCard } from "@/domain/search/responses";
import type { SearchQuery, SearchSort } from "@/domain/search/schema";
import { SERVICES } from "@/domain/services";
import { Prisma, Service, Species } from "@/generated/prisma/client";

/** A search with its place and dates looked up. */
export interface Search {
  query: Pick<SearchQuery, "radiusKm" | "maxPriceCents" | "species" | "sort" | "reach">;
  centre: Point;
  wanted: readonly WantedService[];
}

/** Up to here the number of results is exact. */
export const EXACT_COUNT_LIMIT = 200;

/** Five unseen reviews of four stars: a single five does not beat fifty of 4.9. */
const WEIGHTED_RATING = Prisma.sql`(c."ratingSum" + 20)::float8 / (c."ratingCount" + 5)`;

/**
 * One whole number per order, the best lowest, so that a cursor can carry it. Distance in 100 m, price in cents; rating
 * to 0.01 star, then who has more reviews; recommended: a star is worth 20 km.
 */
const KEYS: Record<SearchSort, Prisma.Sql> = {
  distance: Prisma.sql`floor(l.km * 10 + 0.5)::int`,
  price: Prisma.sql`l."priceCents"`,
  rating: Prisma.sql`CASE WHEN c."ratingCount" = 0 THEN 0
    ELSE -(floor(c."ratingSum" * 100.0::float8 / c."ratingCount" + 0.5)::int * 1000 + least(c."ratingCount", 999)) END`,
  recommended: Prisma.sql`floor(l.km * 50 - 1000 * (${WEIGHTED_RATING}))::int`,
};

/** Everyone who matches, each once: with the service that they offer at the lowest price, when several are wanted. */
export function matchingSql(search: Search): Prisma.Sql {
  const parts = search.wanted.map((wanted) => matchingServiceSql(search, wanted));
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  return Prisma.sql`
    SELECT DISTINCT ON (id) * FROM (${Prisma.join(parts, " UNION ALL ")}) offered ORDER BY id, "priceCents", service`;
}

/**
 * Everyone who matches for one service: id, distance, price and key. The box is read from the covering index alone; LIMIT 1 keeps the planner to
 * one primary key look-up per caregiver in it, whatever the statistics say.
 */
function matchingServiceSql({ query, centre }: Search, { service, dates }: WantedService): Prisma.Sql {
  const { radiusKm, maxPriceCents, species, sort, reach } = query;
  const box = boxAround(centre, radiusKm);
  return Prisma.sql`
    SELECT l."caregiverId" AS id, l.km, ${KEYS[sort]} AS key, ${service}::"Service" AS service, l."priceCents"
    FROM (
      SELECT "caregiverId", "priceCents", 2 * 6371.0088 * asin(least(1, sqrt(
          sin(radians(lat - ${centre.lat}::float8) / 2) ^ 2
          + cos(radians(${centre.lat}::float8)) * cos(radians(lat)) * sin(radians(lng - ${centre.lng}::float8) / 2) ^ 2
        ))) AS km
      FROM "Listing"
      WHERE live AND service = ${service}::"Service"
        AND lat BETWEEN ${box.south}::float8 AND ${box.north}::float8
        AND lng BETWEEN ${box.west}::float8 AND ${box.east}::float8
        ${maxPriceCents === undefined ? Prisma.empty : Prisma.sql`AND "priceCents" <= ${maxPriceCents}::int`}
        ${dates ? Prisma.sql`AND "openDays" & ${dates.weekdays}::int = ${dates.weekdays}::int` : Prisma.empty}
      OFFSET 0
    ) l
    CROSS JOIN LATERAL (SELECT * FROM "Caregiver" WHERE "userId" = l."caregiverId" LIMIT 1) c
    WHERE l.km <= ${radiusKm}::int AND c.status = 'APPROVED'
      ${SERVICES[service].home === "owner" && !reach ? Prisma.sql`AND l.km <= c."travelKm"` : Prisma.empty}
      ${dates ? Prisma.sql`AND c."horizonDays" >= ${dates.daysAhead}::int` : Prisma.empty}
      ${species ? takesSpeciesSql(service, species) : Prisma.empty}
      ${dates?.free ? hasCapacitySql(dates.free) : Prisma.empty}`;
}

const takesSpeciesSql = (service: Service, species: string) => Prisma.sql`
  AND (SELECT s.species @> ARRAY[${species}::"Species"] FROM "Listing" s
    WHERE s."caregiverId" = l."caregiverId" AND s.service = ${service}::"Service")`;

function hasCapacitySql({ resource, moments }: NonNullable<DateFilter["free"]>) {
  const starts = moments.map(({ from }) => from.toISOString());
  const ends = moments.map(({ to }) => to.toISOString());
  const capacity = resource === "HOME" ? Prisma.sql`c."homePlaces"` : Prisma.sql`1`;
  return Prisma.sql`
    AND NOT EXISTS (
      SELECT 1 FROM "TakenPlace" t
      JOIN unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) AS asked(s, e) ON t."startsAt" <= asked.e AND t."endsAt" > asked.s
      WHERE t."caregiverId" = l."caregiverId" AND t.resource = ${resource}::"Resource"
        AND t."endsAt" > ${starts[0]}::timestamptz AND t."startsAt" <= ${ends.at(-1)}::timestamptz
      GROUP BY asked.s HAVING count(DISTINCT t.place) >= ${capacity}
    )`;
}

/** The whole search in one statement: how many there are (one more than counted means "more") and one page as JSON. */
export function searchSql(search: Search, cursor: SearchCursor | null, limit: number): Prisma.Sql {
  const back = cursor?.direction === "before";
  const from = cursor
    ? Prisma.sql`WHERE (key, id) ${back ? Prisma.sql`<` : Prisma.sql`>`} (${cursor.key}::int, ${cursor.id}::uuid)`
    : Prisma.empty;
  const order = back ? Prisma.sql`key DESC, id DESC` : Prisma.sql`key, id`;
  return Prisma.sql`
    WITH matching AS MATERIALIZED (${matchingSql(search)}),
    page AS (SELECT * FROM matching ${from} ORDER BY ${order} LIMIT ${limit + 1}::int)
    SELECT (SELECT count(*)::int FROM (SELECT 1 FROM matching LIMIT ${EXACT_COUNT_LIMIT + 1}::int) counted) AS total,
      coalesce((
        SELECT json_agg(json_build_object(
          'id', p.id, 'key', p.key, 'km', p.km, 'name', u.name, 'city', c.city, 'lat', c.lat, 'lng', c.lng,
          'headline', c.headline, 'experienceYears', c."experienceYears",
          'ratingSum', c."ratingSum", 'ratingCount', c."ratingCount",
          'service', p.service, 'priceCents', l."priceCents", 'halfHourCents', l."halfHourCents", 'species', l.species,
          'services', (SELECT json_agg(o.service ORDER BY o.service) FROM "Listing" o WHERE o."caregiverId" = p.id AND o.live)
        ) ORDER BY p.key, p.id)
        FROM page p
        JOIN "Caregiver" c ON c."userId" = p.id
        JOIN "User" u ON u.id = p.id
        JOIN "Listing" l ON l."caregiverId" = p.id AND l.service = p.service
      ), '[]'::json) AS cards`;
}

/** What the search statement says about one caregiver. */
const Row = z.object({
  id: z.uuid(),
  key: z.int(),
  km: z.number(),
  name: z.string().nullable(),
  city: z.string().nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  headline: z.string().nullable(),
  experienceYears: z.int().nullable(),
  ratingSum: z.int(),
  ratingCount: z.int(),
  service: z.enum(Service),
  priceCents: z.int(),
  halfHourCents: z.int().nullable(),
  species: z.array(z.enum(Species)),
  services: z.array(z.enum(Service)),
});

/** The one row of the search statement. */
export const SearchRows = z.tuple([z.object({ total: z.int(), cards: z.array(Row) })]);

/** What anybody may see of a caregiver in a list. The point is rounded to about 1 km, the distance to a whole one. */
export function toSearchCard(row: z.infer<typeof Row>, locale: PlaceLanguage): SearchCard {
  const { key: _key, km, name, city, lat, lng, ratingSum, ratingCount, ...rest } = row;
  return {
    ...rest,
    name: publicName(name),
    city: city && localPlaceName(city, locale),
    distanceKm: Math.round(km),
    point: lat === null || lng === null ? null : roundToKm({ lat, lng }),
    rating: meanRating(ratingSum, ratingCount),
    ratingCount,
  };
}
