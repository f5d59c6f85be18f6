import { expect, test } from "vitest";
import { instantOf } from "@/lib/time";
import { periodOf } from "./period";

test("a walk takes the minutes that really pass, also through a clock change", () => {
  const walk = periodOf({ service: "DOG_WALKING", startsAt: "2026-10-25T02:30", minutes: 60 });
  expect(walk.endsAt.getTime() - walk.startsAt.getTime()).toBe(3_600_000);
  expect(periodOf({ service: "DOG_WALKING", startsAt: "2026-03-29T02:30", minutes: 30 }).startsAt).toEqual(
    instantOf("2026-03-29T03:30"),
  );
});

test("a stay is counted in nights, whatever the clock does", () => {
  const nights = (startsAt: string, endsAt: string) => periodOf({ service: "HOUSE_SITTING", startsAt, endsAt }).units;
  expect(nights("2026-10-24T20:00", "2026-10-25T08:00")).toBe(1);
  expect(nights("2026-03-28T23:59", "2026-03-29T00:00")).toBe(1);
  expect(nights("2026-12-01T08:00", "2026-12-08T20:00")).toBe(7);
});

test.each([
  ["DOG_WALKING", "2026-12-02T10:00", undefined, 45, "wrong_length"],
  ["GROUP_WALKING", "2026-12-02T10:00", undefined, 30, "wrong_length"],
  ["BOARDING", "2026-12-02T10:00", undefined, undefined, "end_missing"],
  ["BOARDING", "2026-12-02T10:00", "2026-12-02T18:00", undefined, "no_night"],
  ["BOARDING", "2026-12-02T10:00", "2026-12-01T18:00", undefined, "end_before_start"],
  ["BOARDING", "2026-12-02T10:00", "2027-03-01T18:00", undefined, "too_many_nights"],
  ["DAYCARE", "2026-12-02T10:00", "2026-12-03T10:00", undefined, "not_one_day"],
] as const)("%s from %s to %s (%s min) is refused: %s", (service, startsAt, endsAt, minutes, code) => {
  expect(() => periodOf({ service, startsAt, endsAt, minutes })).toThrow(expect.objectContaining({ code }));
});

test("a visit that ends at midnight does not touch the holiday that begins there", () => {
  const visit = (startsAt: string) => periodOf({ service: "DROP_IN", startsAt, minutes: 60 }).holidayUnits;
  expect([visit("2026-12-24T23:00"), visit("2026-12-24T23:30"), visit("2026-12-25T23:30")]).toEqual([0, 1, 1]);
});
