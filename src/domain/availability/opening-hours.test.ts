import { expect, test } from "vitest";
import { isWithinOpeningHours } from "@/domain/availability/opening-hours";
import { instantOf } from "@/lib/time";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const week = (fromMinute: number, toMinute: number) => EVERY_DAY.map((weekday) => ({ weekday, fromMinute, toMinute }));
const DAYS = week(8 * 60, 24 * 60);
const AROUND_THE_CLOCK = week(0, 24 * 60);

const fits = (hours: typeof DAYS, from: string, to: string, isStay = false) =>
  isWithinOpeningHours(hours, { startsAt: instantOf(from), endsAt: instantOf(to), isStay });

test.each([
  ["until midnight", "2026-12-02T23:30", "2026-12-03T00:00", true],
  ["across midnight into closed hours", "2026-12-02T23:45", "2026-12-03T00:15", false],
  ["before opening", "2026-12-02T07:45", "2026-12-02T08:15", false],
  ["inside one block", "2026-12-02T08:00", "2026-12-02T09:00", true],
])("a visit %s fits: %s", (_, from, to, expected) => expect(fits(DAYS, from, to)).toBe(expected));

test("a visit may cross midnight where both days are open", () => {
  expect(fits(AROUND_THE_CLOCK, "2026-12-02T23:45", "2026-12-03T00:15")).toBe(true);
});

test("a visit does not cross a gap between two blocks of a day", () => {
  const split = [...week(8 * 60, 12 * 60), ...week(13 * 60, 18 * 60)];
  expect(fits(split, "2026-12-02T11:45", "2026-12-02T13:15")).toBe(false);
});

test("a stay begins and ends inside a block, and closed nights between do not matter", () => {
  expect(fits(DAYS, "2026-12-02T18:00", "2026-12-04T10:00", true)).toBe(true);
  expect(fits(DAYS, "2026-12-02T23:45", "2026-12-03T00:15", true)).toBe(false);
});
