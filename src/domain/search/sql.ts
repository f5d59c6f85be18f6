import { z } from "zod";
import { publicName } from "@/domain/accounts/profile";
import { meanRating } from "@/domain/caregivers/public-profile";
import { pictureView, ShownPicture } from "@/domain/pictures/files";
import { roundToKm } from "@/domain/places/geo";
import { localPlaceName } from "@/domain/places/local-name";
import type { PlaceLanguage } from "@/domain/places/place";
import { allSql, bestSql, type Page, pageOf } from "@/domain/search/best";
import type { SearchCursor } from "@/domain/search/cursor";
import type { Search } from "@/domain/search/listings";
import type { SearchCard } from "@/domain/search/responses";
import { Prisma, Service, Species } from "@/generated/prisma/client";

/** Up to here the number of results is exact. */
export const EXACT_COUNT_LIMIT = 200;

/** The ids of all who match, each once. */
export const matchingSql = (search: Search): Prisma.Sql =>
  Prisma.join(
    search.wanted.map((wanted) => Prisma.sql`SELECT id FROM (${allSql(search, wanted)}) matching`),
    " UNION ",
  );

/** How many match, up to a limit. Where several services are wanted, each caregiver counts once. */
export function countSql(search: Search, limit: number): Prisma.Sql {
  const [only, ...others] = search.wanted.map((wanted) => allSql(search, wanted));
  if (only && others.length === 0)
    return Prisma.sql`SELECT count(*)::int FROM (SELECT 1 FROM (${only}) matching LIMIT ${limit}::int) counted`;
  const each = search.wanted.map(
    (wanted) => Prisma.sql`(SELECT id FROM (${allSql(search, wanted)}) matching LIMIT ${limit}::int)`,
  );
  return Prisma.sql`
    SELECT count(*)::int FROM (SELECT DISTINCT id FROM (${Prisma.join(each, " UNION ALL ")}) matching LIMIT ${limit}::int) counted`;
}

/**
 * The rows of a page. Where several services are wanted, each caregiver is listed once, with the one at the lowest price: by all
 * orders but that of prices, a caregiver has one key for all, so that the best of each service hold the best of all.
 * Beyond a cursor, a higher price may belong to somebody whom an earlier page had for a lower one.
 */
function pageSql(search: Search, page: Page): Prisma.Sql {
  const [only, ...others] = search.wanted;
  if (only && others.length === 0) return bestSql(search, only, page);
  const pricesBeyond = search.query.sort === "price" && page.cursor !== null;
  const parts = search.wanted.map(
    (wanted) => Prisma.sql`(${pricesBeyond ? allSql(search, wanted) : bestSql(search, wanted, page)})`,
  );
  const once = Prisma.sql`
    SELECT DISTINCT ON (id) * FROM (${Prisma.join(parts, " UNION ALL ")}) offered ORDER BY id, "priceCents", service`;
  return pageOf(page, once);
}

/** The first public picture of a caregiver, as JSON. */
export const coverSql = (caregiverId: Prisma.Sql) => Prisma.sql`
  SELECT json_build_object('id', f.id, 'kind', f.kind, 'file', f.file, 'alt', f.alt, 'width', f.width, 'height', f.height,
    'color', f.color, 'widths', f.widths, 'hasAvif', f."hasAvif")
  FROM "Picture" f WHERE f."ownerId" = ${caregiverId} AND f.kind = 'CAREGIVER' AND f.state = 'READY'
  ORDER BY f.position, f.id LIMIT 1`;

/** The whole search in one statement: how many there are (one more than counted means "more") and one page as JSON. */
export function searchSql(search: Search, cursor: SearchCursor | null, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT (${countSql(search, EXACT_COUNT_LIMIT + 1)}) AS total,
      coalesce((
        SELECT json_agg(json_build_object(
          'id', p.id, 'key', p.key, 'km', p.km, 'name', u.name, 'city', c.city, 'lat', c.lat, 'lng', c.lng,
          'headline', c.headline, 'experienceYears', c."experienceYears",
          'ratingSum', c."ratingSum", 'ratingCount', c."ratingCount",
          'service', p.service, 'priceCents', l."priceCents", 'halfHourCents', l."halfHourCents", 'species', l.species,
          'cover', (${coverSql(Prisma.sql`p.id`)}),
          'services', (SELECT json_agg(o.service ORDER BY o.service) FROM "Listing" o WHERE o."caregiverId" = p.id AND o.live)
        ) ORDER BY p.key, p.id)
        FROM (${pageSql(search, { cursor, rows: limit + 1 })}) p
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
  cover: ShownPicture.nullable(),
});

/** The one row of the search statement. */
export const SearchRows = z.tuple([z.object({ total: z.int(), cards: z.array(Row) })]);

/** What anybody may see of a caregiver in a list. The point is rounded to about 1 km, the distance to a whole one. */
export function toSearchCard(row: z.infer<typeof Row>, locale: PlaceLanguage): SearchCard {
  const { key: _key, km, name, city, lat, lng, ratingSum, ratingCount, cover, ...rest } = row;
  return {
    ...rest,
    name: publicName(name),
    city: city && localPlaceName(city, locale),
    distanceKm: Math.round(km),
    point: lat === null || lng === null ? null : roundToKm({ lat, lng }),
    rating: meanRating(ratingSum, ratingCount),
    ratingCount,
    cover: cover && pictureView(cover),
  };
}
