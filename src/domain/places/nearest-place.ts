import { distanceKm, type Point } from "@/lib/geo";
import { MUNICIPALITIES } from "./municipalities";
import type { Place, PlaceLanguage } from "./place";
import { shownPlace } from "./shown-place";

/** The place of the table closest to a point, for "near me". Null when even that is further than `withinKm` away. */
export function nearestPlace(point: Point, locale: PlaceLanguage, withinKm = 25): Place | null {
  const distances = MUNICIPALITIES.map((place) => ({ place, km: distanceKm(point, place) }));
  const nearest = distances.reduce((best, next) => (next.km < best.km ? next : best));
  return nearest.km <= withinKm ? shownPlace(nearest.place, locale) : null;
}
