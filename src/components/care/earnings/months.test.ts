import { expect, test } from "vitest";
import { lastMonths } from "./months";

test("the last six months, across the turn of the year, with 0 for months without payouts", () => {
  const months = [
    { month: "2027-02", cents: 900 },
    { month: "2026-12", cents: 500 },
    { month: "2026-01", cents: 100 },
  ];
  expect(lastMonths(months, "2027-02-28")).toEqual([
    { month: "2026-09", cents: 0 },
    { month: "2026-10", cents: 0 },
    { month: "2026-11", cents: 0 },
    { month: "2026-12", cents: 500 },
    { month: "2027-01", cents: 0 },
    { month: "2027-02", cents: 900 },
  ]);
});
