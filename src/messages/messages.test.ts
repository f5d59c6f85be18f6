import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { Service } from "@/generated/prisma/enums";
import en from "./en.json";
import fr from "./fr.json";
import nl from "./nl.json";

/** Every text with its path: "home.heroTitle" → "…". */
function texts(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : texts(value, `${path}${key}.`),
  );
}

/** The {places} a text leaves open; a translation must leave the same ones. */
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort();

test.each([
  ["fr", fr],
  ["en", en],
])("%s says everything nl says, with the same open places", (_, translation) => {
  const dutch = texts(nl).map(([path, text]) => [path, placeholders(text)]);
  const other = texts(translation).map(([path, text]) => [path, placeholders(text)]);
  expect(Object.fromEntries(other)).toEqual(Object.fromEntries(dutch));
});

test("no text is empty", () => {
  expect([nl, fr, en].flatMap((tree) => texts(tree)).filter(([, text]) => text.trim() === "")).toEqual([]);
});

test.each([
  ["nl", nl],
  ["fr", fr],
  ["en", en],
] as const)("%s counts the units of a service alike with and without ICU", (locale, messages) => {
  const t = createTranslator({ locale, messages, namespace: "services" });
  for (const service of Object.values(Service))
    expect(t(`${service}.unitsMany`, { n: 7 })).toBe(t(`${service}.units`, { count: 7 }));
});
