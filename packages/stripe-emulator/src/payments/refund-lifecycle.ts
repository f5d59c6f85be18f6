import type Stripe from "stripe";
import { invalid, inWords, missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { post } from "../core/ledger";
import type { World } from "../core/sandbox";
import { plan, unplan } from "../core/tasks";
import { fateOf } from "./test-cards";

/** A refund that does not settle at once does so a minute later. */
const SETTLES_AFTER_SECONDS = 60;

/** A refund asked for with this metadata key set to `pending` waits until it is settled by hand. */
export const HOLD_KEY = "local_stripe";

/** What a refund is asked with. */
export interface RefundWishes {
  amount?: number;
  reason?: Stripe.Refund.Reason;
  metadata: Record<string, string>;
}

/** The stored refund of this account, or Stripe's 404. */
export function getRefund(world: World, id: string, account: string | null): Stripe.Refund {
  const refund = world.store.get("refund", id);
  if (!refund || world.store.ownerOf("refund", id) !== account) throw missing("refund", id);
  return refund;
}

/** Gives money of a charge back; the processing fee stays with Stripe. */
export function makeRefund(world: World, charge: Stripe.Charge, wishes: RefundWishes): Stripe.Refund {
  const left = charge.amount_captured - charge.amount_refunded;
  const amount = wishes.amount ?? left;
  mayRefund(charge, amount, left);
  const course = courseOf(world, charge, wishes);
  const id = newId("re");
  const transaction = post(world, {
    account: null,
    type: charge.id.startsWith("py_") ? "payment_refund" : "refund",
    category: "refund",
    amount: -amount,
    currency: charge.currency,
    source: id,
    description: `REFUND FOR CHARGE${charge.description ? ` (${charge.description})` : ""}`,
    availableOn: availableOn(world, charge),
  });
  const refund: Stripe.Refund = world.store.put("refund", {
    id,
    object: "refund",
    amount,
    balance_transaction: transaction.id,
    charge: charge.id,
    created: world.clock.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: { type: charge.payment_method_details?.type ?? "card" },
    metadata: wishes.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    ...(course.status === "pending" ? { pending_reason: "processing" as const } : {}),
    reason: wishes.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: course.status,
    transfer_reversal: null,
  });
  const refunded = charge.amount_refunded + amount;
  const after = world.store.put("charge", {
    ...charge,
    amount_refunded: refunded,
    refunded: refunded === charge.amount,
  });
  if (course.later) plan(world, world.clock.now() + SETTLES_AFTER_SECONDS, "refund.settle", id, course.later);
  emit(world, "refund.created", refund);
  emit(world, "charge.refunded", after);
  return refund;
}

/** The bank's last word on a refund: it arrived, or the money comes back. */
export function settleRefund(
  world: World,
  id: string,
  outcome: "succeed" | "fail",
  reason = "expired_or_canceled_card",
): Stripe.Refund {
  const refund = getRefund(world, id, null);
  unplan(world, "refund.settle", id);
  const isOpen = refund.status === "pending" || refund.status === "requires_action";
  if (outcome === "fail" && (isOpen || refund.status === "succeeded")) return giveBack(world, refund, "failed", reason);
  if (outcome === "fail" || !isOpen) return refund;
  const { pending_reason: _, ...rest } = refund;
  const settled = world.store.put("refund", { ...rest, status: "succeeded" });
  announce(world, settled);
  return settled;
}

/** Takes back a refund that is still on its way. */
export function cancelRefund(world: World, refund: Stripe.Refund): Stripe.Refund {
  if (refund.status !== "pending" && refund.status !== "requires_action") {
    throw invalid(`You cannot cancel a refund with a status of ${refund.status}.`);
  }
  unplan(world, "refund.settle", refund.id);
  return giveBack(world, refund, "canceled", "merchant_request");
}

function mayRefund(charge: Stripe.Charge, amount: number, left: number): void {
  if (!charge.captured)
    throw invalid(`Charge ${charge.id} has not been captured or has failed; it cannot be refunded.`, {
      param: "charge",
    });
  if (charge.disputed)
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: "charge_disputed" });
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" });
  if (amount > left) {
    const [asked, open] = [inWords(amount, charge.currency), inWords(left, charge.currency)];
    throw invalid(`Refund amount (${asked}) is greater than unrefunded amount on charge (${open})`, {
      param: "amount",
    });
  }
}

function courseOf(
  world: World,
  charge: Stripe.Charge,
  wishes: RefundWishes,
): { status: "pending" | "succeeded"; later?: "succeed" | "fail" } {
  if (wishes.metadata[HOLD_KEY] === "pending") return { status: "pending" };
  if (charge.payment_method_details?.type === "bancontact") return { status: "pending", later: "succeed" };
  const fate = fateOf(world.store.get("local.card", charge.payment_method ?? "")?.number ?? "");
  if (fate.kind !== "pays" || !fate.refund) return { status: "succeeded" };
  return fate.refund === "fails" ? { status: "succeeded", later: "fail" } : { status: "pending", later: "succeed" };
}

function giveBack(world: World, refund: Stripe.Refund, status: "failed" | "canceled", reason: string): Stripe.Refund {
  const charge = world.store.get("charge", String(refund.charge));
  if (!charge) throw missing("charge", String(refund.charge));
  const transaction = post(world, {
    account: null,
    type: "refund_failure",
    category: "refund_failure",
    amount: refund.amount,
    currency: refund.currency,
    source: refund.id,
    description: "REFUND FAILURE",
    availableOn: availableOn(world, charge),
  });
  const { pending_reason: _, ...rest } = refund;
  const returned = world.store.put("refund", {
    ...rest,
    status,
    failure_reason: reason,
    failure_balance_transaction: transaction.id,
  });
  world.store.put("charge", { ...charge, amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
  if (status === "failed") emit(world, "refund.failed", returned);
  announce(world, returned);
  return returned;
}

function announce(world: World, refund: Stripe.Refund): void {
  emit(world, "refund.updated", refund);
  emit(world, "charge.refund.updated", refund);
}

/** Money of a charge that is not there yet is given back from there, not from what is. */
function availableOn(world: World, charge: Stripe.Charge): number | undefined {
  return world.store.get("balance_transaction", String(charge.balance_transaction))?.available_on;
}
