import { expect, test } from "vitest";
import { eventLoopLagMs } from "./process";

test.each([
  [20_000_000, 0],
  [20_500_000, 0.5],
  [19_900_000, 0],
  [120_000_000, 100],
])("%i ns between callbacks with an interval of 20 ms are a delay of %d ms", (nanos, ms) =>
  expect(eventLoopLagMs(nanos)).toBe(ms),
);
