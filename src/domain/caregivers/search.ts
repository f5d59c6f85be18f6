import { findPlace } from "@/domain/places/find-place";
import type { Place } from "@/domain/places/place";
import type { Ctx } from "@/lib/actor";
import { reader } from "@/lib/db";
import type { SearchCard } from "./answers";
import { publicAnswer } from "./public-answer";
import { SearchRows, searchCard } from "./search-card";
import { readCursor, type SearchCursor, writeCursor } from "./search-cursor";
import { type DatesAsked, datesAsked } from "./search-dates";
import { searchKey } from "./search-key";
import { nearNames } from "./search-near-names";
import type { SearchQuery } from "./search-query";
import { COUNTED_UP_TO, searchStatement } from "./search-statement";

/**
 * Approved caregivers around a place, the same answer for everybody, in one statement. A place that does not exist gives
 * `place: null` and names that look like it. `total` is exact to 200; beyond that `more` is true.
 */
export async function searchCaregivers(ctx: Ctx, query: SearchQuery) {
  const dates = datesAsked(ctx.now, query);
  const cursor = query.cursor ? readCursor(query.cursor, query.sort) : null;
  const place = findPlace(query.place, query.locale);
  if (!place) {
    const cards: SearchCard[] = [];
    return { place, suggestions: nearNames(query.place, query.locale), total: 0, more: false, cards, ...NO_PAGES };
  }
  return publicAnswer(ctx, searchKey("cards", ctx.now, query, place, dates), (as) =>
    load(as, query, { place, dates, cursor }),
  );
}

interface LookedUp {
  place: Place;
  dates: DatesAsked | null;
  cursor: SearchCursor | null;
}

async function load(ctx: Ctx, query: SearchQuery, { place, dates, cursor }: LookedUp) {
  const rows = await reader(ctx).$queryRaw(searchStatement({ query, centre: place, dates }, cursor, query.limit));
  const [{ total, cards }] = SearchRows.parse(rows);
  const extra = cards.length > query.limit;
  const back = cursor?.direction === "before";
  const shown = extra ? (back ? cards.slice(1) : cards.slice(0, -1)) : cards;
  const at = (direction: "after" | "before", row = shown.at(direction === "after" ? -1 : 0)) =>
    row ? writeCursor({ direction, sort: query.sort, key: row.key, id: row.id }) : null;
  return {
    place,
    suggestions: [],
    total: Math.min(total, COUNTED_UP_TO),
    more: total > COUNTED_UP_TO,
    cards: shown.map(searchCard),
    nextCursor: (back ? cursor : extra) ? at("after") : null,
    previousCursor: (back ? extra : cursor) ? at("before") : null,
  };
}

const NO_PAGES: { nextCursor: string | null; previousCursor: string | null } = {
  nextCursor: null,
  previousCursor: null,
};
