import fc from "fast-check";
import { expect, test } from "vitest";
import { line, normalizeCode, normalizeLine, normalizeText, text } from "./request-text";

test.each([
  ["a decomposed accent is composed", "Lie\u0300ge", "Li\u00e8ge"],
  ["a non-breaking space is a space", "Van\u00a0den\u202fBerg", "Van den Berg"],
  ["direction marks go", "\u202a0470 12 34 56\u202c", "0470 12 34 56"],
  ["zero-width characters go", "L\u200bot\ufeffte", "Lotte"],
  ["spaces at both ends go, also wide ones", "\u3000 Lotte \u2003", "Lotte"],
  [
    "a family stays a family",
    "Wij \u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
    "Wij \u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  ],
  ["a heart keeps its colour", "\u2764\ufe0f", "\u2764\ufe0f"],
  ["a joiner between characters goes", "Lot\u200dte", "Lotte"],
  ["a flag stays a flag", "\u{1f1e7}\u{1f1ea}", "\u{1f1e7}\u{1f1ea}"],
  ["piled marks are cut", `a${"\u0336".repeat(40)}`, "a\u0336\u0336\u0336"],
  ["a Korean filler and a braille blank show nothing", "\u3164\u2800", ""],
  ["a line end is a space on one line", "Kerkstraat 1\r\n9000 Gent", "Kerkstraat 1 9000 Gent"],
])("%s", (_, typed, stored) => expect(normalizeLine(typed)).toBe(stored));

test("lines stay, with one empty one at most between them", () => {
  expect(normalizeText("Dag \r\n\r\n\r\n\u2028 Emma\t! ")).toBe("Dag\n\nEmma !");
});

test("codes become plain characters", () => {
  expect(normalizeCode("\uff10\uff14\uff17\uff10 \u2460\u00b2")).toBe("0470 12");
});

const ODD = Array.from(
  "aé\u0300 \n\r\t\u00a0\u200b\u200d\ufe0f\u202e\u2028\u3164\uff11①ﬁ\u{1f468}\u{1f1e7}\u{e0062}.-",
);

test("normalizing twice is normalizing once", () => {
  for (const normalize of [normalizeText, normalizeLine, normalizeCode])
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...ODD) }), (typed) => {
        expect(normalize(normalize(typed))).toBe(normalize(typed));
      }),
    );
});

test.each(["......", "\u200b\u200b\u200b\u200b", "---- ----", "\u3164\u3164\u3164\u3164", "!?!?!?", "\u202e\u202c"])(
  "%j is no text, however long",
  (typed) => {
    for (const field of [line, text])
      expect(field({ min: 2, max: 400 }).safeParse(typed.repeat(10)).success).toBe(false);
  },
);

test.each(["Ja", "\u{1f44d}", "Ok!", "8u", "Dank je wel \u{1f600}"])("%j is text", (typed) => {
  expect(text({ max: 400 }).parse(typed)).toBe(typed);
});
