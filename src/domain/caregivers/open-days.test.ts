import { expect, test } from "vitest";
import { openDays } from "./open-days";

test.each([
  [[], 0],
  [[1], 0b0000001],
  [[7, 1, 1], 0b1000001],
  [[1, 2, 3, 4, 5, 6, 7], 127],
])("weekdays %j are the bits %i", (weekdays, bits) => {
  expect(openDays(weekdays.map((weekday) => ({ weekday })))).toBe(bits);
});
