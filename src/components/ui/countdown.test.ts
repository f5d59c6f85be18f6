import { expect, test } from "vitest";
import { remaining } from "./countdown-island";

const texts = { days: "nog {n} d", hours: "nog {n} u", minutes: "nog {n} min", over: "voorbij" };
const MINUTE_MS = 60_000;

test.each([
  [0, "voorbij"],
  [-5, "voorbij"],
  [1, "nog 1 min"],
  [119, "nog 119 min"],
  [120, "nog 2 u"],
  [47 * 60 + 59, "nog 47 u"],
  [48 * 60, "nog 2 d"],
  [80 * 60, "nog 3 d"],
])("%s minutes before the deadline it says %s", (minutes, text) => {
  expect(remaining(minutes * MINUTE_MS, texts)).toBe(text);
});
