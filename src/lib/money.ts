const BPS = 10_000;

/** A share of an amount in whole cents, half a cent rounded up. 2000 bps is 20 %. */
export const shareOf = (cents: number, bps: number) => Math.floor((cents * bps + BPS / 2) / BPS);

/** The fee on an amount and what remains of it; by subtraction, so the parts always sum to the whole. */
export function splitFee(cents: number, feeBps: number) {
  const feeCents = shareOf(cents, feeBps);
  return { feeCents, restCents: cents - feeCents };
}

/** Half of an amount; the recipient gets the odd cent. */
export const halfUp = (cents: number) => Math.ceil(cents / 2);
