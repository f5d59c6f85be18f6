import { MAP_SIZE } from "@/components/search/map/size";
import { type MapWords, type PlaceName, pixelOf, pointAt, seenAt, type View } from "@/components/search/map/view";

interface Pixel {
  x: number;
  y: number;
}

/** Half the width of a view is never less, and never more. */
const LEAST_KM = 1;
const MOST_KM = 150;
/** The first drawing shows this much more than the circle that was searched. */
const MARGIN = 1.25;
const MAX_RADIUS_KM = 50;

/** Moves what is seen by pixels of the screen. */
export const pan = ({ x, y, zoom }: View, by: Pixel): View => ({ x: x - by.x / zoom, y: y - by.y / zoom, zoom });

/** Enlarges around a pixel of the screen, which stays where it is. */
export function zoomAt(view: View, factor: number, at: Pixel, radiusKm: number): View {
  const halfKm = radiusKm * MARGIN;
  const zoom = Math.min(halfKm / LEAST_KM, Math.max(halfKm / MOST_KM, view.zoom * factor));
  return {
    x: view.x + at.x / view.zoom - at.x / zoom,
    y: view.y + at.y / view.zoom - at.y / zoom,
    zoom,
  };
}

/** The address of a search for what is seen: the same filters, another place and radius, from the first page. */
export function areaHref(here: string, { frame }: Pick<MapWords, "frame">, view: View, radiusKm: number) {
  const middle = MAP_SIZE / 2 / view.zoom;
  const { lat, lng } = pointAt(frame, { x: view.x + middle, y: view.y + middle });
  const km = Math.min(MAX_RADIUS_KM, Math.max(1, Math.round(radiusKm / view.zoom)));
  const url = new URL(here);
  url.searchParams.delete("cursor");
  url.searchParams.set("place", `${lat.toFixed(2)},${lng.toFixed(2)}`);
  url.searchParams.set("radiusKm", String(km));
  return `${url.pathname}${url.search}`;
}

const MAX_NAMES = 12;
const APART = { x: 90, y: 26 };

/** A place of the country, the largest first. */
export type MapPlace = [lat: number, lng: number, name: string];

/** The names to write on a view: of the largest places on it, and well apart. */
export function namesOn({ frame }: Pick<MapWords, "frame">, view: View, places: readonly MapPlace[]): PlaceName[] {
  const chosen: (Pixel & { name: PlaceName })[] = [];
  for (const [lat, lng, name] of places) {
    if (chosen.length === MAX_NAMES) break;
    const pixel = pixelOf(frame, { lat, lng });
    const { x, y } = seenAt(view, pixel);
    const isSeen = x > 0 && y > 0 && x < MAP_SIZE && y < MAP_SIZE;
    const isApart = chosen.every((one) => Math.abs(one.x - x) > APART.x || Math.abs(one.y - y) > APART.y);
    if (isSeen && isApart) chosen.push({ x, y, name: [pixel.x, pixel.y, name] });
  }
  return chosen.map((one) => one.name);
}
