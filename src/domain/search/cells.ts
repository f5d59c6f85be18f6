import { boxAround, leastDistanceKm, type Point } from "@/domain/places/geo";

/** A part of the land about 11 km high and wide; the expressions of migration 0040 number it by the same steps. */
interface Cell {
  id: number;
  /** No point of it is nearer to the centre. */
  km: number;
}

const rowOf = (lat: number) => Math.floor(lat * 10);
const columnOf = (lng: number) => Math.floor((lng * 20) / 3);
const COLUMNS_APART = 10_000;
/** More than floating point may be wrong by. */
const ROUNDING_KM = 1e-6;

/** The cells that a circle touches, the nearest first. */
export function cellsAround(centre: Point, radiusKm: number): Cell[] {
  const box = boxAround(centre, radiusKm);
  const cells: Cell[] = [];
  for (let row = rowOf(box.south); row <= rowOf(box.north); row++)
    for (let column = columnOf(box.west); column <= columnOf(box.east); column++) {
      const edges = { south: row / 10, north: (row + 1) / 10, west: (column * 3) / 20, east: ((column + 1) * 3) / 20 };
      cells.push({ id: row * COLUMNS_APART + column, km: leastDistanceKm(centre, edges) });
    }
  return cells.filter(({ km }) => km <= radiusKm + ROUNDING_KM).sort((a, b) => a.km - b.km);
}
