import { z } from "zod";
import { withPublicCache } from "@/domain/cache";
import { findPlace } from "@/domain/places/find-place";
import { dateFilter } from "@/domain/search/dates";
import { MAX_RADIUS_KM, type SearchQuery } from "@/domain/search/schema";
import { searchCacheKey } from "@/domain/search/search";
import { EXACT_COUNT_LIMIT, matchingSql } from "@/domain/search/sql";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { reader } from "@/lib/db";

export type Relaxation = "radius" | "price" | "dates" | "species";

const Counts = z.tuple([z.record(z.string(), z.int())]);

/**
 * For a search without results: how many there would be with one filter less, most first, in one statement. Only filters
 * that were set and help; the radius at its widest.
 */
export async function relaxedSearches(ctx: Ctx, query: SearchQuery) {
  const centre = findPlace(query.place, query.locale);
  if (!centre) return [];
  const dates = dateFilter(ctx.now, query);
  const wider: { filter: Relaxation; part: Prisma.Sql }[] = [];
  if (query.radiusKm < MAX_RADIUS_KM)
    wider.push({
      filter: "radius",
      part: matchingSql({ query: { ...query, radiusKm: MAX_RADIUS_KM }, centre, dates }),
    });
  if (query.maxPriceCents !== undefined)
    wider.push({
      filter: "price",
      part: matchingSql({ query: { ...query, maxPriceCents: undefined }, centre, dates }),
    });
  if (dates) wider.push({ filter: "dates", part: matchingSql({ query, centre, dates: null }) });
  if (query.species)
    wider.push({ filter: "species", part: matchingSql({ query: { ...query, species: undefined }, centre, dates }) });
  if (wider.length === 0) return [];
  const columns = wider.map(
    ({ filter, part }) => Prisma.sql`
      (SELECT count(*)::int FROM (${part} LIMIT ${EXACT_COUNT_LIMIT}::int) found) AS ${Prisma.raw(filter)}`,
  );
  const counts = await withPublicCache(ctx, searchCacheKey("relaxed", ctx.now, query, centre, dates), async (as) => {
    const [row] = Counts.parse(await reader(as).$queryRaw(Prisma.sql`SELECT ${Prisma.join(columns)}`));
    return row;
  });
  return wider
    .map(({ filter }) => ({ filter, total: counts[filter] ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
