import type Stripe from "stripe";
import { invalid, missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { planPayout, post, totals } from "../core/ledger";
import type { World } from "../core/sandbox";
import { plan, unplan } from "../core/tasks";
import { bankOf, getAccount, restrictAccount } from "./account-lifecycle";

/** A payout leaves for the bank after an hour and arrives the day after it was made. */
const LEAVES_AFTER_SECONDS = 3_600;
const ARRIVES_AFTER_SECONDS = 86_400;

/** What a payout is made with; `automatic` when the daily run makes it. */
export interface PayoutWishes {
  amount: number;
  automatic: boolean;
  description: string | null;
  metadata: Record<string, string>;
  statementDescriptor: string | null;
}

/** The stored payout with the account it belongs to, or Stripe's 404. */
export function getPayout(world: World, id: string, account: string | null | undefined): Stripe.Payout {
  const payout = world.store.get("payout", id);
  if (!payout || (account !== undefined && world.store.ownerOf("payout", id) !== account)) throw missing("payout", id);
  return payout;
}

/** Sends money of a connected account to its bank; only what is there. */
export function makePayout(world: World, account: string, wishes: PayoutWishes): Stripe.Payout {
  const owner = getAccount(world, account);
  if (!owner.payouts_enabled)
    throw invalid("Payouts are not enabled for this account.", { code: "payouts_not_allowed" });
  if (totals(world, account).available < wishes.amount) {
    throw invalid("You have insufficient funds in your Stripe account for this payout.", {
      code: "balance_insufficient",
    });
  }
  const now = world.clock.now();
  const id = newId("po");
  const transaction = post(world, {
    account,
    type: "payout",
    category: "payout",
    amount: -wishes.amount,
    currency: "eur",
    source: id,
    description: "STRIPE PAYOUT",
  });
  const payout: Stripe.Payout = {
    id,
    object: "payout",
    amount: wishes.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: now + ARRIVES_AFTER_SECONDS,
    automatic: wishes.automatic,
    balance_transaction: transaction.id,
    created: now,
    currency: "eur",
    description: wishes.description,
    destination: bankOf(owner).id,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: wishes.metadata,
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: wishes.automatic ? "in_progress" : "not_applicable",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: wishes.statementDescriptor,
    status: "pending",
    trace_id: null,
    type: "bank_account",
  };
  world.store.put("payout", payout, account);
  plan(world, now + LEAVES_AFTER_SECONDS, "payout.move", id);
  emit(world, "payout.created", payout, account);
  return payout;
}

/** Pending → in transit → paid. */
export function movePayout(world: World, id: string): Stripe.Payout {
  const payout = getPayout(world, id, undefined);
  const account = world.store.ownerOf("payout", id) ?? null;
  if (payout.status === "pending") {
    const moving = world.store.put("payout", { ...payout, status: "in_transit" });
    plan(world, payout.arrival_date, "payout.move", id);
    emit(world, "payout.updated", moving, account);
    return moving;
  }
  if (payout.status !== "in_transit") return payout;
  const trace_id = { status: "supported", value: `LOCAL${id.slice(-10)}` };
  const paid = world.store.put("payout", {
    ...payout,
    status: "paid",
    reconciliation_status: payout.automatic ? "completed" : "not_applicable",
    trace_id,
  });
  emit(world, "payout.paid", paid, account);
  return paid;
}

/** The bank sends the money back, even after the payout was paid; the bank account has to be given anew. */
export function failPayout(world: World, id: string, code: string): Stripe.Payout {
  const payout = getPayout(world, id, undefined);
  const account = world.store.ownerOf("payout", id) ?? null;
  if (payout.status === "failed" || payout.status === "canceled")
    throw invalid(`This payout is already ${payout.status}.`);
  const failed = giveBack(world, payout, account, { status: "failed", type: "payout_failure", code });
  emit(world, "payout.failed", failed, account);
  if (account !== null) restrictAccount(world, account, ["external_account"], true);
  return failed;
}

/** Stops a payout that has not left yet. */
export function cancelPayout(world: World, payout: Stripe.Payout, account: string): Stripe.Payout {
  if (payout.status !== "pending")
    throw invalid(`Payouts can only be canceled while they are pending; this one is ${payout.status}.`);
  const canceled = giveBack(world, payout, account, { status: "canceled", type: "payout_cancel", code: null });
  emit(world, "payout.canceled", canceled, account);
  return canceled;
}

function giveBack(
  world: World,
  payout: Stripe.Payout,
  account: string | null,
  how: { status: "failed" | "canceled"; type: "payout_failure" | "payout_cancel"; code: string | null },
): Stripe.Payout {
  unplan(world, "payout.move", payout.id);
  const transaction = post(world, {
    account,
    type: how.type,
    category: "payout_reversal",
    amount: payout.amount,
    currency: payout.currency,
    source: payout.id,
  });
  return world.store.put("payout", {
    ...payout,
    status: how.status,
    failure_code: how.code,
    failure_message: how.code === null ? null : "The bank account could not receive the payout.",
    failure_balance_transaction: transaction.id,
  });
}

/** The daily run of one account: everything that is there goes to the bank. What is still coming plans the next run. */
export function payOutDaily(world: World, id: string): void {
  const account = world.store.get("account", id);
  const schedule = account?.settings?.payouts?.schedule;
  if (!account?.payouts_enabled || !schedule || schedule.interval === "manual") return;
  if (!isRunDay(world.clock.now(), schedule)) return planPayout(world, id, world.clock.now());
  const { available } = totals(world, id);
  if (available > 0) {
    makePayout(world, id, {
      amount: available,
      automatic: true,
      description: "STRIPE PAYOUT",
      metadata: {},
      statementDescriptor: null,
    });
  }
  const now = world.clock.now();
  const coming = world.store.all("balance_transaction", id).filter((transaction) => transaction.available_on > now);
  if (coming.length > 0) planPayout(world, id, Math.min(...coming.map((transaction) => transaction.available_on)));
}

function isRunDay(now: number, schedule: Stripe.Account.Settings.Payouts.Schedule): boolean {
  const today = new Date(now * 1000);
  const weekday = today.toLocaleDateString("en", { weekday: "long", timeZone: "UTC" }).toLowerCase();
  if (schedule.interval === "weekly") return weekday === (schedule.weekly_anchor ?? "monday");
  if (schedule.interval === "monthly") return today.getUTCDate() === (schedule.monthly_anchor ?? 1);
  return schedule.interval === "daily";
}
