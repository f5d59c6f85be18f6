import { expect, test } from "vitest";
import { normalizePhone } from "./schema";

test.each([
  ["0470 12 34 56", "+32470123456"],
  ["0470/12.34.56", "+32470123456"],
  ["+32 470 12 34 56", "+32470123456"],
  ["+32 (0)470 12 34 56", "+32470123456"],
  ["0032 470 123456", "+32470123456"],
  ["02 123 45 67", "+3221234567"],
  ["09/223.45.67", "+3292234567"],
  ["04 223 45 67", "+3242234567"],
  ["+32 11 22 33 44", "+3211223344"],
])("%s is stored as %s", (input, stored) => expect(normalizePhone(input)).toBe(stored));

test.each([
  "",
  "112",
  "0470 12 34 5",
  "0470 12 34 567",
  "+31 6 12345678",
  "+33 1 23 45 67 89",
  "0032",
  "geen",
  "00 32 0",
])("%j is not a Belgian number and stays as it was typed", (input) => expect(normalizePhone(input)).toBe(input));
