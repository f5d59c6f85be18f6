import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTACT_FILTER_FIGURES, findContactData, maskContactData, maskMessages } from "@/domain/contact-data";
import { repetitions } from "@/testing/repetitions";
import { bookings, caregivers, owners } from "../../prisma/seed/data/demo-data";

const LANGUAGES = ["nl", "fr", "en"] as const;
const KINDS = ["phone", "email", "link", "handle", "iban"] as const;

interface Sample {
  language: string;
  kind: string;
  /** The messages of one author. */
  messages: string[];
  /** What must be hidden, by message and place. */
  marked: Set<string>;
  /** Every third line: no rule was made from these. */
  isHeldOut: boolean;
}

/** "nl phone Bel me op ⟦0470⟧ ¶ ⟦12 34 56⟧": language, kind, and messages with the contact data marked. */
function sampleOf(line: string, index: number): Sample {
  const [language = "", kind = "", ...words] = line.split(" ");
  const marked = new Set<string>();
  const messages = words
    .join(" ")
    .split(" ¶ ")
    .map((message, number) => {
      let plain = "";
      let isInside = false;
      for (const sign of message) {
        if (sign === "⟦" || sign === "⟧") isInside = sign === "⟦";
        else {
          if (isInside && /[\p{L}\p{N}]/u.test(sign)) marked.add(`${number}:${plain.length}`);
          plain += sign;
        }
      }
      return plain;
    });
  return { language, kind, messages, marked, isHeldOut: index % 3 === 2 };
}

const SAMPLES = readFileSync("src/domain/contact-data/labelled.txt", "utf8").trim().split("\n").map(sampleOf);

/** Alphabetic characters and digits that are masked, by message and place. */
function maskedIn({ messages }: Sample): Set<string> {
  const joined = messages.join("\n");
  const starts = messages.map((_, number) => messages.slice(0, number).join("\n").length + Math.min(number, 1));
  return new Set(
    findContactData(joined).flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, i) => start + i)
        .filter((at) => /[\p{L}\p{N}]|[\uD800-\uDBFF]/u.test(joined[at] ?? ""))
        .map((at) => {
          const number = starts.findLastIndex((from) => from <= at);
          return `${number}:${at - (starts[number] ?? 0)}`;
        }),
    ),
  );
}

/** How many samples with contact data are hidden whole, and of how many others something is. */
function measure(samples: Sample[]) {
  const withData = samples.filter(({ kind }) => kind !== "none");
  const ordinary = samples.filter(({ kind }) => kind === "none");
  const missed = withData.filter((sample) => {
    const masked = maskedIn(sample);
    return ![...sample.marked].every((place) => masked.has(place));
  });
  const touched = ordinary.filter((sample) => maskedIn(sample).size > 0);
  const figures = {
    ...{ withData: withData.length, hidden: withData.length - missed.length },
    ...{ ordinary: ordinary.length, touched: touched.length },
  };
  return { figures, texts: [...missed, ...touched].map(({ messages }) => messages.join(" ¶ ")).join("\n") };
}

describe("on lines that people write, labelled by hand", () => {
  test("there are 600 and more in three languages, with and without contact data, of each kind", () => {
    expect(SAMPLES.length).toBeGreaterThanOrEqual(600);
    for (const language of LANGUAGES) {
      const own = SAMPLES.filter((sample) => sample.language === language);
      expect(own.length).toBeGreaterThanOrEqual(200);
      expect(own.filter(({ kind }) => kind === "none").length).toBeGreaterThanOrEqual(100);
      for (const kind of KINDS)
        expect(own.filter((sample) => sample.kind === kind).length, `${language} ${kind}`).toBeGreaterThanOrEqual(8);
    }
    expect(SAMPLES.filter(({ kind, marked }) => (kind === "none") !== (marked.size === 0))).toEqual([]);
  });

  test.each([
    ...LANGUAGES.map((language): [string, Sample[]] => [
      `in ${language}`,
      SAMPLES.filter((sample) => sample.language === language),
    ]),
    ["in lines no rule was made from", SAMPLES.filter(({ isHeldOut }) => isHeldOut)],
  ])("%s, 97 % are hidden whole and at most 1 % of the ordinary ones are touched", (_, samples) => {
    const { figures, texts } = measure(samples);
    expect(figures.hidden / figures.withData, texts).toBeGreaterThanOrEqual(0.97);
    expect(figures.touched / figures.ordinary, texts).toBeLessThanOrEqual(0.01);
  });

  test("the figures on the page about trust are the measured ones", () => {
    const { figures, texts } = measure(SAMPLES);
    expect(figures, texts).toEqual(CONTACT_FILTER_FIGURES);
  });

  test("the words around contact data can be read", () => {
    const tooMuch = SAMPLES.filter((sample) => [...maskedIn(sample)].some((place) => !sample.marked.has(place)));
    const texts = tooMuch.map(({ messages }) => messages.join(" ¶ ")).join("\n");
    expect(tooMuch.length / SAMPLES.length, texts).toBeLessThanOrEqual(0.01);
  });
});

test("of all that the people of the demo data wrote, nothing is taken for contact data", () => {
  const texts = [
    ...caregivers.flatMap(({ headline, bio, experience }) => [headline, bio, experience]),
    ...owners.flatMap(({ pets }) => pets.flatMap(({ notes, medical, breed }) => [notes, medical, breed])),
    ...bookings.flatMap(({ message, complaint, caregiverComment, ownerComment, reply }) => [
      ...[message, complaint, caregiverComment, ownerComment, reply],
    ]),
  ].flatMap((text) => text ?? []);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => findContactData(text).length > 0)).toEqual([]);
});

