import { distanceKm } from "@/domain/places/geo";
import { MUNICIPALITIES } from "@/domain/places/municipalities";
import { nameKey, withoutCountry, withoutSpaces } from "@/domain/places/name-key";
import { type Municipality, type Place, type PlaceLanguage, publicPlace } from "@/domain/places/place";

/**
 * What to offer while someone types: places whose postcode or name in any language begins with it, biggest first, then
 * those with a later word that does ("niklaas"). Each name once, unless the query is a postcode. Nothing for an empty query.
 */
export function suggestPlaces(query: string, locale: PlaceLanguage, limit = 8): Place[] {
  const prefix = nameKey(withoutCountry(query));
  if (!prefix || limit <= 0) return [];
  if (/^\d/.test(prefix)) return withPostcode(prefix, locale, limit);
  const compact = withoutSpaces(prefix);
  const byStart = MUNICIPALITIES.filter(({ compactKeys }) => compactKeys.some((key) => key.startsWith(compact)));
  const byLaterWord = MUNICIPALITIES.filter(({ keys }) => keys.some((key) => key.includes(` ${prefix}`)));
  return onePerName([...byStart, ...byLaterWord], locale).slice(0, limit);
}

function withPostcode(prefix: string, locale: PlaceLanguage, limit: number): Place[] {
  const [digits = ""] = prefix.split(" ");
  return MUNICIPALITIES.filter((place) => place.postcode.startsWith(digits))
    .slice(0, limit)
    .map((place) => publicPlace(place, locale));
}

function onePerName(places: Municipality[], locale: PlaceLanguage): Place[] {
  const byName = new Map<string, Place>();
  for (const place of places) {
    const { nl } = place.names;
    if (!byName.has(nl)) byName.set(nl, publicPlace(place, locale));
  }
  return [...byName.values()];
}

const MIN_PREFIX_LENGTH = 2;
const MAX_SIMILAR = 5;

/** Places that begin like something we could not find: the longest beginning that leads anywhere. */
export function suggestSimilarPlaces(input: string, locale: PlaceLanguage): Place[] {
  const text = input.trim();
  for (let length = text.length; length >= MIN_PREFIX_LENGTH; length--) {
    const found = suggestPlaces(text.slice(0, length), locale, MAX_SIMILAR);
    if (found.length > 0) return found;
  }
  return [];
}

/** Smaller places have no name on a map. */
const MIN_MAP_THOUSAND = 4;

/** The places to write on a map, the largest first, each name once. */
export function mapPlaces(locale: PlaceLanguage) {
  const large = MUNICIPALITIES.filter(({ thousandInhabitants }) => thousandInhabitants >= MIN_MAP_THOUSAND);
  return onePerName(large, locale).map(({ lat, lng, name }): [number, number, string] => [lat, lng, name]);
}

const MAX_CITIES = 12;

/** Where most people live: ways to begin for someone who has not said where. */
export function bigCities(locale: PlaceLanguage) {
  const names = new Set(MUNICIPALITIES.slice(0, MAX_CITIES * 2).map(({ names }) => names[locale]));
  return [...names].slice(0, MAX_CITIES).map((name) => ({ name, place: name }));
}

const MAX_NEIGHBOURS = 3;
const MIN_NEIGHBOUR_THOUSAND = 20;

/** Where somebody may look next: the larger municipalities around, the nearest first. */
export function largerNeighbours(centre: Place, locale: PlaceLanguage): Place[] {
  const names = new Set([centre.name]);
  return MUNICIPALITIES.filter(({ thousandInhabitants }) => thousandInhabitants >= MIN_NEIGHBOUR_THOUSAND)
    .sort((a, b) => distanceKm(centre, a) - distanceKm(centre, b))
    .filter(({ names: own }) => !names.has(own[locale]) && names.add(own[locale]))
    .slice(0, MAX_NEIGHBOURS)
    .map((place) => publicPlace(place, locale));
}
