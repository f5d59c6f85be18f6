import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { Service } from "@/generated/prisma/enums";
import en from "./en.json";
import fr from "./fr.json";
import nl from "./nl.json";

const EMAIL_TEXTS = ["account", "booking-confirmed", "booking-request", "complaint", "money", "refund"];

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

/** A line break before "?", or two kinds of spaces, look careless; French sets a narrow no-break space there. */
test("French sets a narrow no-break space before high punctuation and inside guillemets", () => {
  const emails = EMAIL_TEXTS.map((subject) => readFileSync(`src/emails/templates/${subject}/texts.fr.ts`, "utf8"));
  const spoken = emails.join("\n").match(/"[^"\n]*"|`[^`]*`/g) ?? [];
  const all = [...texts(fr).map(([, text]) => text), ...spoken.map((text) => text.replace(/\$\{[^}]*\}/g, "x"))];
  expect(all.filter((text) => /[ \u00a0][?!;:»]|«[ \u00a0]|[\p{L}\p{N}]([?!;»]|:(?!\/|\d))/u.test(text))).toEqual([]);
});

/** Words that stumbled when a native speaker read the site aloud; each has one word that everybody uses instead. */
const STUMBLES = {
  nl: /\b(kan je|je kan)\b|jawoord|kosteloos|aan de eigenaar|toestand/i,
  fr: /plainte(?! auprès de l’Autorité)|souhaits|\bd’où ces\b|\bde \{name\}/i,
  en: /\bemails?\b(?!"|\})|\bhand(ed)? in\b|\bhence\b|\bfetch|each care\b|\bfor care\b.*\{name\}|\blapse[sd]?\b(?!")/i,
};

test.each(["nl", "fr", "en"] as const)("no %s text uses a word that stumbles", (locale) => {
  const sources = [
    `src/messages/${locale}.json`,
    `src/emails/i18n/${locale}.ts`,
    ...EMAIL_TEXTS.map((subject) => `src/emails/templates/${subject}/texts.${locale}.ts`),
  ];
  const lines = sources.flatMap((path) => readFileSync(path, "utf8").split("\n"));
  const spoken = lines.filter((line) => !/^import |^\/\*\*|"s\d+"|"text": ".{200}/.test(line.trim())); // legal texts have words of their own
  expect(spoken.filter((line) => STUMBLES[locale].test(line))).toEqual([]);
});

test("the build compiles every text of this folder, so those that are read without t() have no open places", () => {
  const others = readdirSync("src/messages").filter((name) => !/^(nl|fr|en)\.json$|\.test\.ts$/.test(name));
  const open = others.flatMap((name) =>
    texts(JSON.parse(readFileSync(`src/messages/${name}`, "utf8"))).filter(([, text]) => placeholders(text).length > 0),
  );
  expect(open).toEqual([]);
});
