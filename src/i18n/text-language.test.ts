import { expect, test } from "vitest";
import { caregivers } from "../../prisma/seed/data/demo-data";
import { foreignLanguage, textLanguage } from "./text-language";

test.each([
  ["Nous avons un grand jardin et les chiens dorment avec nous.", "fr"],
  ["Bas kwam moe en tevreden thuis, het was een goede wandeling met de andere honden.", "nl"],
  ["Our dog was very happy and we would book her again.", "en"],
  ["Der Hund war sehr zufrieden und wir haben jeden Tag ein Foto bekommen.", "de"],
  ["Top!", null],
  ["12345 67890", null],
  ["", null],
])("%s", (text, language) => {
  expect(textLanguage(text)).toBe(language);
});

test("what the demo people write about themselves is never taken for another language", () => {
  const found = caregivers.map(({ bio, locale }) => ({ locale, language: textLanguage(bio) }));
  expect(found.filter(({ locale, language }) => language !== null && language !== locale)).toEqual([]);
  expect(found.filter(({ locale, language }) => language === locale).length).toBeGreaterThan(found.length * 0.9);
});

test("only another language than the reader's is named, in the reader's words", () => {
  const text = "Nous avons un grand jardin et les chiens dorment avec nous.";
  expect(foreignLanguage(text, "fr")).toBeNull();
  expect(foreignLanguage(text, "nl")).toEqual({ lang: "fr", name: "Frans" });
});
