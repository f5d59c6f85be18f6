/** What happens when a card is charged. */
export type CardBehavior =
  | { kind: "succeeds"; availableAtOnce?: true; disputed?: true; refund?: "fails" | "pending" }
  | { kind: "challenged"; afterwards: CardDecline | null }
  | { kind: "declined"; decline: CardDecline };

/** The reason of a decline. */
export interface CardDecline {
  code: "card_declined" | "expired_card" | "incorrect_cvc" | "incorrect_number" | "processing_error";
  declineCode: string;
  message: string;
}

/** One of Stripe's test cards: its number, its test payment method, and its behavior. */
export interface TestCard {
  number: string;
  token: string;
  brand: "visa" | "mastercard" | "amex";
  behavior: CardBehavior;
}

const declined = (declineCode: string, message = "Your card was declined."): CardBehavior => ({
  kind: "declined",
  decline: { code: "card_declined", declineCode, message },
});

const INSUFFICIENT: CardDecline = {
  code: "card_declined",
  declineCode: "insufficient_funds",
  message: "Your card has insufficient funds.",
};

const visa = (number: string, token: string, behavior: CardBehavior): TestCard => ({
  number,
  token,
  brand: "visa",
  behavior,
});

/** The supported test cards, as Stripe documents them. */
export const TEST_CARDS: TestCard[] = [
  visa("4242424242424242", "pm_card_visa", { kind: "succeeds" }),
  { number: "5555555555554444", token: "pm_card_mastercard", brand: "mastercard", behavior: { kind: "succeeds" } },
  { number: "378282246310005", token: "pm_card_amex", brand: "amex", behavior: { kind: "succeeds" } },
  visa("4000000560000004", "pm_card_be", { kind: "succeeds" }),
  visa("4000000000000077", "pm_card_bypassPending", { kind: "succeeds", availableAtOnce: true }),
  visa("4000000000000259", "pm_card_createDispute", { kind: "succeeds", disputed: true }),
  visa("4000000000005126", "pm_card_refundFail", { kind: "succeeds", refund: "fails" }),
  visa("4000000000007726", "pm_card_pendingRefund", { kind: "succeeds", refund: "pending" }),
  visa("4000002500003155", "pm_card_authenticationRequiredOnSetup", { kind: "challenged", afterwards: null }),
  visa("4000002760003184", "pm_card_authenticationRequired", { kind: "challenged", afterwards: null }),
  visa("4000000000003220", "pm_card_threeDSecure2Required", { kind: "challenged", afterwards: null }),
  visa("4000008260003178", "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds", {
    kind: "challenged",
    afterwards: INSUFFICIENT,
  }),
  visa("4000000000000002", "pm_card_visa_chargeDeclined", declined("generic_decline")),
  visa("4000000000009995", "pm_card_visa_chargeDeclinedInsufficientFunds", { kind: "declined", decline: INSUFFICIENT }),
  visa("4000000000009987", "pm_card_visa_chargeDeclinedLostCard", declined("lost_card")),
  visa("4000000000000127", "pm_card_chargeDeclinedIncorrectCvc", {
    kind: "declined",
    decline: {
      code: "incorrect_cvc",
      declineCode: "incorrect_cvc",
      message: "Your card's security code is incorrect.",
    },
  }),
  visa("4000000000000069", "pm_card_chargeDeclinedExpiredCard", {
    kind: "declined",
    decline: { code: "expired_card", declineCode: "expired_card", message: "Your card has expired." },
  }),
  visa("4000000000000119", "pm_card_chargeDeclinedProcessingError", {
    kind: "declined",
    decline: {
      code: "processing_error",
      declineCode: "processing_error",
      message: "An error occurred while processing your card. Try again in a little bit.",
    },
  }),
];

const NOT_A_TEST_CARD = declined(
  "test_mode_live_card",
  "Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://stripe.com/docs/testing.",
);

/** The behavior of a card number. Other numbers are declined, as in Stripe's test mode. */
export function behaviorOf(number: string): CardBehavior {
  return TEST_CARDS.find((card) => card.number === number)?.behavior ?? NOT_A_TEST_CARD;
}

/** Whether this is a possible card number: 12 to 19 digits with a valid check digit (Luhn). */
export function isCardNumber(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false;
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
