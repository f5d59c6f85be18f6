import { expect, test } from "vitest";
import { isCheckingPayment } from "./checkout-notice";

test.each([
  ["ACCEPTED", "none", "done", true],
  ["ACCEPTED", "processing", "done", false], // the bank has it: the next step says so
  ["ACCEPTED", "none", "left", false],
  ["ACCEPTED", "none", null, false],
  ["PAID", "paid", "done", false],
  ["EXPIRED", "none", "done", false],
] as const)("%s, money %s, back from the checkout: %s, so paying waits: %s", (status, money, checkout, waits) => {
  expect(isCheckingPayment({ status, money }, checkout)).toBe(waits);
});
