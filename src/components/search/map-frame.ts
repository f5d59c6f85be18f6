import type { SearchCard } from "@/domain/caregivers/answers";
import type { SearchMap } from "@/domain/caregivers/search-map";
import { mapPins } from "./map-pins";

/** Width and height of the drawing. */
export const MAP_SIZE = 480;

/** Where something on the land stands in the drawing. */
export function inFrame({ box }: SearchMap) {
  return ({ lat, lng }: { lat: number; lng: number }) => ({
    x: Math.round(((lng - box.west) / (box.east - box.west)) * MAP_SIZE),
    y: Math.round(((box.north - lat) / (box.north - box.south)) * MAP_SIZE),
  });
}

/** The pins of the caregivers found. */
export function pinsOf(map: SearchMap, cards: SearchCard[]) {
  const place = inFrame(map);
  return mapPins(cards.flatMap(({ id, point, priceCents }) => (point ? [{ id, priceCents, ...place(point) }] : [])));
}
