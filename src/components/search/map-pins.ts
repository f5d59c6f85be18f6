import type { SearchMap } from "@/domain/search/map";
import type { SearchCard } from "@/domain/search/responses";

interface Spot {
  id: string;
  x: number;
  y: number;
  priceCents: number;
}

/** Pins nearer than this would cover each other. */
const APART_X = 72;
const APART_Y = 34;

/** Spots that would overlap become one pin with the lowest price and all their ids; south in front. */
export function clusterPins(spots: Spot[]) {
  const pins: { x: number; y: number; priceCents: number; ids: [string, ...string[]] }[] = [];
  for (const { id, x, y, priceCents } of spots) {
    const near = pins.find((pin) => Math.abs(pin.x - x) < APART_X && Math.abs(pin.y - y) < APART_Y);
    if (!near) pins.push({ x, y, priceCents, ids: [id] });
    else {
      near.ids.push(id);
      near.priceCents = Math.min(near.priceCents, priceCents);
    }
  }
  return pins.sort((a, b) => a.y - b.y);
}

export type MapPin = ReturnType<typeof clusterPins>[number];

/** Width and height of the drawing. */
export const MAP_SIZE = 480;

/** The position of a point on the drawing. */
export function projectionOf({ box }: SearchMap) {
  return ({ lat, lng }: { lat: number; lng: number }) => ({
    x: Math.round(((lng - box.west) / (box.east - box.west)) * MAP_SIZE),
    y: Math.round(((box.north - lat) / (box.north - box.south)) * MAP_SIZE),
  });
}

/** The pins of the caregivers found. */
export function pinsOf(map: SearchMap, cards: SearchCard[]) {
  const place = projectionOf(map);
  return clusterPins(
    cards.flatMap(({ id, point, priceCents }) => (point ? [{ id, priceCents, ...place(point) }] : [])),
  );
}
