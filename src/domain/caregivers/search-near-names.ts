import type { Place, PlaceLanguage } from "@/domain/places/place";
import { suggestPlaces } from "@/domain/places/suggest-places";

const SHORTEST = 2;
const AT_MOST = 5;

/** Places that begin like something we could not find: the longest beginning that leads anywhere. */
export function nearNames(typed: string, locale: PlaceLanguage): Place[] {
  const text = typed.trim();
  for (let length = text.length; length >= SHORTEST; length--) {
    const found = suggestPlaces(text.slice(0, length), locale, AT_MOST);
    if (found.length > 0) return found;
  }
  return [];
}
