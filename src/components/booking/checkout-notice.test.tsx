import { expect, test } from "vitest";
import { isCheckingPayment } from "./checkout-notice";

test.each([
  ["ACCEPTED", false, "done", true],
  ["ACCEPTED", true, "done", false], // the bank has it: the next step says so
  ["ACCEPTED", false, "left", false],
  ["ACCEPTED", false, null, false],
  ["PAID", false, "done", false],
  ["EXPIRED", false, "done", false],
] as const)(
  "%s, at the bank: %s, back from the checkout: %s, so paying waits: %s",
  (status, paymentProcessing, checkout, waits) => {
    expect(isCheckingPayment({ status, paymentProcessing }, checkout)).toBe(waits);
  },
);
