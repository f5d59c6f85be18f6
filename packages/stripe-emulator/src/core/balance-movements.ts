import type Stripe from "stripe";
import { newId } from "./ids";
import { post } from "./ledger";
import type { Sandbox } from "./sandbox";

/** Movements of the platform's balance that no API request makes, and their reporting category. */
export const BALANCE_MOVEMENTS = {
  adjustment: "other_adjustment",
  connect_collection_transfer: "connect_collection_transfer",
  payout_minimum_balance_hold: "payout_minimum_balance_hold",
  payout_minimum_balance_release: "payout_minimum_balance_release",
  reserve_hold: "risk_reserved_funds",
  reserve_release: "risk_reserved_funds",
  stripe_fee: "fee",
  tax_fee: "tax",
  topup: "topup",
  unheard_of: "other",
} as const;

export type BalanceMovement = keyof typeof BALANCE_MOVEMENTS;

/** Moves the platform's balance: a fee, a top-up, a reserve, an adjustment, or a type that nobody knows yet. */
export function moveBalance(
  sandbox: Sandbox,
  type: BalanceMovement,
  amount: number,
  description = type.toUpperCase(),
): Stripe.BalanceTransaction {
  const source = newId(type === "topup" ? "tu" : "mv");
  const { currency } = sandbox.platform;
  return post(sandbox, {
    ...{ account: null, type, category: BALANCE_MOVEMENTS[type], amount, currency, source, description },
  });
}

/** Whether a movement was made by moveBalance(). */
export function isOtherMovement({ type, source }: Stripe.BalanceTransaction): boolean {
  return type in BALANCE_MOVEMENTS && /^(tu|mv)_/.test(String(source));
}
