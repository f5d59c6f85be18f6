/** What the local Stripe keeps of a card payment: 1.5 % and 25 cents, in whole cents. */
export function cardFee(amount: number): number {
  return Math.round(amount * 0.015) + 25;
}

/** What it keeps of a Bancontact payment, whatever the amount. */
export const BANCONTACT_FEE = 39;

/** What a dispute costs; it does not come back when the dispute is won. */
export const DISPUTE_FEE = 2_000;

/** Card and Bancontact money is there after three days. */
export const SETTLES_AFTER_SECONDS = 3 * 86_400;
