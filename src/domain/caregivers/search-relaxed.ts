import { z } from "zod";
import { findPlace } from "@/domain/places/find-place";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { reader } from "@/lib/db";
import { publicAnswer } from "./public-answer";
import { datesAsked } from "./search-dates";
import { searchKey } from "./search-key";
import { MAX_RADIUS_KM, type SearchQuery } from "./search-query";
import { COUNTED_UP_TO, matching } from "./search-statement";

export type Relaxation = "radius" | "price" | "dates" | "species";

const Counts = z.tuple([z.record(z.string(), z.int())]);

/**
 * For a search without results: how many there would be with one filter less, most first, in one statement. Only filters
 * that were set and help; the radius at its widest.
 */
export async function relaxedSearches(ctx: Ctx, query: SearchQuery) {
  const centre = findPlace(query.place, query.locale);
  if (!centre) return [];
  const dates = datesAsked(ctx.now, query);
  const wider: { filter: Relaxation; part: Prisma.Sql }[] = [];
  if (query.radiusKm < MAX_RADIUS_KM)
    wider.push({ filter: "radius", part: matching({ query: { ...query, radiusKm: MAX_RADIUS_KM }, centre, dates }) });
  if (query.maxPriceCents !== undefined)
    wider.push({ filter: "price", part: matching({ query: { ...query, maxPriceCents: undefined }, centre, dates }) });
  if (dates) wider.push({ filter: "dates", part: matching({ query, centre, dates: null }) });
  if (query.species)
    wider.push({ filter: "species", part: matching({ query: { ...query, species: undefined }, centre, dates }) });
  if (wider.length === 0) return [];
  const columns = wider.map(
    ({ filter, part }) => Prisma.sql`
      (SELECT count(*)::int FROM (${part} LIMIT ${COUNTED_UP_TO}::int) found) AS ${Prisma.raw(filter)}`,
  );
  const counts = await publicAnswer(ctx, searchKey("relaxed", ctx.now, query, centre, dates), async (as) => {
    const [row] = Counts.parse(await reader(as).$queryRaw(Prisma.sql`SELECT ${Prisma.join(columns)}`));
    return row;
  });
  return wider
    .map(({ filter }) => ({ filter, total: counts[filter] ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
