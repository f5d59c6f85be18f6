import { createHash } from "node:crypto";
import { CACHE_TAGS, withPublicCache } from "@/domain/cache";
import { findPlace } from "@/domain/places/find-place";
import type { Place } from "@/domain/places/place";
import { suggestSimilarPlaces } from "@/domain/places/suggest-places";
import { readCursor, type SearchCursor, writeCursor } from "@/domain/search/cursor";
import { type WantedService, wantedServices } from "@/domain/search/dates";
import type { SearchCard } from "@/domain/search/responses";
import type { SearchQuery } from "@/domain/search/schema";
import { EXACT_COUNT_LIMIT, SearchRows, searchSql, toSearchCard } from "@/domain/search/sql";
import type { Ctx } from "@/lib/actor";
import { reader } from "@/lib/db";
import { cutPage } from "@/lib/keyset";
import { wallTime } from "@/lib/time";

/**
 * What the answer to a search is remembered under: the place that was meant instead of what was typed, and with dates also
 * today's. Only a search for nights and daycare looks at taken places.
 */
export function searchCacheKey(
  kind: "cards" | "relaxed",
  now: Date,
  query: SearchQuery,
  place: Place,
  wanted: readonly WantedService[],
) {
  const { postcode, name, exact } = place;
  const fingerprint = JSON.stringify({
    ...query,
    place: { postcode, name, exact },
    on: query.from && wallTime(now).date,
  });
  const family = wanted.some(({ dates }) => dates?.free) ? CACHE_TAGS.searchByDate : CACHE_TAGS.search;
  return `${family}|${kind}:${createHash("sha256").update(fingerprint).digest("base64url")}`;
}

/**
 * Approved caregivers around a place, the same answer for everybody, in one statement. A place that does not exist gives
 * `place: null` and names that look like it. `total` is exact to 200; beyond that `more` is true.
 */
export async function searchCaregivers(ctx: Ctx, query: SearchQuery) {
  const wanted = wantedServices(ctx.now, query);
  const cursor = query.cursor ? readCursor(query.cursor, query.sort) : null;
  const place = findPlace(query.place, query.locale);
  if (!place) {
    const cards: SearchCard[] = [];
    return {
      place,
      suggestions: suggestSimilarPlaces(query.place, query.locale),
      total: 0,
      more: false,
      cards,
      ...NO_PAGES,
    };
  }
  return withPublicCache(ctx, searchCacheKey("cards", ctx.now, query, place, wanted), (as) =>
    loadPage(as, query, { place, wanted, cursor }),
  );
}

interface ResolvedQuery {
  place: Place;
  wanted: readonly WantedService[];
  cursor: SearchCursor | null;
}

async function loadPage(ctx: Ctx, query: SearchQuery, { place, wanted, cursor }: ResolvedQuery) {
  const rows = await reader(ctx).$queryRaw(searchSql({ query, centre: place, wanted }, cursor, query.limit));
  const [{ total, cards }] = SearchRows.parse(rows);
  const isBack = cursor?.direction === "before";
  const page = cutPage(cards, { limit: query.limit, isBack, isFirst: cursor === null });
  const at = (direction: "after" | "before", row: { key: number; id: string } | undefined) =>
    row ? writeCursor({ direction, sort: query.sort, key: row.key, id: row.id }) : null;
  return {
    place,
    suggestions: [],
    total: Math.min(total, EXACT_COUNT_LIMIT),
    more: total > EXACT_COUNT_LIMIT,
    cards: page.rows.map((row) => toSearchCard(row, query.locale)),
    nextCursor: at("after", page.next),
    previousCursor: at("before", page.previous),
  };
}

const NO_PAGES: { nextCursor: string | null; previousCursor: string | null } = {
  nextCursor: null,
  previousCursor: null,
};
