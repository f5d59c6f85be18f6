import { expect, test } from "vitest";
import { belgianHolidays, isBelgianHoliday } from "./holidays";

const on = (year: number, key: string) => belgianHolidays(year).find((holiday) => holiday.key === key)?.date;

test.each([
  [2024, "04-01", "05-09", "05-20"],
  [2025, "04-21", "05-29", "06-09"],
  [2026, "04-06", "05-14", "05-25"],
  [2027, "03-29", "05-06", "05-17"],
  [2028, "04-17", "05-25", "06-05"],
  [2029, "04-02", "05-10", "05-21"],
  [2030, "04-22", "05-30", "06-10"],
])("%i: Easter Monday %s, Ascension %s, Whit Monday %s", (year, easter, ascension, whit) => {
  expect(on(year, "easter_monday")).toBe(`${year}-${easter}`);
  expect(on(year, "ascension")).toBe(`${year}-${ascension}`);
  expect(on(year, "whit_monday")).toBe(`${year}-${whit}`);
});

test.each(["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"])("%s is one in every year", (day) => {
  for (let year = 2024; year <= 2030; year++) expect(isBelgianHoliday(`${year}-${day}`)).toBe(true);
});

test("each year has ten, in order, Easter Monday a Monday and Ascension a Thursday", () => {
  for (let year = 1990; year <= 2100; year++) {
    const holidays = belgianHolidays(year);
    const dates = holidays.map(({ date }) => date);
    expect(holidays).toHaveLength(10);
    expect(dates).toEqual(dates.toSorted());
    expect(new Date(on(year, "easter_monday") ?? "").getUTCDay()).toBe(1);
    expect(new Date(on(year, "ascension") ?? "").getUTCDay()).toBe(4);
  }
});

test("two holidays may share a day: in 2008 Ascension fell on the first of May", () => {
  expect(belgianHolidays(2008).filter(({ date }) => date === "2008-05-01")).toHaveLength(2);
});

test.each(["2026-04-05", "2026-05-24", "2026-11-15", "2026-12-26", "2026-07-11", "2026-1-1", "", "2026-01-01T00:00"])(
  "%j is not one",
  (day) => expect(isBelgianHoliday(day)).toBe(false),
);
