import type Stripe from "stripe";
import { missing } from "./errors";
import { newId } from "./ids";
import type { Sandbox } from "./sandbox";
import { scheduleTask } from "./tasks";

/** The fee of a card payment: 1.5 % plus 25 cents, rounded to whole cents. */
export function cardFee(amount: number): number {
  return Math.round(amount * 0.015) + 25;
}

/** The fee of a Bancontact payment of any amount. */
export const BANCONTACT_FEE = 39;

/** The fee of a dispute. Winning the dispute does not return it. */
export const DISPUTE_FEE = 2_000;

/** Funds of card and Bancontact payments are available after three days. */
export const SETTLES_AFTER_SECONDS = 3 * 86_400;

/** One movement on a balance. `fee` is deducted from `amount`; `availableOn` defaults to now. */
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

/** Posts one movement. On a connected account it also schedules the next daily payout. */
export function post(sandbox: Sandbox, movement: Movement): Stripe.BalanceTransaction {
  const now = sandbox.clock.now();
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
  sandbox.store.put("balance_transaction", transaction, movement.account);
  if (movement.account !== null) schedulePayout(sandbox, movement.account, availableOn);
  return readTransaction(sandbox, transaction.id);
}

/** Schedules a payout run for the first midnight (UTC) after the funds are available, unless an earlier run is scheduled. */
export function schedulePayout(sandbox: Sandbox, account: string, availableOn: number): void {
  const midnight = (Math.floor(availableOn / DAY) + 1) * DAY;
  const planned = sandbox.store.get("local.task", `payout.schedule:${account}`);
  if (!planned || planned.at > midnight) scheduleTask(sandbox, midnight, "payout.schedule", account);
}

/** A movement with its current status: pending funds become available with time alone. */
export function readTransaction(sandbox: Sandbox, id: string): Stripe.BalanceTransaction {
  const transaction = sandbox.store.get("balance_transaction", id);
  if (!transaction) throw missing("balance transaction", id);
  return { ...transaction, status: transaction.available_on <= sandbox.clock.now() ? "available" : "pending" };
}

/** An account's available and pending balance, in cents; may be negative. */
export function totals(sandbox: Sandbox, account: string | null): { available: number; pending: number } {
  const now = sandbox.clock.now();
  const result = { available: 0, pending: 0 };
  for (const transaction of sandbox.store.all("balance_transaction", account)) {
    if (transaction.available_on <= now) result.available += transaction.net;
    else result.pending += transaction.net;
  }
  return result;
}

function feeDetail(fee: number, movement: Movement): Stripe.BalanceTransaction.FeeDetail {
  const description = movement.feeText ?? "Stripe processing fees";
  return { amount: fee, application: null, currency: movement.currency, description, type: "stripe_fee" };
}
