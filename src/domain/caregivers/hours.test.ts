import { expect, test } from "vitest";
import { normalizeWeek } from "./hours";

const block = (weekday: number, from: number, to: number) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 });

test("blocks are put in order, and touching ones become one", () => {
  const week = normalizeWeek([block(2, 9, 12), block(1, 13, 17), block(1, 9, 12), block(1, 12, 13), block(7, 0, 24)]);
  expect(week).toEqual([block(1, 9, 17), block(2, 9, 12), block(7, 0, 24)]);
});

test("the same hours on two days stay two blocks, also around midnight", () => {
  const week = [block(1, 20, 24), block(2, 0, 6)];
  expect(normalizeWeek(week)).toEqual(week);
});

test.each([
  ["ends before it begins", [block(1, 9, 12), block(2, 12, 9)], "blocks.1.toMinute", "hours_end_first"],
  ["is empty", [block(1, 9, 9)], "blocks.0.toMinute", "hours_end_first"],
  ["overlaps", [block(1, 11, 14), block(1, 9, 12)], "blocks.0.fromMinute", "hours_overlap"],
  ["lies inside another", [block(3, 8, 18), block(3, 9, 10)], "blocks.1.fromMinute", "hours_overlap"],
  ["is there twice", [block(3, 8, 18), block(3, 8, 18)], "blocks.1.fromMinute", "hours_overlap"],
])("a block that %s is refused by its place in what was sent", (_what, blocks, path, code) => {
  expect(() => normalizeWeek(blocks)).toThrow(
    expect.objectContaining({ kind: "invalid", fields: [expect.objectContaining({ path, code })] }),
  );
});
