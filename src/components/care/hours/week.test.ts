import { expect, test } from "vitest";
import { toEditedBlocks, toHoursBlocks, withBlock, withCopies } from "./week";

const WEEK = [
  { weekday: 1, fromMinute: 510, toMinute: 720 },
  { weekday: 1, fromMinute: 780, toMinute: 1440 },
  { weekday: 7, fromMinute: 0, toMinute: 1440 },
];

test("a week survives being edited, midnight included", () => {
  expect(toEditedBlocks(WEEK).map(({ from, to }) => `${from}-${to}`)).toEqual([
    "08:30-12:00",
    "13:00-00:00",
    "00:00-00:00",
  ]);
  expect(toHoursBlocks(toEditedBlocks(WEEK))).toEqual(WEEK);
});

test("a first block is office hours, a next one follows after a break when the day has room", () => {
  const once = withBlock([], 3);
  expect(toHoursBlocks(once)).toEqual([{ weekday: 3, fromMinute: 540, toMinute: 1020 }]);
  expect(toHoursBlocks(withBlock(once, 3))[1]).toEqual({ weekday: 3, fromMinute: 1080, toMinute: 1200 });
  expect(toHoursBlocks(withBlock(toEditedBlocks(WEEK), 1))[2]).toEqual({ weekday: 1, fromMinute: 540, toMinute: 1020 });
  expect(withBlock(once, 1).map(({ weekday }) => weekday)).toEqual([1, 3]);
});

test("copying replaces the other days and leaves the rest", () => {
  const copied = toHoursBlocks(withCopies(toEditedBlocks(WEEK), 1, [2, 7]));
  const monday = WEEK.slice(0, 2);
  expect(copied).toEqual([1, 2, 7].flatMap((weekday) => monday.map((block) => ({ ...block, weekday }))));
  expect(toHoursBlocks(withCopies(toEditedBlocks(WEEK), 5, [1, 7]))).toEqual([]);
  const keys = withCopies(toEditedBlocks(WEEK), 1, [2, 3]).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