test.each(LANGUAGES)("no sentence of our own pages in %s is taken for contact data", (language) => {
  const texts: string[] = [];
  JSON.parse(readFileSync(`src/messages/${language}.json`, "utf8"), (_, value: unknown) => {
    if (typeof value === "string" && !/@|\.be\b|0470|09 123/.test(value)) texts.push(value);
    return value;
  });
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((text) => findContactData(text).length > 0)).toEqual([]);
});

test.each([
  ["Bel 0470 12 34 56 of mail lotte@example.be!", "Bel ••• of mail •••!", ["phone", "email"]],
  ["Kijk op www.lottehonden.be, of @lotte.wandelt", "Kijk op •••, of •••", ["link", "handle"]],
  ["mon insta c’est claire_promene", "mon insta c’est •••", ["handle"]],
  ["Stort op BE62 5100 0754 7061 graag", "Stort op ••• graag", ["iban"]],
  ["Stort op BE63 5100 0754 7061 graag", "Stort op BE63 5100 0754 7061 graag", []],
  ["⓪④⑦⓪①②③④⑤⑥ bel maar", "••• bel maar", ["phone"]],
  ["❹❼⓪ 12 34 56", "•••", ["phone"]],
  ["0470•12•34•56", "•••", ["phone"]],
  ["begin 0470, en dan, haha, 12 en 34 en 56", "begin •••, en dan, haha, •••", ["phone"]],
  ["lotte@gmаil.com", "•••", ["email"]], // a Cyrillic а
  ["Dank je @Noor, tot straks @home om 8u", "Dank je @Noor, tot straks @home om 8u", []],
  ["Op 51.0495 5.2261 of 51.0613 4.8383, 12.5 kg", "Op 51.0495 5.2261 of 51.0613 4.8383, 12.5 kg", []],
  ["Hij is lief.App me na 475, 480, 485 gram", "Hij is lief.App me na 475, 480, 485 gram", []],
])("%j is shown as %j", (text, shown, hidden) => {
  expect(maskContactData(text)).toEqual({ text: shown, hidden });
});

test("a number that one author splits over several messages is masked in each, and no ordinary number is", () => {
  const shown = (texts: string[]) => maskMessages(texts).map(({ text }) => text);
  expect(maskMessages(["Ik begin met 0470", "dan 12 34", "😉", "en op het einde 56, bel maar"])).toEqual([
    { text: "Ik begin met •••", hidden: ["phone"] },
    { text: "dan •••", hidden: ["phone"] },
    { text: "😉", hidden: [] },
    { text: "en op het einde ••, bel maar", hidden: ["phone"] },
  ]);
  expect(shown(["nul", "vier", "zeven", "nul", "een", "twee", "drie", "vier", "vijf", "zes"])).toEqual(
    Array.from({ length: 10 }, () => "•••"),
  );
  expect(shown(["lotte.vermeulen", "@gmail.com"])).toEqual(["•••", "•••"]);
  const ordinary = ["We zijn met 4", "Kom je om 7?", "Hij eet 0470 gram, haha, 470 dus", "12 keer 34 euro", "tot 5/6"];
  expect(shown(ordinary)).toEqual(ordinary);
  expect(maskMessages([])).toEqual([]);
});

describe("whatever anyone types", () => {
  const fragments = [
    ...SAMPLES.filter(({ kind }) => kind !== "none").flatMap(({ messages }) => messages),
    ...["+", "0", "04", "70", "one", "een", " ", "\n", "é", "\u{1f436}", "@", ".", "ﷺ", "•", "•••", "(at)", "\ud800"],
    ...["dubbel", "vierhonderd", "quatre", "vingt", "be71", "insta: ", "www.", "123456"],
  ];
  const built = fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join(""));
  const typed = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), built);
  const runs = { numRuns: repetitions(150, 20_000) };

  test("what is found lies in the text, in order, and no mask is longer than what it hides", () => {
    fc.assert(
      fc.property(typed, (text) => {
        let from = 0;
        for (const { start, end } of findContactData(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
        expect(maskContactData(text).text.length).toBeLessThanOrEqual(text.length);
      }),
      runs,
    );
  });

  test("what is masked stays as it is when it is masked again, in one message and in several", () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 5 }), (texts) => {
        const once = maskMessages(texts).map(({ text }) => text);
        expect(once).toHaveLength(texts.length);
        expect(maskMessages(once)).toEqual(once.map((text) => ({ text, hidden: [] })));
      }),
      runs,
    );
  });
});

/** Processor time of this process, so that a busy machine counts as little as can be. */
function cost(text: string): number {
  const before = process.cpuUsage();
  findContactData(text);
  return process.cpuUsage(before).user;
}

test("100 kB of the worst text costs no more than a few times as much as 100 kB of ordinary text", () => {
  const SIZE = 100_000;
  const filled = (part: string) => part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE);
  const ordinary = SAMPLES.map(({ messages }) => messages.join(" ")).join(" ");
  cost(filled(ordinary));
  const usual = Math.max(cost(filled(ordinary)), cost(filled(ordinary)));
  const hostile = [
    ...["0 ", "o", "a.", "a@", "een ", "be62", "a at ", "a dot b ", "insta: a", "www.", "http://", "1/1/", "0470 x "],
    ...["(at)", "ﷺ", "a".repeat(63)],
  ];
  // A text that took quadratic time would cost thousands of times as much.
  expect(hostile.filter((part) => cost(filled(part)) > 20 * usual)).toEqual([]);
});
