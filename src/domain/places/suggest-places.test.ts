import fc from "fast-check";
import { expect, test } from "vitest";
import { suggestPlaces } from "./suggest-places";

const names = (query: string, locale: "nl" | "fr" | "en" | "de", limit?: number) =>
  suggestPlaces(query, locale, limit).map(({ name }) => name);

test.each([
  ["ge", "nl", ["Gent", "Genk", "Geel"]],
  ["gan", "nl", ["Gent", "Ganshoren"]],
  ["ant", "fr", ["Anvers", "Antoing"]],
  ["sint ni", "nl", ["Sint-Niklaas"]],
  ["st-ni", "fr", ["Saint-Nicolas", "Saint-Nicolas"]],
  ["niklaas", "nl", ["Sint-Niklaas"]],
  ["Brux", "nl", ["Brussel"]],
] as const)("typing %s in %s offers first %j", (query, locale, expected) => {
  expect(names(query, locale).slice(0, expected.length)).toEqual(expected);
});

test("the biggest place comes first and each name once", () => {
  expect(names("a", "nl", 3)).toEqual(["Antwerpen", "Anderlecht", "Aalst"]);
  expect(names("antwerpen", "nl")).toEqual(["Antwerpen"]);
});

test("digits are the beginning of a postcode", () => {
  expect(suggestPlaces("905", "nl", 4).map(({ postcode, name }) => `${postcode} ${name}`)).toEqual([
    "9050 Gentbrugge",
    "9050 Ledeberg",
    "9052 Zwijnaarde",
    "9051 Sint-Denijs-Westrem",
  ]);
});

test("nothing typed, nothing offered", () => {
  expect(suggestPlaces(" - ", "nl")).toEqual([]);
  expect(suggestPlaces("gent", "nl", 0)).toEqual([]);
});

test("never more than asked for, whatever is typed", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 20 }), (query, limit) => {
      expect(suggestPlaces(query, "nl", limit).length).toBeLessThanOrEqual(limit);
    }),
  );
});
