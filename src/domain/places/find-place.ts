import { distanceKm, type Point } from "@/domain/places/geo";
import { MUNICIPALITIES } from "@/domain/places/municipalities";
import { nameKey, withoutCountry, withoutSpaces } from "@/domain/places/name-key";
import { type Municipality, type Place, type PlaceLanguage, publicPlace } from "@/domain/places/place";
import { invalidField } from "@/lib/errors";

/**
 * The place with this postcode; of several the biggest. A postcode that is not in the table is answered with the one it
 * was numbered after (8491 → 8490 Jabbeke), because Belgian sub-municipalities follow their town: half of them within
 * 4 km, nine in ten within 7. That answer has `exact: false`. Null when no postcode begins with these two digits.
 */
export function placeByPostcode(postcode: string, locale: PlaceLanguage): Place | null {
  const place = biggestWith(postcode) ?? biggestWith(numberedBefore(postcode));
  return place ? publicPlace(place, locale, place.postcode === postcode) : null;
}

const biggestWith = (postcode: string | undefined) => MUNICIPALITIES.find((place) => place.postcode === postcode);

function numberedBefore(postcode: string): string | undefined {
  const all = MUNICIPALITIES.map((place) => place.postcode);
  const region = all.filter((other) => other.slice(0, 2) === postcode.slice(0, 2)).sort();
  return region.findLast((other) => other < postcode) ?? region[0];
}

/** Places of one town within this distance share its first two digits: 9050 is Gent too. */
const SAME_TOWN_KM = 12;
/** A city lends its name to all its districts: 2600 is Antwerpen too. */
const CITY_THOUSANDS = 80;

/** The names that belong to a postcode, biggest first; of a postcode outside the table those of the town it was numbered after. */
function namesOf(postcode: string, locale: PlaceLanguage): string[] {
  const here = MUNICIPALITIES.filter((place) => place.postcode === postcode);
  const stand = here.length > 0 ? here : [biggestWith(numberedBefore(postcode))].filter((place) => place !== undefined);
  return [...new Set(stand.map(({ names }) => names[locale]))];
}

/**
 * Whether a municipality, by any of its names, has this postcode. The directory holds the larger places, so a name it does
 * not know belongs to any postcode of Belgium: 5100 is Wépion too.
 */
export function belongsTogether({ postcode, city }: { postcode: string; city: string }): boolean {
  const names = namesIn(city);
  const here = MUNICIPALITIES.filter((place) => place.postcode === postcode);
  if (findByNames(here, names)) return true;
  const isNamed = (place: Municipality) => names.some((name) => place.compactKeys.includes(withoutSpaces(name)));
  if (!MUNICIPALITIES.some(isNamed)) return placeByPostcode(postcode, "nl") !== null;
  const center = here[0] ?? biggestWith(numberedBefore(postcode));
  if (!center) return false;
  return MUNICIPALITIES.some(
    (place) =>
      (place.postcode.slice(0, 2) === postcode.slice(0, 2) || place.thousandInhabitants >= CITY_THOUSANDS) &&
      distanceKm(place, center) <= SAME_TOWN_KM &&
      isNamed(place),
  );
}

/** Throws unless the postcode exists and the municipality has it; names the one that does. `prefix` is where both stand in the body. */
export function assertPlace(place: { postcode: string; city: string }, prefix = "", locale: PlaceLanguage = "nl") {
  const [expected] = namesOf(place.postcode, locale);
  if (!expected) throw invalidField(`${prefix}postcode`, "unknown_postcode", "There is no such postcode in Belgium.");
  if (!belongsTogether(place))
    throw invalidField(`${prefix}city`, "city_elsewhere", `${place.postcode} is ${expected}.`, {
      postcode: place.postcode,
      city: expected,
    });
}

/** As the map asks: "51.05,3.72". */
const POINT = /^(\d{2}\.\d{1,4}),(\d\.\d{1,4})$/;
const POSTCODE = /\b[1-9]\d{3}\b/;
const MIN_PART_LENGTH = 4;

/**
 * The one place a person means by "9000", "Gent", "gand", "9050 Ledeberg", "B-9000" or "Ixelles / Elsene"; null when there is none. A known
 * postcode decides, then the name in any language, then a part of a name; of several places with the same name the biggest
 * wins. An unknown postcode without a known name gives its neighbour (see `placeByPostcode`). "51.05,3.72" is the place nearest
 * to that point.
 */
export function findPlace(query: string, locale: PlaceLanguage): Place | null {
  const [, lat, lng] = POINT.exec(query.trim()) ?? [];
  if (lat && lng) return nearestPlace({ lat: Number(lat), lng: Number(lng) }, locale);
  const written = withoutCountry(query);
  const [postcode] = POSTCODE.exec(written) ?? [];
  const names = namesIn(postcode ? written.replace(postcode, " ") : written);
  const here = MUNICIPALITIES.filter((place) => place.postcode === postcode);
  const found = findByNames(here, names) ?? here[0] ?? findByNames(MUNICIPALITIES, names);
  if (found) return publicPlace(found, locale);
  return postcode ? placeByPostcode(postcode, locale) : null;
}

/** The name as it was written, then its halves: signs in Brussels give both, "Ixelles / Elsene". */
function namesIn(text: string): string[] {
  const halves = text.split(/[/|()]|\s[-–]\s/);
  return [text, ...halves].map(nameKey).filter(Boolean);
}

function findByNames(places: readonly Municipality[], names: string[]): Municipality | undefined {
  for (const name of names) {
    const found = findByName(places, name);
    if (found) return found;
  }
  return undefined;
}

function findByName(places: readonly Municipality[], name: string): Municipality | undefined {
  const compact = withoutSpaces(name);
  const whole = places.find((place) => place.compactKeys.includes(compact));
  if (whole || name.length < MIN_PART_LENGTH) return whole;
  return places.find((place) => place.keys.some((key) => ` ${key} `.includes(` ${name} `)));
}

/** The place of the table closest to a point, for "near me". Null when even that is further than `withinKm` away. */
export function nearestPlace(point: Point, locale: PlaceLanguage, withinKm = 25): Place | null {
  const distances = MUNICIPALITIES.map((place) => ({ place, km: distanceKm(point, place) }));
  const nearest = distances.reduce((best, next) => (next.km < best.km ? next : best));
  return nearest.km <= withinKm ? publicPlace(nearest.place, locale) : null;
}
