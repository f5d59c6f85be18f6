import { expect, test } from "vitest";
import {
  formatDateRange,
  formatDistance,
  formatInstant,
  formatList,
  formatMoney,
  formatNumber,
  formatPhone,
} from "./format";

/** Intl puts non-breaking and narrow spaces; the reader sees a space. */
const plain = (text: string) => text.replace(/\s/g, " ");

test.each([
  ["nl", "€ 1.234,50"],
  ["fr", "1 234,50 €"],
  ["en", "€1,234.50"],
])("money in %s is %s", (locale, text) => {
  expect(plain(formatMoney(123450, locale))).toBe(text);
});

test.each([
  ["nl", "− € 13,60"],
  ["fr", "−13,60 €"],
  ["en", "−€13.60"],
])("money below zero in %s is %s", (locale, text) => {
  expect(plain(formatMoney(-1360, locale))).toBe(text);
});

test.each([
  ["nl", "4,9"],
  ["fr", "4,9"],
  ["en", "4.9"],
])("a rating in %s is %s", (locale, text) => {
  expect(formatNumber(4.9, locale)).toBe(text);
});

test("whole euros drop their zeros only with `whole` and only when whole", () => {
  expect(plain(formatMoney(13000, "nl", { whole: true }))).toBe("€ 130");
  expect(plain(formatMoney(13050, "nl", { whole: true }))).toBe("€ 130,50");
  expect(plain(formatMoney(13000, "nl"))).toBe("€ 130,00");
});

test("instants are formatted in Brussels time with the weekday, in winter and in summer", () => {
  expect(formatInstant("2025-11-21T09:00:00Z", "nl")).toBe("vrijdag 21 november 2025 om 10:00");
  expect(formatInstant("2026-07-03T22:30:00Z", "nl")).toBe("zaterdag 4 juli 2026 om 00:30");
  expect(formatInstant("2025-11-21T09:00:00Z", "fr")).toBe("vendredi 21 novembre 2025 à 10:00");
});

test("a range says the shared day once", () => {
  expect(plain(formatDateRange("2025-11-21T09:00:00Z", "2025-11-21T11:00:00Z", "nl"))).toMatch(
    /^vr 21 nov, 10:00 ?– ?12:00$/,
  );
});

test.each([
  ["+32470445566", "0470 44 55 66"],
  ["0470/44.55.66", "0470 44 55 66"],
  ["+32 (0)9 222 33 44", "09 222 33 44"],
  ["003250123456", "050 12 34 56"],
  ["+31 6 12345678", "+31 6 12345678"],
  ["112", "112"],
])("the phone number %s is shown as %s", (phone, shown) => {
  expect(formatPhone(phone)).toBe(shown);
});

test("names in a sentence end with a word, not with a comma", () => {
  expect(formatList(["Bas", "Luna", "Tom"], "nl")).toBe("Bas, Luna en Tom");
  expect(formatList(["Bas", "Luna"], "fr")).toBe("Bas et Luna");
});

test("distances round to what is known", () => {
  expect(plain(formatDistance(3.24, "nl"))).toBe("3,2 km");
  expect(plain(formatDistance(12.6, "fr"))).toBe("13 km");
  expect(plain(formatDistance(3.24, "en"))).toBe("3.2 km");
});
