import { MUNICIPALITIES } from "./municipalities";
import { nameKey, withoutSpaces } from "./name-key";
import type { Municipality, Place, PlaceLanguage } from "./place";
import { placeByPostcode } from "./place-by-postcode";
import { shownPlace } from "./shown-place";

const POSTCODE = /\b[1-9]\d{3}\b/;
const SHORTEST_PART = 4;

/**
 * The one place a person means by "9000", "Gent", "gand", "9050 Ledeberg" or "Molenbeek"; null when there is none. A known
 * postcode decides, then the name in any language, then a part of a name; of several places with the same name the biggest
 * wins. An unknown postcode without a known name gives its neighbour (see `placeByPostcode`).
 */
export function findPlace(query: string, locale: PlaceLanguage): Place | null {
  const [postcode] = POSTCODE.exec(query) ?? [];
  const name = nameKey(postcode ? query.replace(postcode, " ") : query);
  const here = MUNICIPALITIES.filter((place) => place.postcode === postcode);
  const found = (name && named(here, name)) ?? here[0] ?? (name ? named(MUNICIPALITIES, name) : undefined);
  if (found) return shownPlace(found, locale);
  return postcode ? placeByPostcode(postcode, locale) : null;
}

function named(places: readonly Municipality[], name: string): Municipality | undefined {
  const compact = withoutSpaces(name);
  const whole = places.find((place) => place.compactKeys.includes(compact));
  if (whole || name.length < SHORTEST_PART) return whole;
  return places.find((place) => place.keys.some((key) => ` ${key} `.includes(` ${name} `)));
}
