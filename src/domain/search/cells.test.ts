import fc from "fast-check";
import { expect, test } from "vitest";
import { distanceKm } from "@/domain/places/geo";
import { cellsAround } from "./cells";

const belgian = fc.record({
  lat: fc.double({ min: 49.4, max: 51.6, noNaN: true }),
  lng: fc.double({ min: 2.5, max: 6.5, noNaN: true }),
});

/** As migration 0040 numbers them. */
const cellOf = ({ lat, lng }: { lat: number; lng: number }) =>
  Math.floor(lat * 10) * 10_000 + Math.floor((lng * 20) / 3);

test("a point within the circle lies in one of its cells, no nearer than the cell; the nearest cell comes first", () => {
  fc.assert(
    fc.property(belgian, belgian, fc.integer({ min: 1, max: 50 }), (centre, point, km) => {
      const cells = cellsAround(centre, km);
      expect(cells.map((cell) => cell.km)).toEqual(cells.map((cell) => cell.km).toSorted((a, b) => a - b));
      const cellWith = (at: typeof point) => cells.find(({ id }) => id === cellOf(at));
      expect(cellWith(centre)?.km).toBeCloseTo(0, 9);
      const own = cellWith(point);
      if (distanceKm(centre, point) <= km) expect(own, "its cell").toBeDefined();
      if (own) expect(own.km).toBeLessThanOrEqual(distanceKm(centre, point) + 1e-9);
    }),
    { numRuns: 1_000 },
  );
});
