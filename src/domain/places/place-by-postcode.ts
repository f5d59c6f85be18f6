import { MUNICIPALITIES } from "./municipalities";
import type { Place, PlaceLanguage } from "./place";
import { shownPlace } from "./shown-place";

/**
 * The place with this postcode; of several the biggest. A postcode that is not in the table is answered with the one it
 * was numbered after (8491 → 8490 Jabbeke), because Belgian sub-municipalities follow their town: half of them within
 * 4 km, nine in ten within 7. That answer has `exact: false`. Null when no postcode begins with these two digits.
 */
export function placeByPostcode(postcode: string, locale: PlaceLanguage): Place | null {
  const place = biggestWith(postcode) ?? biggestWith(numberedBefore(postcode));
  return place ? shownPlace(place, locale, place.postcode === postcode) : null;
}

const biggestWith = (postcode: string | undefined) => MUNICIPALITIES.find((place) => place.postcode === postcode);

function numberedBefore(postcode: string): string | undefined {
  const all = MUNICIPALITIES.map((place) => place.postcode);
  const region = all.filter((other) => other.slice(0, 2) === postcode.slice(0, 2)).sort();
  return region.findLast((other) => other < postcode) ?? region[0];
}
