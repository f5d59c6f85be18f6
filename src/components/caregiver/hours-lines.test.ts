import { expect, test } from "vitest";
import { hoursLines } from "./hours-lines";

const day = (weekday: number, ...blocks: [number, number][]) =>
  blocks.map(([from, to]) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 }));

test("days in a row with the same hours are one line; a closed day ends it", () => {
  const hours = [
    ...day(1, [8, 12], [13, 18]),
    ...day(2, [8, 12], [13, 18]),
    ...day(4, [8, 12], [13, 18]),
    ...day(5, [8, 12]),
    ...day(6, [0, 24]),
    ...day(7, [0, 24]),
  ];
  expect(hoursLines(hours)).toEqual([
    { firstDay: 1, lastDay: 2, blocks: ["08:00–12:00", "13:00–18:00"] },
    { firstDay: 4, lastDay: 4, blocks: ["08:00–12:00", "13:00–18:00"] },
    { firstDay: 5, lastDay: 5, blocks: ["08:00–12:00"] },
    { firstDay: 6, lastDay: 7, blocks: [] },
  ]);
  expect(hoursLines([])).toEqual([]);
});
