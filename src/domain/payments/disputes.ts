import type Stripe from "stripe";
import {
  entitlementOf,
  keptCentsOf,
  lockBooking,
  OWED_REFUND,
  recordEntitlement,
  refreshHold,
  sharesAfterRefund,
} from "@/domain/bookings/balance";
import { COVERED_BY_DISPUTE } from "@/domain/bookings/money-state";
import { queueRefund } from "@/domain/bookings/refund-decision";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import {
  COMMISSION,
  DISPUTED,
  escrowAccount,
  LOST_DISPUTES,
  post,
  STRIPE,
  STRIPE_FEES,
} from "@/domain/payments/ledger";
import { queueReversal } from "@/domain/payments/refunds";
import type { Payment, Refund } from "@/generated/prisma/client";
import type { Ctx, OnceCtx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { onceByRule } from "@/lib/db/request-key";
import { fromStripeTime, stripe } from "@/lib/stripe";

const CLOSED = ["won", "lost", "warning_closed", "prevented"];

/** Updates a dispute to its state at Stripe. An open one holds payout and refunds; a lost one counts like a refund. */
export async function settleDispute(ctx: Ctx, stripeDisputeId: string) {
  const { now } = ctx;
  const dispute = await stripe.disputes.retrieve(stripeDisputeId);
  const chargeId = typeof dispute.charge === "string" ? dispute.charge : dispute.charge.id;
  const payment = await db.payment.findUnique({ where: { chargeId } });
  if (!payment) throw new TypeError(`dispute ${stripeDisputeId} is about a charge we have not settled yet`);

  await inTransaction(async (tx) => {
    await lockBooking(tx, payment.bookingId);
    const facts = {
      status: dispute.status,
      amountCents: dispute.amount,
      closedAt: CLOSED.includes(dispute.status) ? now : null,
    };
    const openedAt = fromStripeTime(dispute.created);
    const before = await tx.dispute.findUnique({ where: { stripeDisputeId } });
    // What the bank moves after that is new: it stays unexplained, and an admin decides whose it is.
    if (before?.status === "lost") return;
    await tx.dispute.upsert({
      where: { stripeDisputeId },
      create: { ...facts, stripeDisputeId, paymentId: payment.id, openedAt },
      update: facts,
    });
    for (const movement of dispute.balance_transactions) await postMovement(tx, now, stripeDisputeId, movement);
    if (dispute.status === "lost") await decideLoss(tx, onceByRule(ctx, "stripe"), dispute, payment);
    if (facts.closedAt) await resumeRefunds(tx, payment.id);
  });
}

/** Refunds that waited for the bank's decision go on. */
async function resumeRefunds(tx: Tx, paymentId: string) {
  const waiting = await tx.refund.findMany({ where: { paymentId, status: "PENDING", stripeRefundId: null } });
  for (const { id } of waiting) await enqueueInTx(tx, JobTypes.SEND_REFUND, { refundId: id }, { key: `refund:${id}` });
}

/** Money that the bank took or returned, with its fee. */
const postMovement = (tx: Tx, at: Date, sourceId: string, { id: kind, amount, fee, net }: Stripe.BalanceTransaction) =>
  post(tx, {
    ...{ sourceType: "dispute", sourceId, kind, at },
    postings: { [STRIPE]: net, [STRIPE_FEES]: fee, [DISPUTED]: -amount },
  });

/**
 * The bank gave a lost dispute to the owner. It makes good the refunds still owed to them first. The rest comes from what
 * is kept, or is our loss once the caregiver has been paid.
 */
async function decideLoss(tx: Tx, ctx: OnceCtx, { id, amount: lostCents }: Stripe.Dispute, payment: Payment) {
  const { bookingId } = payment;
  const booking = await tx.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { feeBps: true, transfer: true },
  });
  const covered = await coverOwedRefunds(tx, ctx, payment, lostCents);
  const moreCents = lostCents - covered.cents;
  const before = await entitlementOf(tx, payment);
  const keptCents = booking.transfer ? 0 : Math.min(moreCents, keptCentsOf(before));
  const after = sharesAfterRefund(before, keptCents, booking.feeBps);
  const ourLossCents = moreCents - keptCents;
  await recordEntitlement(
    tx,
    ctx,
    payment,
    { kind: "DISPUTE" },
    {
      ...after,
      ownerCents: after.ownerCents + ourLossCents,
      lossCents: after.lossCents + ourLossCents,
    },
  );
  await tx.dispute.update({ where: { stripeDisputeId: id }, data: { commissionCents: covered.commissionCents } });
  await post(tx, {
    ...{ sourceType: "dispute", sourceId: id, kind: "lost", at: ctx.now },
    postings: {
      [escrowAccount(bookingId)]: lostCents - ourLossCents - covered.commissionCents,
      [COMMISSION]: covered.commissionCents,
      [LOST_DISPUTES]: ourLossCents,
      [DISPUTED]: -lostCents,
    },
  });
}

/** Closes the refunds of a payment that were not made, as far as a lost dispute covers them; the rest is refunded again. */
async function coverOwedRefunds(tx: Tx, ctx: OnceCtx, { id: paymentId, bookingId }: Payment, lostCents: number) {
  const unsent = { status: "PENDING", stripeRefundId: null } as const;
  const owed = await tx.refund.findMany({
    where: { paymentId, OR: [OWED_REFUND, unsent] },
    orderBy: { createdAt: "asc" },
  });
  let leftCents = lostCents;
  let commissionCents = 0;
  for (const refund of owed) {
    const cents = Math.min(leftCents, refund.amountCents);
    if (cents === 0) break;
    leftCents -= cents;
    // Of a refund after the payout, the caregiver's part is covered first.
    const clawbackCents = refund.afterTransfer ? Math.min(cents, refund.clawbackCents) : 0;
    if (refund.afterTransfer) commissionCents += cents - clawbackCents;
    await tx.refund.update({
      where: { id: refund.id },
      data: { status: "FAILED", closedAt: ctx.now, failureReason: COVERED_BY_DISPUTE },
    });
    if (cents < refund.amountCents) await refundRest(tx, ctx, refund, cents, clawbackCents);
    else await queueReversal(tx, refund.id);
  }
  await refreshHold(tx, bookingId);
  return { cents: lostCents - leftCents, commissionCents };
}

async function refundRest(tx: Tx, ctx: OnceCtx, refund: Refund, coveredCents: number, coveredClawbackCents: number) {
  const { id, paymentId, bookingId, amountCents, clawbackCents, afterTransfer, reason, note } = refund;
  const rest = await queueRefund(tx, ctx, {
    ...{ paymentId, bookingId, afterTransfer, reason, note },
    amountCents: amountCents - coveredCents,
    clawbackCents: clawbackCents - coveredClawbackCents,
  });
  await tx.reversal.updateMany({ where: { refundId: id }, data: { refundId: rest.id } });
}
