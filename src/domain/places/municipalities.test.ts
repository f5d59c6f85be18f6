import { expect, test } from "vitest";
import { MUNICIPALITIES } from "./municipalities";
import { Postcode } from "./schema";

const COMMUNES_OF_BRUSSELS = [
  ["1000", "1030", "1040", "1050", "1060", "1070", "1080", "1081", "1082", "1083"],
  ["1090", "1140", "1150", "1160", "1170", "1180", "1190", "1200", "1210"],
].flat();

test("every row has a Belgian postcode, a name in each language and a point in Belgium to two decimals", () => {
  for (const { postcode, names, lat, lng } of MUNICIPALITIES) {
    expect(Postcode.safeParse(postcode).success, postcode).toBe(true);
    expect(Object.values(names).every(Boolean), postcode).toBe(true);
    expect(lat > 49.49 && lat < 51.51 && lng > 2.54 && lng < 6.41, postcode).toBe(true);
  }
});

test("no place is listed twice under one postcode", () => {
  const seen = MUNICIPALITIES.map(({ postcode, names }) => `${postcode} ${names.nl}`);
  expect(new Set(seen).size).toBe(seen.length);
});

test("the nineteen communes of Brussels are there, with both names", () => {
  const postcodes = new Set(MUNICIPALITIES.map(({ postcode }) => postcode));
  expect(COMMUNES_OF_BRUSSELS.filter((postcode) => !postcodes.has(postcode))).toEqual([]);
  expect(MUNICIPALITIES.find(({ postcode }) => postcode === "1050")?.names).toMatchObject({
    nl: "Elsene",
    fr: "Ixelles",
  });
});

test("the biggest come first", () => {
  expect(MUNICIPALITIES.slice(0, 3).map(({ names }) => names.nl)).toEqual(["Antwerpen", "Gent", "Charleroi"]);
});
