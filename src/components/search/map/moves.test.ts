import { expect, test } from "vitest";
import { areaHref, namesOn, pan, zoomAt } from "./moves";
import { MAP_SIZE } from "./size";
import { FIRST_VIEW, frameAround, outlineOn, pixelOf, pointAt, seenAt, tilesOn } from "./view";

const GENT = { lat: 51.05, lng: 3.72 };
const frame = frameAround(GENT, 0.54); // 15 km and a quarter more, to each side
const MIDDLE = { x: MAP_SIZE / 2, y: MAP_SIZE / 2 };

test("a point is where it is read back from, and the middle is the middle", () => {
  const { x, y } = pixelOf(frame, GENT);
  expect([Math.round(x), Math.round(y)]).toEqual([240, 240]);
  for (const point of [GENT, { lat: 51.2, lng: 3.5 }, { lat: 50.9, lng: 4 }]) {
    const back = pointAt(frame, pixelOf(frame, point));
    expect(back.lat).toBeCloseTo(point.lat, 9);
    expect(back.lng).toBeCloseTo(point.lng, 9);
  }
});

test("enlarging keeps the pixel that it is around, and panning follows the finger", () => {
  const at = { x: 100, y: 400 };
  const closer = zoomAt(FIRST_VIEW, 2, at, 15);
  expect([closer.zoom, seenAt(closer, at)]).toEqual([2, at]);
  const moved = pan(closer, { x: 30, y: -50 });
  expect(seenAt(moved, at)).toEqual({ x: 130, y: 350 });
  // However often: a view is between 1 and 150 km to each side.
  const inside = Array.from({ length: 20 }).reduce((view: typeof FIRST_VIEW) => zoomAt(view, 2, at, 15), FIRST_VIEW);
  const outside = Array.from({ length: 20 }).reduce((view: typeof FIRST_VIEW) => zoomAt(view, 0.5, at, 15), FIRST_VIEW);
  expect([inside.zoom, outside.zoom]).toEqual([18.75, 0.125]);
});

test("a search of what is seen has its middle and its radius, the same filters, and the first page", () => {
  const here = "https://tailtribe.example/nl/search?place=Gent&service=DOG_WALKING&radiusKm=15&cursor=abc";
  const asked = (view: typeof FIRST_VIEW) => {
    const { pathname, searchParams } = new URL(areaHref(here, { frame }, view, 15), here);
    return [pathname, Object.fromEntries(searchParams)];
  };
  expect(asked(FIRST_VIEW)).toEqual(["/nl/search", { place: "51.05,3.72", service: "DOG_WALKING", radiusKm: "15" }]);
  expect(asked(zoomAt(FIRST_VIEW, 0.125, MIDDLE, 15))[1]).toMatchObject({ place: "51.05,3.72", radiusKm: "50" });
  const north = pan(FIRST_VIEW, { x: 0, y: MAP_SIZE });
  expect(asked(north)[1]).toMatchObject({ place: "51.39,3.72" });
});

test("names are of the largest places that are seen, and none covers another", () => {
  const names = namesOn({ frame }, FIRST_VIEW, [
    [51.05, 3.72, "Gent"],
    [51.051, 3.721, "too near"],
    [50.85, 4.35, "not seen"],
    [51.15, 3.8, "further"],
  ]);
  expect(names.map(([, , name]) => name)).toEqual(["Gent", "further"]);
});

test("tiles cover a view without a gap, in the numbering of the web, and a template names each", () => {
  for (const view of [FIRST_VIEW, zoomAt(FIRST_VIEW, 8, MIDDLE, 15), zoomAt(FIRST_VIEW, 0.2, { x: 9, y: 9 }, 15)]) {
    const tiles = tilesOn(frame, view, "https://tiles.example/{z}/{x}/{y}.png");
    expect(tiles.length).toBeLessThanOrEqual(25);
    const size = tiles[0]?.size ?? 0;
    expect(size).toBeGreaterThan(MAP_SIZE / 4);
    const covers = (x: number, y: number) =>
      tiles.some((tile) => x >= tile.x && x <= tile.x + size && y >= tile.y && y <= tile.y + size);
    for (const x of [0, 100, 240, 480]) for (const y of [0, 100, 240, 480]) expect(covers(x, y)).toBe(true);
  }
  // Gent at zoom 10 is in tile 522, 342: a fact of the web's tiles.
  const wide = tilesOn(frameAround(GENT, 0.72), FIRST_VIEW, "{z}/{x}/{y}").map(({ href }) => href);
  expect(wide).toContain("10/522/342");
});

test("the outline of Belgium is where its places are", () => {
  const { x, y, width, height } = outlineOn(frame, FIRST_VIEW) ?? { x: 0, y: 0, width: 0, height: 0 };
  const brussels = pixelOf(frame, { lat: 50.85, lng: 4.35 });
  expect(brussels.x > x && brussels.x < x + width).toBe(true);
  expect(brussels.y > y && brussels.y < y + height).toBe(true);
});
