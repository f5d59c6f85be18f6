import { createHash } from "node:crypto";
import type { Place } from "@/domain/places/place";
import { FAMILIES } from "@/lib/redis";
import { wallTime } from "@/lib/time";
import type { DatesAsked } from "./search-dates";
import type { SearchQuery } from "./search-query";

/**
 * What the answer to a search is remembered under: the place that was meant instead of what was typed, and with dates also
 * today's. Only a search for nights and daycare looks at taken places.
 */
export function searchKey(
  kind: "cards" | "relaxed",
  now: Date,
  query: SearchQuery,
  place: Place,
  dates: DatesAsked | null,
) {
  const { postcode, name, exact } = place;
  const asked = JSON.stringify({ ...query, place: { postcode, name, exact }, on: dates && wallTime(now).date });
  const family = dates?.free ? FAMILIES.searchByDate : FAMILIES.search;
  return `${family}|${kind}:${createHash("sha256").update(asked).digest("base64url")}`;
}
