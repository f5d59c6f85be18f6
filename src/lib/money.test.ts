import fc from "fast-check";
import { expect, test } from "vitest";
import { halfUp, shareOf, splitFee } from "./money";

test("twenty per cent is rounded half up to the cent", () => {
  expect([1, 2, 3, 12, 13, 1500, 9999].map((cents) => shareOf(cents, 2000))).toEqual([0, 0, 1, 2, 3, 300, 2000]);
});

test("the parts always sum to the whole, and neither is negative", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 5000 }), (cents, bps) => {
      const { feeCents, restCents } = splitFee(cents, bps);
      expect(feeCents + restCents).toBe(cents);
      expect(Math.min(feeCents, restCents)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("the odd cent of a half goes to the one who gets it", () => {
  expect([0, 1, 2, 101].map(halfUp)).toEqual([0, 1, 1, 51]);
});
