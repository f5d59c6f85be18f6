import fc from "fast-check";
import { expect, test } from "vitest";
import { boxAround, distanceKm, leastDistanceKm, roundToKm } from "./geo";

const belgian = fc.record({
  lat: fc.double({ min: 49.4, max: 51.6, noNaN: true }),
  lng: fc.double({ min: 2.5, max: 6.5, noNaN: true }),
});

test.each([
  ["Brussels to Antwerp", { lat: 50.8467, lng: 4.3525 }, { lat: 51.2213, lng: 4.4051 }, 41.8],
  ["Ostend to Arlon", { lat: 51.2258, lng: 2.9194 }, { lat: 49.6833, lng: 5.8167 }, 268.3],
])("%s, as the crow flies", (_name, from, to, km) => {
  expect(Math.abs(distanceKm(from, to) - km)).toBeLessThan(1);
});

test("a distance is the same both ways, never negative, zero to itself, and no detour is shorter", () => {
  fc.assert(
    fc.property(belgian, belgian, belgian, (a, b, c) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
      expect(distanceKm(a, a)).toBe(0);
      expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-9);
    }),
  );
});

test("whatever lies within the distance lies in the box, and the box is not much larger", () => {
  fc.assert(
    fc.property(belgian, belgian, fc.double({ min: 0.5, max: 200, noNaN: true }), (centre, point, km) => {
      const box = boxAround(centre, km);
      const inside = point.lat >= box.south && point.lat <= box.north && point.lng >= box.west && point.lng <= box.east;
      if (distanceKm(centre, point) <= km) expect(inside).toBe(true);
      if (inside) expect(distanceKm(centre, point)).toBeLessThan(km * 1.5);
    }),
  );
});

test("no point of a box is nearer than its least distance, and from within a box that is nothing", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      belgian,
      belgian,
      fc.double({ min: 1, max: 60, noNaN: true }),
      share,
      share,
      (from, centre, km, y, x) => {
        const box = boxAround(centre, km);
        const point = { lat: box.south + y * (box.north - box.south), lng: box.west + x * (box.east - box.west) };
        expect(distanceKm(from, point)).toBeGreaterThanOrEqual(leastDistanceKm(from, box) - 1e-9);
        expect(leastDistanceKm(point, box)).toBe(0);
      },
    ),
  );
});

test("rounding moves nobody by more than a kilometre, and twice is once", () => {
  fc.assert(
    fc.property(belgian, (point) => {
      const rounded = roundToKm(point);
      expect(distanceKm(point, rounded)).toBeLessThan(1);
      expect(roundToKm(rounded)).toEqual(rounded);
    }),
  );
});
