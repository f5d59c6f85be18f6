import type Stripe from "stripe";
import { formatAmount, invalid, missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { post, totals } from "../core/ledger";
import type { Sandbox } from "../core/sandbox";
import { readSwitch } from "../core/settings";
import { cancelTask, scheduleTask } from "../core/tasks";
import { behaviorOf } from "./test-cards";

/** A pending refund settles after one minute. */
const SETTLES_AFTER_SECONDS = 60;

/** A refund that waits for funds looks for them this often. */
const FUNDED_AFTER_SECONDS = 3_600;

/** A refund with this metadata key set to `pending` stays pending until the control API settles it. */
export const HOLD_KEY = "local_stripe";

/** Input of a refund. */
export interface RefundInput {
  amount?: number;
  reason?: Stripe.Refund.Reason;
  metadata: Record<string, string>;
}

/** The stored refund of this account. Throws Stripe's 404. */
export function getRefund(sandbox: Sandbox, id: string, account: string | null): Stripe.Refund {
  const refund = sandbox.store.get("refund", id);
  if (!refund || sandbox.store.accountOf("refund", id) !== account) throw missing("refund", id);
  return refund;
}

/** Refunds a charge in full or in part; Stripe keeps the processing fee. */
export function createRefund(sandbox: Sandbox, charge: Stripe.Charge, input: RefundInput): Stripe.Refund {
  const remainingCents = charge.amount_captured - charge.amount_refunded;
  const amount = input.amount ?? remainingCents;
  assertRefundable(sandbox, charge, amount, remainingCents);
  const isFunded = hasFunds(sandbox, amount);
  const settlement = isFunded ? settlementOf(sandbox, charge, input) : ({ status: "pending" } as const);
  const id = newId("re");
  const transaction = isFunded ? withdraw(sandbox, charge, id, amount) : null;
  const refund: Stripe.Refund = sandbox.store.put("refund", {
    id,
    object: "refund",
    amount,
    balance_transaction: transaction?.id ?? null,
    charge: charge.id,
    created: sandbox.clock.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: { type: charge.payment_method_details?.type ?? "card" },
    metadata: input.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    ...(settlement.status === "pending"
      ? { pending_reason: isFunded ? ("processing" as const) : ("insufficient_funds" as const) }
      : {}),
    reason: input.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: settlement.status,
    transfer_reversal: null,
  });
  const refunded = charge.amount_refunded + amount;
  const after = sandbox.store.put("charge", {
    ...charge,
    amount_refunded: refunded,
    refunded: refunded === charge.amount,
  });
  if (!isFunded) scheduleTask(sandbox, sandbox.clock.now() + FUNDED_AFTER_SECONDS, "refund.fund", id);
  if ("later" in settlement && settlement.later)
    scheduleTask(sandbox, sandbox.clock.now() + SETTLES_AFTER_SECONDS, "refund.settle", id, settlement.later);
  emit(sandbox, "refund.created", refund);
  emit(sandbox, "charge.refunded", after);
  return refund;
}

/** A refund that waited for funds goes out once the balance covers it. */
export function fundRefund(sandbox: Sandbox, id: string): void {
  const refund = getRefund(sandbox, id, null);
  if (refund.status !== "pending" || refund.balance_transaction !== null) return;
  if (!hasFunds(sandbox, refund.amount))
    return scheduleTask(sandbox, sandbox.clock.now() + FUNDED_AFTER_SECONDS, "refund.fund", id);
  const charge = sandbox.store.get("charge", String(refund.charge));
  if (!charge) throw missing("charge", String(refund.charge));
  const { pending_reason: _, ...rest } = refund;
  const transaction = withdraw(sandbox, charge, id, refund.amount);
  announce(sandbox, sandbox.store.put("refund", { ...rest, status: "succeeded", balance_transaction: transaction.id }));
}

/** Whether the platform's balance covers an amount; without the switch it may become negative. */
function hasFunds(sandbox: Sandbox, amount: number): boolean {
  const { available, pending } = totals(sandbox, null);
  return readSwitch(sandbox, "refunds.requireFunds") === 0 || available + pending >= amount;
}

function withdraw(sandbox: Sandbox, charge: Stripe.Charge, source: string, amount: number): Stripe.BalanceTransaction {
  return post(sandbox, {
    account: null,
    type: charge.id.startsWith("py_") ? "payment_refund" : "refund",
    category: "refund",
    amount: -amount,
    currency: charge.currency,
    source,
    description: `REFUND FOR CHARGE${charge.description ? ` (${charge.description})` : ""}`,
    availableOn: availableOn(sandbox, charge),
  });
}

/** Settles a refund at the bank: it succeeds, or it fails and the funds return. */
export function settleRefund(
  sandbox: Sandbox,
  id: string,
  outcome: "succeed" | "fail",
  reason = "expired_or_canceled_card",
): Stripe.Refund {
  const refund = getRefund(sandbox, id, null);
  cancelTask(sandbox, "refund.settle", id);
  const isOpen = refund.status === "pending" || refund.status === "requires_action";
  if (outcome === "fail" && (isOpen || refund.status === "succeeded"))
    return returnFunds(sandbox, refund, "failed", reason);
  if (outcome === "fail" || !isOpen) return refund;
  const { pending_reason: _, ...rest } = refund;
  const settled = sandbox.store.put("refund", { ...rest, status: "succeeded" });
  announce(sandbox, settled);
  return settled;
}

/** Cancels a pending refund. */
export function cancelRefund(sandbox: Sandbox, refund: Stripe.Refund): Stripe.Refund {
  if (refund.status !== "pending" && refund.status !== "requires_action") {
    throw invalid(`You cannot cancel a refund with a status of ${refund.status}.`);
  }
  cancelTask(sandbox, "refund.settle", refund.id);
  return returnFunds(sandbox, refund, "canceled", "merchant_request");
}

function assertRefundable(sandbox: Sandbox, charge: Stripe.Charge, amount: number, remainingCents: number): void {
  if (!charge.captured)
    throw invalid(`Charge ${charge.id} has not been captured or has failed; it cannot be refunded.`, {
      param: "charge",
    });
  const isContested = sandbox.store.all("dispute").some((one) => one.charge === charge.id && one.status !== "won");
  if (isContested)
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: "charge_disputed" });
  if (remainingCents === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" });
  if (amount > remainingCents) {
    const [requested, remaining] = [
      formatAmount(amount, charge.currency),
      formatAmount(remainingCents, charge.currency),
    ];
    throw invalid(`Refund amount (${requested}) is greater than unrefunded amount on charge (${remaining})`, {
      param: "amount",
    });
  }
}

