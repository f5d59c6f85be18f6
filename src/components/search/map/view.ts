import type { Pin, Seen } from "@/components/search/map/drawing";
import { clusterPins } from "@/components/search/map/pins";
import { MAP_SIZE } from "@/components/search/map/size";
import { interpolate } from "@/components/ui/interpolate";

interface Point {
  lat: number;
  lng: number;
}

/** What the first drawing shows, in fractions of the world (Web Mercator): its west, its north and its side. */
export type MapFrame = [west: number, north: number, side: number];

/** A name and where it stands, in pixels of the first drawing. */
export type PlaceName = [x: number, y: number, name: string];

/** What a map is about and says, in the reader's language. */
export interface MapWords {
  locale: "nl" | "fr" | "en";
  frame: MapFrame;
  radiusKm: number;
  label: string;
  names: PlaceName[];
  /** One per card of the list, in its order, in pixels of the first drawing. */
  spots: [x: number, y: number, cents: number][];
  /** What a pin of one and of several says to screen readers, with {count} and {price}. */
  pin: [one: string, many: string];
  /** The address of raster tiles, with {z}, {x} and {y}; without one, the map is an outline. */
  tiles?: string | undefined;
  /** West, north, south, east, closer, further, back. */
  buttons: string[];
}

/** What is seen: its corner in pixels of the first drawing, and how many times larger than there. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

export const FIRST_VIEW: View = { x: 0, y: 0, zoom: 1 };

/** Where a point is in the world, from 0 to 1. */
const worldOf = ({ lat, lng }: Point) => ({
  x: (lng + 180) / 360,
  y: (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2,
});

/** The frame around a point that is so many degrees of longitude wide. */
export function frameAround(centre: Point, degrees: number): MapFrame {
  const { x, y } = worldOf(centre);
  const side = degrees / 360;
  return [x - side / 2, y - side / 2, side];
}

/** Where a point is in the first drawing. */
export function pixelOf([west, north, side]: MapFrame, point: Point) {
  const { x, y } = worldOf(point);
  return { x: ((x - west) / side) * MAP_SIZE, y: ((y - north) / side) * MAP_SIZE };
}

/** The point at a pixel of the first drawing. */
export function pointAt([west, north, side]: MapFrame, { x, y }: { x: number; y: number }): Point {
  const world = { x: west + (x / MAP_SIZE) * side, y: north + (y / MAP_SIZE) * side };
  return {
    lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * world.y))) * 180) / Math.PI,
    lng: world.x * 360 - 180,
  };
}

/** Where a pixel of the first drawing is seen now. */
export const seenAt = ({ x, y, zoom }: View, pixel: { x: number; y: number }) => ({
  x: Math.round((pixel.x - x) * zoom),
  y: Math.round((pixel.y - y) * zoom),
});

/** The corners of the outline of Belgium in the sprite (world-atlas 2.0.2). */
const NORTH_WEST = { lat: 51.4954, lng: 2.5218 };
const SOUTH_EAST = { lat: 49.4944, lng: 6.3739 };

export function outlineOn(frame: MapFrame, view: View) {
  const [from, to] = [NORTH_WEST, SOUTH_EAST].map((corner) => seenAt(view, pixelOf(frame, corner)));
  if (!from || !to) return null;
  return { ...from, width: to.x - from.x, height: to.y - from.y };
}

/** A view shows one and a half to three tiles side by side. */
const TILES_ACROSS = 2.1;
const DEEPEST = 18;

/** The raster tiles under a view: their address from a template with {z}, {x} and {y}, and where they go. */
export function tilesOn([west, north, side]: MapFrame, view: View, template: string) {
  const seen = { x: west + (view.x / MAP_SIZE) * side, y: north + (view.y / MAP_SIZE) * side, side: side / view.zoom };
  const z = Math.min(DEEPEST, Math.max(0, Math.round(Math.log2(TILES_ACROSS / seen.side))));
  const count = 2 ** z;
  const size = MAP_SIZE / (seen.side * count);
  const from = { x: Math.floor(seen.x * count), y: Math.floor(seen.y * count) };
  const across = Math.ceil(seen.side * count) + 1;
  return Array.from({ length: across ** 2 }, (_, n) => {
    const [x, y] = [from.x + (n % across), from.y + Math.floor(n / across)];
    const href = template.replace("{z}", `${z}`).replace("{x}", `${x}`).replace("{y}", `${y}`);
    return { href, x: (x - seen.x * count) * size, y: (y - seen.y * count) * size, size };
  }).filter((tile) => tile.x < MAP_SIZE && tile.y < MAP_SIZE);
}

const isOn = ({ x, y }: { x: number; y: number }) => x >= 0 && y >= 0 && x <= MAP_SIZE && y <= MAP_SIZE;
/** The circle that was searched, in the first drawing. */
const RADIUS = MAP_SIZE / 2 / 1.25;
/** Below the pin of its place. */
const NAME_BELOW = 16;

/** Says a price, and who has the card with a number. */
interface Cards {
  price: (cents: number) => string;
  idOf: (number: number) => string;
}

/** All that a view shows. */
export function seenOn(words: MapWords, view: View, { price, idOf }: Cards, names = words.names): Seen {
  const { frame, spots, tiles, pin } = words;
  const { x, y } = seenAt(view, { x: MAP_SIZE / 2, y: MAP_SIZE / 2 });
  const pins = clusterPins(spots.map(([left, top, cents]) => ({ ...seenAt(view, { x: left, y: top }), cents })));
  const written = names.map(([left, top, name]): PlaceName => {
    const at = seenAt(view, { x: left, y: top });
    return [at.x, Math.min(at.y + NAME_BELOW, MAP_SIZE - 8), name];
  });
  return {
    outline: tiles ? null : outlineOn(frame, view),
    tiles: tiles ? tilesOn(frame, view, tiles) : [],
    circle: [x, y, Math.round(RADIUS * view.zoom)],
    names: tiles ? [] : written,
    pins: pins.filter(isOn).map(({ numbers, cents, ...at }): Pin => {
      const [count, from] = [numbers.length, price(cents)];
      const text = count > 1 ? `${from} · ${count}` : from;
      const label = interpolate(pin[count > 1 ? 1 : 0], { count, price: from });
      return [at.x, at.y, text, idOf(numbers[0] ?? 0), numbers.join(" "), label];
    }),
  };
}
