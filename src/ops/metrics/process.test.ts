import { expect, test } from "vitest";
import { eventLoopLagMs } from "./process";

test.each([
  [20_000_000, 0],
  [20_500_000, 0.5],
  [19_900_000, 0],
  [120_000_000, 100],
])("%i ns from call to call, 20 ms of them asked for, are a delay of %d ms", (nanos, ms) =>
  expect(eventLoopLagMs(nanos)).toBe(ms),
);
