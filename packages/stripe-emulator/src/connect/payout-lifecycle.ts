import type Stripe from "stripe";
import { invalid, missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { post, schedulePayout, totals } from "../core/ledger";
import type { Sandbox } from "../core/sandbox";
import { readSwitch, writeSwitch } from "../core/settings";
import { cancelTask, scheduleTask } from "../core/tasks";
import { bankOf, getAccount, restrictAccount } from "./account-lifecycle";
import { PLATFORM_ID } from "./account-object";

/** A payout is in transit after one hour and arrives one day after its creation. */
const LEAVES_AFTER_SECONDS = 3_600;
const ARRIVES_AFTER_SECONDS = 86_400;

const PLATFORM_BANK = "ba_1LocalPlatform00";

/** Input of a payout; `automatic` marks those of the daily run. */
export interface PayoutInput {
  amount: number;
  automatic: boolean;
  description: string | null;
  metadata: Record<string, string>;
  statementDescriptor: string | null;
}

/** The stored payout of this account (undefined: of any account). Throws Stripe's 404. */
export function getPayout(sandbox: Sandbox, id: string, account: string | null | undefined): Stripe.Payout {
  const payout = sandbox.store.get("payout", id);
  if (!payout || (account !== undefined && sandbox.store.accountOf("payout", id) !== account))
    throw missing("payout", id);
  return payout;
}

/** Pays out available funds of an account to its bank account; `null` is the platform. */
export function createPayout(sandbox: Sandbox, account: string | null, input: PayoutInput): Stripe.Payout {
  const owner = account === null ? null : getAccount(sandbox, account);
  if (owner && !owner.payouts_enabled)
    throw invalid("Payouts are not enabled for this account.", { code: "payouts_not_allowed" });
  if (totals(sandbox, account).available < input.amount) {
    throw invalid("You have insufficient funds in your Stripe account for this payout.", {
      code: "balance_insufficient",
    });
  }
  const now = sandbox.clock.now();
  const { currency } = sandbox.platform;
  const id = newId("po");
  const transaction = post(sandbox, {
    account,
    type: "payout",
    category: "payout",
    amount: -input.amount,
    currency,
    source: id,
    description: "STRIPE PAYOUT",
  });
  const payout: Stripe.Payout = {
    id,
    object: "payout",
    amount: input.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: now + ARRIVES_AFTER_SECONDS,
    automatic: input.automatic,
    balance_transaction: transaction.id,
    created: now,
    currency,
    description: input.description,
    destination: owner ? bankOf(owner).id : PLATFORM_BANK,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: input.metadata,
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: input.automatic ? "in_progress" : "not_applicable",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: input.statementDescriptor,
    status: "pending",
    trace_id: null,
    type: "bank_account",
  };
  sandbox.store.put("payout", payout, account);
  scheduleTask(sandbox, now + LEAVES_AFTER_SECONDS, "payout.move", id);
  emit(sandbox, "payout.created", payout, account);
  return payout;
}

/** Advances a payout: pending → in transit → paid. */
export function movePayout(sandbox: Sandbox, id: string): Stripe.Payout {
  const payout = getPayout(sandbox, id, undefined);
  const account = sandbox.store.accountOf("payout", id) ?? null;
  if (payout.status === "pending") {
    const moving = sandbox.store.put("payout", { ...payout, status: "in_transit" });
    scheduleTask(sandbox, payout.arrival_date, "payout.move", id);
    emit(sandbox, "payout.updated", moving, account);
    return moving;
  }
  if (payout.status !== "in_transit") return payout;
  const trace_id = { status: "supported", value: `LOCAL${id.slice(-10)}` };
  const paid = sandbox.store.put("payout", {
    ...payout,
    status: "paid",
    reconciliation_status: payout.automatic ? "completed" : "not_applicable",
    trace_id,
  });
  emit(sandbox, "payout.paid", paid, account);
  return paid;
}

/** The bank returns the payout, even a paid one. The account then has to provide a bank account again. */
export function failPayout(sandbox: Sandbox, id: string, code: string): Stripe.Payout {
  const payout = getPayout(sandbox, id, undefined);
  const account = sandbox.store.accountOf("payout", id) ?? null;
  if (payout.status === "failed" || payout.status === "canceled")
    throw invalid(`This payout is already ${payout.status}.`);
  const failed = returnFunds(sandbox, payout, account, { status: "failed", type: "payout_failure", code });
  emit(sandbox, "payout.failed", failed, account);
  if (account !== null) restrictAccount(sandbox, account, ["external_account"], true);
  return failed;
}

/** Cancels a pending payout. */
export function cancelPayout(sandbox: Sandbox, payout: Stripe.Payout, account: string | null): Stripe.Payout {
  if (payout.status !== "pending")
    throw invalid(`Payouts can only be canceled while they are pending; this one is ${payout.status}.`);
  const canceled = returnFunds(sandbox, payout, account, { status: "canceled", type: "payout_cancel", code: null });
  emit(sandbox, "payout.canceled", canceled, account);
  return canceled;
}

function returnFunds(
  sandbox: Sandbox,
  payout: Stripe.Payout,
  account: string | null,
  how: { status: "failed" | "canceled"; type: "payout_failure" | "payout_cancel"; code: string | null },
): Stripe.Payout {
  cancelTask(sandbox, "payout.move", payout.id);
  const transaction = post(sandbox, {
    account,
    type: how.type,
    category: "payout_reversal",
    amount: payout.amount,
    currency: payout.currency,
    source: payout.id,
  });
  return sandbox.store.put("payout", {
    ...payout,
    status: how.status,
    failure_code: how.code,
    failure_message: how.code === null ? null : "The bank account could not receive the payout.",
    failure_balance_transaction: transaction.id,
  });
}

/** The platform pays its whole available balance to its bank every midnight (UTC), or keeps it. */
export function payOutPlatformDaily(sandbox: Sandbox, isDaily: boolean): void {
  writeSwitch(sandbox, "platform.paysOutDaily", isDaily ? 1 : 0);
  if (isDaily) schedulePayout(sandbox, PLATFORM_ID, sandbox.clock.now());
}

function runPlatformPayout(sandbox: Sandbox): void {
  if (readSwitch(sandbox, "platform.paysOutDaily") === 0) return;
  payOutAll(sandbox, null);
  schedulePayout(sandbox, PLATFORM_ID, sandbox.clock.now());
}

function payOutAll(sandbox: Sandbox, account: string | null): void {
  const { available } = totals(sandbox, account);
  if (available <= 0) return;
  createPayout(sandbox, account, {
    amount: available,
    automatic: true,
    description: "STRIPE PAYOUT",
    metadata: {},
    statementDescriptor: null,
  });
}

/** The daily payout run of one account: pays out the available balance and schedules the next run for pending funds. */
export function runDailyPayout(sandbox: Sandbox, id: string): void {
  if (id === PLATFORM_ID) return runPlatformPayout(sandbox);
  const account = sandbox.store.get("account", id);
  const schedule = account?.settings?.payouts?.schedule;
  if (!account?.payouts_enabled || !schedule || schedule.interval === "manual") return;
  if (!isRunDay(sandbox.clock.now(), schedule)) return schedulePayout(sandbox, id, sandbox.clock.now());
  payOutAll(sandbox, id);
  const now = sandbox.clock.now();
  const coming = sandbox.store.all("balance_transaction", id).filter((transaction) => transaction.available_on > now);
  if (coming.length > 0)
    schedulePayout(sandbox, id, Math.min(...coming.map((transaction) => transaction.available_on)));
}

function isRunDay(now: number, schedule: Stripe.Account.Settings.Payouts.Schedule): boolean {
  const today = new Date(now * 1000);
  const weekday = today.toLocaleDateString("en", { weekday: "long", timeZone: "UTC" }).toLowerCase();
  if (schedule.interval === "weekly") return weekday === (schedule.weekly_anchor ?? "monday");
  if (schedule.interval === "monthly") return today.getUTCDate() === (schedule.monthly_anchor ?? 1);
  return schedule.interval === "daily";
}
