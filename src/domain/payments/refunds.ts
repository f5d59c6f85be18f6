import type Stripe from "stripe";
import { lockBooking, paymentBalance } from "@/domain/bookings/balance";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { BUSINESS_METRICS, CENTS_METRICS } from "@/domain/metrics";
import { COMMISSION, escrowAccount, post, receivableAccount, STRIPE } from "@/domain/payments/ledger";
import { idempotentStripeCall, isPermanentStripeError } from "@/domain/payments/stripe-call";
import type { Payment, Refund } from "@/generated/prisma/client";
import { actorName, type Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError, assertDefined } from "@/lib/errors";
import { splitFee } from "@/lib/money";
import { stripe } from "@/lib/stripe";
import { recordMetric, reportBug } from "@/lib/telemetry/record";

export type RefundReason = "CANCELLED" | "LATE_PAYMENT" | "SURPLUS" | "COMPLAINT" | "ADMIN";

/**
 * Decides a refund and queues it; the caller holds the booking's lock. More than what is left throws `refund_too_large`.
 * After the caregiver's payout, their part of it is taken back in proportion.
 */
export async function createRefund(
  tx: Tx,
  { actor, now }: Ctx,
  payment: Pick<Payment, "id" | "bookingId" | "amountCents">,
  amountCents: number,
  { reason, note = null }: { reason: RefundReason; note?: string | null },
) {
  const { clawbackCents, reversalCents, transfer } = await splitRefund(tx, payment, amountCents);
  const { id: paymentId, bookingId } = payment;
  const refund = await tx.refund.create({
    data: {
      ...{ paymentId, bookingId, amountCents, clawbackCents, reason, note },
      afterTransfer: transfer !== null,
      requestedBy: actorName(actor),
      createdAt: now,
    },
  });
  recordMetric(BUSINESS_METRICS.refunds, 1, { reason });
  recordMetric(CENTS_METRICS.refunds, amountCents);
  await enqueueInTx(tx, JobTypes.SEND_REFUND, { refundId: refund.id }, { key: `refund:${refund.id}` });
  if (transfer && reversalCents > 0) {
    const back = { transferId: transfer.id, refundId: refund.id, amountCents: reversalCents, createdAt: now };
    const reversal = await tx.reversal.create({ data: back });
    await enqueueInTx(tx, JobTypes.SEND_REVERSAL, { reversalId: reversal.id }, { key: `reversal:${reversal.id}` });
  }
  return refund;
}

/**
 * Who pays a refund, in cents: `caregiverCents` is their part of it. Once their share has gone out, `reversalCents` of it
 * is taken back, and `clawbackCents` of the refund is theirs in the books; the rest is our commission. Throws when too large.
 */
export async function splitRefund(
  tx: Tx,
  payment: Pick<Payment, "id" | "bookingId" | "amountCents">,
  amountCents: number,
) {
  const { netCents: keptCents } = await paymentBalance(tx, payment);
  if (amountCents > keptCents) throw refundTooLarge(keptCents);
  const { feeBps, transfer } = await tx.booking.findUniqueOrThrow({
    where: { id: payment.bookingId },
    select: { feeBps: true, transfer: { include: { reversals: true } } },
  });
  const after = splitFee(keptCents - amountCents, feeBps);
  const caregiverCents = splitFee(keptCents, feeBps).restCents - after.restCents;
  if (!transfer) return { keptCents, transfer, caregiverCents, clawbackCents: 0, reversalCents: 0 };

  // A refund that the bank returned may have taken the caregiver's part already: no part is taken twice.
  const hasCents = transfer.reversals.reduce((left, back) => left - back.amountCents, transfer.amountCents);
  const commissionBackCents = await refundedCommissionCents(tx, payment.id);
  const ourCents = clamp(transfer.feeCents - commissionBackCents - after.feeCents, amountCents - caregiverCents);
  const reversalCents = clamp(hasCents - after.restCents, caregiverCents);
  return { keptCents, transfer, caregiverCents, clawbackCents: amountCents - ourCents, reversalCents };
}

const clamp = (cents: number, most: number) => Math.min(Math.max(cents, 0), most);

/** The part of our commission on a payment that refunds after the payout returned. */
async function refundedCommissionCents(tx: Tx, paymentId: string) {
  const { _sum } = await tx.refund.aggregate({
    where: { paymentId, afterTransfer: true, status: { not: "FAILED" } },
    _sum: { amountCents: true, clawbackCents: true },
  });
  return (_sum.amountCents ?? 0) - (_sum.clawbackCents ?? 0);
}

function refundTooLarge(leftCents: number) {
  const message = `At most ${leftCents} cents can still be refunded.`;
  const fields = [{ path: "amountCents", code: "refund_too_large", message }];
  return new AppError("conflict", "refund_too_large", message, { fields });
}

