import { boxAround, distanceKm, type Point } from "@/domain/places/geo";
import { MUNICIPALITIES } from "@/domain/places/municipalities";
import type { PlaceLanguage } from "@/domain/places/place";

/** How much of the land around the circle the map shows. */
const MARGIN = 1.25;
const NAMES = 9;

/** The land around a search, with the largest few places by name and well apart. */
export function searchMap(centre: Point, radiusKm: number, locale: PlaceLanguage) {
  const box = boxAround(centre, radiusKm * MARGIN);
  const within = MUNICIPALITIES.filter(
    ({ lat, lng }) => lat > box.south && lat < box.north && lng > box.west && lng < box.east,
  );
  const named: typeof within = [];
  for (const place of within) {
    const apart = named.every((other) => distanceKm(place, other) > radiusKm / 3 && other.names.nl !== place.names.nl);
    if (apart && named.length < NAMES) named.push(place);
  }
  return {
    box,
    radiusKm,
    centre,
    names: named.map(({ lat, lng, names }) => ({ lat, lng, name: names[locale] })),
  };
}

export type SearchMap = ReturnType<typeof searchMap>;
