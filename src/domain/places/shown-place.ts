import type { Municipality, Place, PlaceLanguage } from "./place";

/** A line of the table as its reader sees it, named in their language. */
export function shownPlace({ postcode, names, lat, lng }: Municipality, locale: PlaceLanguage, exact = true): Place {
  return { postcode, name: names[locale], lat, lng, exact };
}