function settlementOf(
  sandbox: Sandbox,
  charge: Stripe.Charge,
  input: RefundInput,
): { status: "pending" | "succeeded"; later?: "succeed" | "fail" } {
  if (input.metadata[HOLD_KEY] === "pending") return { status: "pending" };
  if (charge.payment_method_details?.type === "bancontact") return { status: "pending", later: "succeed" };
  const behavior = behaviorOf(sandbox.store.get("local.card", charge.payment_method ?? "")?.number ?? "");
  if (behavior.kind !== "succeeds" || !behavior.refund) return { status: "succeeded" };
  return behavior.refund === "fails" ? { status: "succeeded", later: "fail" } : { status: "pending", later: "succeed" };
}

function returnFunds(
  sandbox: Sandbox,
  refund: Stripe.Refund,
  status: "failed" | "canceled",
  reason: string,
): Stripe.Refund {
  const charge = sandbox.store.get("charge", String(refund.charge));
  if (!charge) throw missing("charge", String(refund.charge));
  const transaction =
    refund.balance_transaction !== null &&
    post(sandbox, {
      account: null,
      type: "refund_failure",
      category: "refund_failure",
      amount: refund.amount,
      currency: refund.currency,
      source: refund.id,
      description: "REFUND FAILURE",
      availableOn: availableOn(sandbox, charge),
    });
  const { pending_reason: _, ...rest } = refund;
  const returned = sandbox.store.put("refund", {
    ...rest,
    status,
    failure_reason: reason,
    ...(transaction ? { failure_balance_transaction: transaction.id } : {}),
  });
  sandbox.store.put("charge", { ...charge, amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
  if (status === "failed") emit(sandbox, "refund.failed", returned);
  announce(sandbox, returned);
  return returned;
}

function announce(sandbox: Sandbox, refund: Stripe.Refund): void {
  emit(sandbox, "refund.updated", refund);
  emit(sandbox, "charge.refund.updated", refund);
}

/** A refund of pending funds reduces the pending, not the available balance. */
function availableOn(sandbox: Sandbox, charge: Stripe.Charge): number | undefined {
  return sandbox.store.get("balance_transaction", String(charge.balance_transaction))?.available_on;
}
