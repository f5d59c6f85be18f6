import type Stripe from "stripe";
import { z } from "zod";
import { invalid, missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { DISPUTE_FEE, post } from "../core/ledger";
import type { Sandbox } from "../core/sandbox";
import { page } from "../http/list";
import { flag, mergeMetadata, metadata, paging, text, unsettable } from "../http/params";
import { type Route, route } from "../http/route";
import { getCharge } from "./charges";
import { EVIDENCE_TEXTS, noEvidence } from "./dispute-evidence";

/** Evidence is due within a week. */
const ANSWER_WITHIN_SECONDS = 7 * 86_400;

/** The stored dispute. Throws Stripe's 404. */
export function getDispute(sandbox: Sandbox, id: string): Stripe.Dispute {
  const dispute = sandbox.store.get("dispute", id);
  if (!dispute) throw missing("dispute", id);
  return dispute;
}

/**
 * The payer disputes a charge: the amount and a fee leave the balance at once. The bank may ask for more than is left after
 * refunds, up to the whole charge.
 */
export function openDispute(sandbox: Sandbox, chargeId: string, reason: string, asked?: number): Stripe.Dispute {
  const charge = getCharge(sandbox, chargeId, null);
  const amount = asked ?? charge.amount_captured - charge.amount_refunded;
  if (amount > charge.amount_captured) throw invalid(`Charge ${charge.id} is smaller than the dispute.`);
  if (charge.disputed || !charge.captured || amount === 0) throw invalid(`Charge ${charge.id} cannot be disputed.`);
  const id = newId("dp");
  const now = sandbox.clock.now();
  const transaction = post(sandbox, {
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
  const dispute: Stripe.Dispute = sandbox.store.put("dispute", {
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
  sandbox.store.put("charge", { ...charge, disputed: true });
  emit(sandbox, "charge.dispute.created", dispute);
  emit(sandbox, "charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

/** The bank decides. Won: the amount returns, the fee does not. Lost: no further movement. */
export function closeDispute(sandbox: Sandbox, before: Stripe.Dispute, status: "won" | "lost"): Stripe.Dispute {
  if (before.status === "won" || before.status === "lost")
    throw invalid(`This dispute is already closed (${before.status}).`);
  if (status === "lost") {
    const lost = sandbox.store.put("dispute", { ...before, status });
    emit(sandbox, "charge.dispute.closed", lost);
    return lost;
  }
  const transaction = post(sandbox, {
    account: null,
    type: "adjustment",
    category: "dispute_reversal",
    amount: before.amount,
    currency: before.currency,
    source: before.id,
    description: `Chargeback reversal for ${String(before.charge)}`,
  });
  const won = sandbox.store.put("dispute", {
    ...before,
    status,
    balance_transactions: [...before.balance_transactions, transaction],
  });
  emit(sandbox, "charge.dispute.closed", won);
  emit(sandbox, "charge.dispute.funds_reinstated", won);
  return won;
}

/** A movement after the bank decided: it gives back the amount of a lost dispute, or takes it again. */
export function moveDisputedFunds(sandbox: Sandbox, id: string, direction: "reinstate" | "withdraw"): Stripe.Dispute {
  const before = getDispute(sandbox, id);
  const isBack = direction === "reinstate";
  const transaction = post(sandbox, {
    account: null,
    type: "adjustment",
    category: isBack ? "dispute_reversal" : "dispute",
    amount: isBack ? before.amount : -before.amount,
    currency: before.currency,
    source: before.id,
    description: `Chargeback ${isBack ? "reversal" : "withdrawal"} for ${String(before.charge)}`,
  });
  const after = sandbox.store.put("dispute", {
    ...before,
    status: isBack ? "won" : "lost",
    balance_transactions: [...before.balance_transactions, transaction],
  });
  emit(sandbox, isBack ? "charge.dispute.funds_reinstated" : "charge.dispute.funds_withdrawn", after);
  return after;
}

/** A dispute that was settled with the payer before it became a chargeback: nothing moves. */
export function preventDispute(sandbox: Sandbox, chargeId: string): Stripe.Dispute {
  const open = openDispute(sandbox, chargeId, "fraudulent");
  const [withdrawal] = open.balance_transactions;
  if (withdrawal) sandbox.store.remove("balance_transaction", withdrawal.id);
  const prevented = sandbox.store.put("dispute", { ...open, status: "prevented", balance_transactions: [] });
  emit(sandbox, "charge.dispute.closed", prevented);
  return prevented;
}

const none = z.strictObject({});
const evidence = z.partialRecord(z.enum(EVIDENCE_TEXTS), unsettable);
const update = z.strictObject({
  evidence: evidence.optional(),
  metadata: metadata.optional(),
  submit: flag.default(true),
});

/** Stripe's test values: this evidence text decides the dispute at once. */
const OUTCOME_OF = { winning_evidence: "won", losing_evidence: "lost" } as const;

/** `/v1/disputes`: retrieve, submit evidence, close (accept), list. */
export const disputeRoutes: Route[] = [
  route("GET", "/v1/disputes/:id", none, (sandbox, { id }) => getDispute(sandbox, id)),
  route("POST", "/v1/disputes/:id", update, (sandbox, { id, params }) => {
    const before = getDispute(sandbox, id);
    if (params.evidence && before.status !== "needs_response") {
      throw invalid(`This dispute has a status of ${before.status}; evidence can no longer be submitted.`);
    }
    const isSubmitted = params.submit && params.evidence !== undefined;
    const details = before.evidence_details;
    const after = sandbox.store.put("dispute", {
      ...before,
      evidence: { ...before.evidence, ...params.evidence },
      evidence_details: {
        ...details,
        has_evidence: details.has_evidence || params.evidence !== undefined,
        submission_count: details.submission_count + (isSubmitted ? 1 : 0),
        submission_method: isSubmitted ? "manual" : details.submission_method,
      },
      metadata: mergeMetadata(before.metadata, params.metadata),
      status: isSubmitted ? "under_review" : before.status,
    });
    emit(sandbox, "charge.dispute.updated", after);
    const verdict = params.evidence?.uncategorized_text;
    if (isSubmitted && (verdict === "winning_evidence" || verdict === "losing_evidence"))
      return closeDispute(sandbox, after, OUTCOME_OF[verdict]);
    return after;
  }),
  route("POST", "/v1/disputes/:id/close", none, (sandbox, { id }) =>
    closeDispute(sandbox, getDispute(sandbox, id), "lost"),
  ),
  route(
    "GET",
    "/v1/disputes",
    z.strictObject({ ...paging, charge: text.optional(), payment_intent: text.optional() }),
    (sandbox, { params }) => {
      const matching = sandbox.store
        .all("dispute")
        .filter((dispute) => params.charge === undefined || dispute.charge === params.charge)
        .filter((dispute) => params.payment_intent === undefined || dispute.payment_intent === params.payment_intent);
      return page("/v1/disputes", matching, params);
    },
  ),
];
