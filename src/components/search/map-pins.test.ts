import { expect, test } from "vitest";
import { clusterPins } from "./map-pins";

test("spots that would cover each other share a pin with the lowest price; others stand alone, south in front", () => {
  const pins = clusterPins([
    { id: "south", x: 100, y: 300, priceCents: 900 },
    { id: "near", x: 110, y: 100, priceCents: 1400 },
    { id: "cheaper", x: 150, y: 120, priceCents: 1200 },
  ]);
  expect(pins).toEqual([
    { x: 110, y: 100, priceCents: 1200, ids: ["near", "cheaper"] },
    { x: 100, y: 300, priceCents: 900, ids: ["south"] },
  ]);
});
