import type Stripe from "stripe";
import { missing } from "./errors";
import { newId } from "./ids";
import type { World } from "./sandbox";
import { plan } from "./tasks";

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

/** One movement on a balance. `fee` is taken off besides; `availableOn` defaults to now. */
export interface Movement {
  account: string | null;
  type: Stripe.BalanceTransaction["type"];
  category: string;
  amount: number;
  fee?: number;
  feeText?: string;
  currency: string;
  source: string;
  description?: string | null;
  availableOn?: number;
}

const DAY = 86_400;

/** Writes one movement. On a connected account it plans the next daily payout, which is what an inflow leads to. */
export function post(world: World, movement: Movement): Stripe.BalanceTransaction {
  const now = world.clock.now();
  const fee = movement.fee ?? 0;
  const availableOn = Math.max(now, movement.availableOn ?? now);
  const transaction: Stripe.BalanceTransaction = {
    id: newId("txn"),
    object: "balance_transaction",
    amount: movement.amount,
    available_on: availableOn,
    balance_type: "payments",
    created: now,
    currency: movement.currency,
    description: movement.description ?? null,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [feeDetail(fee, movement)],
    net: movement.amount - fee,
    reporting_category: movement.category,
    source: movement.source,
    status: "pending",
    type: movement.type,
  };
  world.store.put("balance_transaction", transaction, movement.account);
  if (movement.account !== null) planPayout(world, movement.account, availableOn);
  return readTransaction(world, transaction.id);
}

/** Plans the payout run of the first midnight (UTC) after the money is there, unless an earlier one is planned. */
export function planPayout(world: World, account: string, availableOn: number): void {
  const midnight = (Math.floor(availableOn / DAY) + 1) * DAY;
  const planned = world.store.get("local.due", `payout.schedule:${account}`);
  if (!planned || planned.at > midnight) plan(world, midnight, "payout.schedule", account);
}

/** A movement as it stands now: whether its money is there already is a matter of time. */
export function readTransaction(world: World, id: string): Stripe.BalanceTransaction {
  const found = world.store.get("balance_transaction", id);
  if (!found) throw missing("balance transaction", id);
  return { ...found, status: found.available_on <= world.clock.now() ? "available" : "pending" };
}

/** What an account has: there now, and on its way. In cents; may be below zero. */
export function totals(world: World, account: string | null): { available: number; pending: number } {
  const now = world.clock.now();
  const result = { available: 0, pending: 0 };
  for (const transaction of world.store.all("balance_transaction", account)) {
    if (transaction.available_on <= now) result.available += transaction.net;
    else result.pending += transaction.net;
  }
  return result;
}

function feeDetail(fee: number, movement: Movement): Stripe.BalanceTransaction.FeeDetail {
  const description = movement.feeText ?? "Stripe processing fees";
  return { amount: fee, application: null, currency: movement.currency, description, type: "stripe_fee" };
}