/** Sends a decided refund to Stripe; safe to repeat. */
export async function sendRefund(ctx: Ctx, refundId: string) {
  const refund = await db.refund.findUniqueOrThrow({ where: { id: refundId }, include: { payment: true } });
  if (!refund.stripeRefundId) {
    const charge = assertDefined(refund.payment.chargeId, "charge");
    const params = { charge, amount: refund.amountCents, metadata: { refundId, bookingId: refund.bookingId } };
    const find = async () =>
      (await stripe.refunds.list({ charge, limit: 100 })).data.find((sent) => sent.metadata?.refundId === refundId);
    const { id: stripeRefundId } = await idempotentStripeCall(
      ctx.now,
      { key: `refund:${refundId}`, operation: "refund.create", params, find },
      (same, options) => stripe.refunds.create(same, options),
    );
    await db.refund.update({ where: { id: refundId }, data: { stripeRefundId } });
  }
  await settleRefund(ctx, refundId);
}

/** Brings a refund in line with Stripe: posted when the money has left us, posted back if the bank sends it back. */
export async function settleRefund(ctx: Ctx, refundId: string) {
  const { stripeRefundId } = await db.refund.findUniqueOrThrow({ where: { id: refundId } });
  if (!stripeRefundId) return;
  const sent = await stripe.refunds.retrieve(stripeRefundId);

  await inTransaction(async (tx) => {
    const { bookingId } = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    await lockBooking(tx, bookingId);
    const refund = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    if (sent.balance_transaction) await postRefund(tx, ctx, refund, "settle", 1);
    const failed = sent.status === "failed" || sent.status === "canceled";
    if (failed && sent.failure_balance_transaction) await postRefund(tx, ctx, refund, "fail", -1);
    if (failed && refund.status !== "FAILED") await handleRefundFailure(tx, refund);
    const { failure_reason: failureReason = null } = sent;
    await tx.refund.update({ where: { id: refundId }, data: { status: statusOf(sent.status), failureReason } });
  });
}

/** The money is back with us and an admin must refund it again: the booking is no longer on hold for having nothing left. */
async function handleRefundFailure(tx: Tx, { id: refundId, bookingId }: Refund) {
  reportBug(new Error("a refund failed at the bank"), { refundId });
  await tx.booking.updateMany({ where: { id: bookingId, holdReason: "nothing_kept" }, data: { holdReason: null } });
}

function postRefund(tx: Tx, { now }: Ctx, refund: Refund, kind: "settle" | "fail", sign: 1 | -1) {
  const { id, bookingId, amountCents, clawbackCents, afterTransfer } = refund;
  const commissionCents = afterTransfer ? amountCents - clawbackCents : 0;
  return post(tx, {
    ...{ sourceType: "refund", sourceId: id, kind, at: now },
    postings: {
      [escrowAccount(bookingId)]: sign * (amountCents - commissionCents),
      [COMMISSION]: sign * commissionCents,
      [STRIPE]: sign * -amountCents,
    },
  });
}

function statusOf(status: Stripe.Refund["status"]) {
  if (status === "succeeded") return "SUCCEEDED";
  return status === "failed" || status === "canceled" ? "FAILED" : "PENDING";
}

/**
 * Takes back from the caregiver their part of a refund that came after the payout. Where their balance is short it
 * becomes a receivable: the owner has their money either way.
 */
export async function sendReversal({ now }: Ctx, reversalId: string) {
  const reversal = await db.reversal.findUnique({ where: { id: reversalId }, include: { transfer: true } });
  if (reversal?.status !== "PENDING") return; // done, or deleted with the transfer that Stripe refused
  const { transfer, amountCents } = reversal;
  const transferId = assertDefined(transfer.stripeTransferId, "confirmed transfer"); // not yet: the job retries
  const params = { amount: amountCents, metadata: { reversalId, bookingId: transfer.bookingId } };
  const find = async () =>
    (await stripe.transfers.listReversals(transferId)).data.find((sent) => sent.metadata?.reversalId === reversalId);
  const intent = { key: `reversal:${reversalId}`, operation: "transfer.reverse", params, find };

  let stripeReversalId: string | null = null;
  try {
    const send = (same: typeof params, options: { idempotencyKey: string }) =>
      stripe.transfers.createReversal(transferId, same, options);
    stripeReversalId = (await idempotentStripeCall(now, intent, send)).id;
  } catch (error) {
    if (!isPermanentStripeError(error)) throw error; // a refusal means that their balance is short
  }
  const back = stripeReversalId !== null;
  await inTransaction(async (tx) => {
    await tx.reversal.update({
      where: { id: reversalId },
      data: { status: back ? "SUCCEEDED" : "FAILED", stripeReversalId },
    });
    await post(tx, {
      ...{ sourceType: "reversal", sourceId: reversalId, kind: back ? "settle" : "receivable", at: now },
      postings: {
        [back ? STRIPE : receivableAccount(transfer.caregiverId)]: amountCents,
        [escrowAccount(transfer.bookingId)]: -amountCents,
      },
    });
  });
}
