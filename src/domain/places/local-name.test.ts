import { expect, test } from "vitest";
import { localPlaceName } from "./local-name";

test.each([
  ["Luik", "fr", "Liège"],
  ["Liège", "nl", "Luik"],
  ["Gent", "fr", "Gand"],
  ["gand", "en", "Ghent"],
  ["Elsene", "fr", "Ixelles"],
  ["Nergenshuizen", "fr", "Nergenshuizen"],
] as const)("%s in %s is %s", (city, locale, name) => {
  expect(localPlaceName(city, locale)).toBe(name);
});
