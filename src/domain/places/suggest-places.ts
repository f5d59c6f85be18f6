import { MUNICIPALITIES } from "./municipalities";
import { nameKey, withoutSpaces } from "./name-key";
import type { Municipality, Place, PlaceLanguage } from "./place";
import { shownPlace } from "./shown-place";

/**
 * What to offer while someone types: places whose postcode or name in any language begins with it, biggest first, then
 * those with a later word that does ("niklaas"). Each name once, unless the query is a postcode. Nothing for an empty query.
 */
export function suggestPlaces(query: string, locale: PlaceLanguage, limit = 8): Place[] {
  const typed = nameKey(query);
  if (!typed || limit <= 0) return [];
  if (/^\d/.test(typed)) return withPostcode(typed, locale, limit);
  const compact = withoutSpaces(typed);
  const first = MUNICIPALITIES.filter(({ compactKeys }) => compactKeys.some((key) => key.startsWith(compact)));
  const later = MUNICIPALITIES.filter(({ keys }) => keys.some((key) => key.includes(` ${typed}`)));
  return onePerName([...first, ...later], locale).slice(0, limit);
}

function withPostcode(typed: string, locale: PlaceLanguage, limit: number): Place[] {
  const [digits = ""] = typed.split(" ");
  return MUNICIPALITIES.filter((place) => place.postcode.startsWith(digits))
    .slice(0, limit)
    .map((place) => shownPlace(place, locale));
}

function onePerName(places: Municipality[], locale: PlaceLanguage): Place[] {
  const byName = new Map<string, Place>();
  for (const place of places) {
    const { nl } = place.names;
    if (!byName.has(nl)) byName.set(nl, shownPlace(place, locale));
  }
  return [...byName.values()];
}
