import { expect, test } from "vitest";
import { PLAN_CHOICES } from "@/domain/pets/schema";
import { VaccineKind } from "@/generated/prisma/enums";
import { CARD_LANGUAGES, cardDay, cardWords, ownName } from "./words";

const keysOf = (words: object, path = ""): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string"
      ? [`${path}${key} ${value.match(/\{\w+\}/g)?.join() ?? ""}`]
      : keysOf(value, `${path}${key}.`),
  );

test.each(CARD_LANGUAGES)("%s has a word for everything on a card, with the same placeholders", (language) => {
  const words = cardWords(language);
  expect(keysOf(words)).toEqual(keysOf(cardWords("nl")));
  expect(JSON.stringify(words)).not.toContain('""');
  for (const [name, choices] of Object.entries(PLAN_CHOICES)) {
    const known = Object.keys(name === "getsOnWith" || name === "avoids" ? words.company : words[name as "food"]);
    expect(known).toEqual([...choices]);
  }
  expect(Object.keys(words.vaccines)).toEqual(Object.values(VaccineKind));
});

test("languages have their own names, and days are written out", () => {
  expect(CARD_LANGUAGES.map(ownName)).toEqual(["Nederlands", "Français", "English", "Deutsch"]);
  expect(cardDay("2027-03-01", "de")).toBe("1. März 2027");
});
