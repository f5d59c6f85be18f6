import { expect, test } from "vitest";
import { clusterPins } from "./pins";

test("spots that would cover each other share a pin with the lowest price; others stand alone, south in front", () => {
  const pins = clusterPins([
    { x: 100, y: 300, cents: 900 },
    { x: 110, y: 100, cents: 1400 },
    { x: 150, y: 120, cents: 1200 },
  ]);
  expect(pins).toEqual([
    { x: 110, y: 100, cents: 1200, numbers: [1, 2] },
    { x: 100, y: 300, cents: 900, numbers: [0] },
  ]);
});
