import type Stripe from "stripe";
import { invalid, missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { DISPUTE_FEE, post } from "../core/ledger";
import type { World } from "../core/sandbox";
import { getCharge } from "./charges";
import { noEvidence } from "./dispute-evidence";

/** A week to answer with evidence. */
const ANSWER_WITHIN_SECONDS = 7 * 86_400;

/** The stored dispute, or Stripe's 404. */
export function getDispute(world: World, id: string): Stripe.Dispute {
  const dispute = world.store.get("dispute", id);
  if (!dispute) throw missing("dispute", id);
  return dispute;
}

/** The payer asks the bank for the money back: it leaves the balance at once, with a fee. */
export function openDispute(world: World, chargeId: string, reason: string): Stripe.Dispute {
  const charge = getCharge(world, chargeId, null);
  const amount = charge.amount_captured - charge.amount_refunded;
  if (charge.disputed || !charge.captured || amount === 0) throw invalid(`Charge ${charge.id} cannot be disputed.`);
  const id = newId("dp");
  const now = world.clock.now();
  const transaction = post(world, {
    account: null,
    type: "adjustment",
    category: "dispute",
    amount: -amount,
    fee: DISPUTE_FEE,
    feeText: "Dispute fee",
    currency: charge.currency,
    source: id,
    description: `Chargeback withdrawal for ${charge.id}`,
  });
  const dispute: Stripe.Dispute = world.store.put("dispute", {
    id,
    object: "dispute",
    amount,
    balance_transactions: [transaction],
    charge: charge.id,
    created: now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence(charge),
    evidence_details: {
      due_by: now + ANSWER_WITHIN_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason,
    status: "needs_response",
  });
  world.store.put("charge", { ...charge, disputed: true });
  emit(world, "charge.dispute.created", dispute);
  emit(world, "charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

/** The bank decides. Won: the amount comes back, the fee does not. Lost: nothing more moves. */
export function closeDispute(world: World, before: Stripe.Dispute, status: "won" | "lost"): Stripe.Dispute {
  if (before.status === "won" || before.status === "lost")
    throw invalid(`This dispute is already closed (${before.status}).`);
  if (status === "lost") {
    const lost = world.store.put("dispute", { ...before, status });
    emit(world, "charge.dispute.closed", lost);
    return lost;
  }
  const transaction = post(world, {
    account: null,
    type: "adjustment",
    category: "dispute_reversal",
    amount: before.amount,
    currency: before.currency,
    source: before.id,
    description: `Chargeback reversal for ${String(before.charge)}`,
  });
  const won = world.store.put("dispute", {
    ...before,
    status,
    balance_transactions: [...before.balance_transactions, transaction],
  });
  emit(world, "charge.dispute.closed", won);
  emit(world, "charge.dispute.funds_reinstated", won);
  return won;
}
