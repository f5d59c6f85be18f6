import fc from "fast-check";
import { expect, test } from "vitest";
import { findContactData, hasContactData, maskContactData } from "@/domain/contact-data";
import { WITH_CONTACT, WITHOUT_CONTACT } from "@/testing/fixtures/contact-samples";

test.each(["nl", "fr", "en"] as const)("in %s, 97 of 100 pieces of contact data are found", (language) => {
  const all = WITH_CONTACT.filter((sample) => sample.language === language);
  const missed = all.filter(({ text }) => !hasContactData(text)).map(({ text }) => text);
  expect(all.length).toBeGreaterThan(200);
  expect(1 - missed.length / all.length, missed.join("\n")).toBeGreaterThanOrEqual(0.97);
});

test("at most one ordinary text of a hundred is taken for contact data", () => {
  const wrong = WITHOUT_CONTACT.filter(hasContactData);
  expect(WITHOUT_CONTACT.length).toBeGreaterThan(200);
  expect(wrong.length / WITHOUT_CONTACT.length, wrong.join("\n")).toBeLessThanOrEqual(0.01);
});

test.each([
  ["Bel 0470 12 34 56 of mail lotte@example.be!", "Bel ••• of mail •••!", ["phone", "email"]],
  ["Kijk op www.lottehonden.be, of @lotte.wandelt", "Kijk op ••• of •••", ["link", "handle"]],
  ["Stort op BE62 5100 0754 7061 graag", "Stort op ••• graag", ["iban"]],
  ["⓪④⑦⓪①②③④⑤⑥ bel maar", "••• bel maar", ["phone"]],
  ["Stort op BE63 5100 0754 7061 graag", "Stort op BE63 5100 0754 7061 graag", []],
])("%j is shown as %j", (text, shown, hidden) => {
  expect(maskContactData(text)).toEqual({ text: shown, hidden });
});

test("nothing anyone types makes it fail, and what is masked stays masked", () => {
  const part = fc.constantFrom(
    ...WITH_CONTACT.map(({ data }) => data),
    "+",
    "0",
    "one",
    " ",
    "é",
    "\u{1f436}",
    "@",
    ".",
    "ﷺ",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      for (const { start, end } of findContactData(text)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      maskContactData(text);
    }),
    { numRuns: 60 },
  );
});

test("a long text of one kind takes no time to speak of", () => {
  for (const part of ["0 ", "a.", "@a", "een ", "be62", "a at ", "insta "])
    maskContactData(part.repeat(2_000 / part.length));
});
