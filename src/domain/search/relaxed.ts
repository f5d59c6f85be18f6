import { z } from "zod";
import { withPublicCache } from "@/domain/cache";
import { findPlace } from "@/domain/places/find-place";
import type { Place } from "@/domain/places/place";
import { largerNeighbours } from "@/domain/places/suggest-places";
import { wantedServices } from "@/domain/search/dates";
import { MAX_RADIUS_KM, type SearchQuery } from "@/domain/search/schema";
import { searchCacheKey } from "@/domain/search/search";
import { countSql, EXACT_COUNT_LIMIT } from "@/domain/search/sql";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { reader } from "@/lib/db";

const RELAXATIONS = ["radius", "price", "dates", "species", "service", "reach"] as const;
export type Relaxation = (typeof RELAXATIONS)[number];

/** Another search that finds somebody: with these filters dropped, or around a neighbour. */
export interface RelaxedSearch {
  drop: Relaxation[];
  place: Place | null;
  total: number;
}

/** A filter dropped; undefined where it was not set, so that dropping it changes nothing. */
const DROPPED: Record<Relaxation, (query: SearchQuery) => Partial<SearchQuery> | undefined> = {
  radius: ({ radiusKm }) => (radiusKm < MAX_RADIUS_KM ? { radiusKm: MAX_RADIUS_KM } : undefined),
  price: ({ maxPriceCents }) => (maxPriceCents === undefined ? undefined : { maxPriceCents: undefined }),
  dates: ({ from }) => (from ? { from: undefined, to: undefined } : undefined),
  species: ({ species }) => (species ? { species: undefined } : undefined),
  service: ({ service }) => (service ? { service: undefined } : undefined),
  reach: ({ reach }) => (reach ? undefined : { reach: "any" }),
};

const MAX_OFFERS = 6;

/**
 * For a search without results: searches that find somebody, the most first. One filter less is tried first, then pairs,
 * then the nearest larger municipalities with the same filters, then these without any; the first step that finds
 * somebody ends it. Each step is one statement.
 */
export async function relaxedSearches(ctx: Ctx, query: SearchQuery): Promise<RelaxedSearch[]> {
  const centre = findPlace(query.place, query.locale);
  if (!centre) return [];
  const set = RELAXATIONS.filter((filter) => DROPPED[filter](query));
  const pairs = set.flatMap((one, index) => set.slice(index + 1).map((other) => [one, other]));
  const neighbours = largerNeighbours(centre, query.locale);
  const steps: Omit<RelaxedSearch, "total">[][] = [
    set.map((filter) => ({ drop: [filter], place: null })),
    pairs.map((drop) => ({ drop, place: null })),
    neighbours.map((place) => ({ drop: [], place })),
    [{ drop: set, place: null }, ...neighbours.map((place) => ({ drop: set, place }))],
  ];
  return withPublicCache(
    ctx,
    searchCacheKey("relaxed", ctx.now, query, centre, wantedServices(ctx.now, query)),
    async (as) => {
      for (const step of steps) {
        const found = await countsOf(as, query, centre, step);
        if (found.length > 0) return found.sort((a, b) => b.total - a.total).slice(0, MAX_OFFERS);
      }
      return [];
    },
  );
}

const Counts = z.tuple([z.record(z.string(), z.int())]);

/** How many each search of a step finds; those that find nobody are left out. */
async function countsOf(ctx: Ctx, query: SearchQuery, centre: Place, step: Omit<RelaxedSearch, "total">[]) {
  if (step.length === 0) return [];
  const columns = step.map(({ drop, place }, index) => {
    const wider = drop.reduce((asked, filter) => ({ ...asked, ...DROPPED[filter](query) }), query);
    const search = { query: wider, centre: place ?? centre, wanted: wantedServices(ctx.now, wider) };
    return Prisma.sql`(${countSql(search, EXACT_COUNT_LIMIT)}) AS ${Prisma.raw(`step${index}`)}`;
  });
  const [row] = Counts.parse(await reader(ctx).$queryRaw(Prisma.sql`SELECT ${Prisma.join(columns)}`));
  return step.map((each, index) => ({ ...each, total: row[`step${index}`] ?? 0 })).filter(({ total }) => total > 0);
}
