import type Stripe from "stripe";
import { lockBooking, OWED_REFUND, refreshHold } from "@/domain/bookings/balance";
import { queueRefund } from "@/domain/bookings/refund-decision";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { notify } from "@/domain/notifications/notify";
import { COMMISSION, escrowAccount, post, receivableAccount, STRIPE } from "@/domain/payments/ledger";
import { idempotentStripeCall, isPermanentStripeError } from "@/domain/payments/stripe-call";
import type { Refund, Reversal, Transfer } from "@/generated/prisma/client";
import type { Ctx, OnceCtx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError, assertDefined } from "@/lib/errors";
import { findInPages, stripe } from "@/lib/stripe";

/** Sends a decided refund to Stripe; safe to repeat. While the owner's bank contests the payment, the refund waits. */
export async function sendRefund(ctx: Ctx, refundId: string) {
  const refund = await db.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { payment: { include: { disputes: { where: { closedAt: null } } } } },
  });
  if (refund.status === "FAILED") return;
  if (!refund.stripeRefundId) {
    if (refund.payment.disputes.length > 0) return; // settleDispute() sends it, or finds it made good
    const charge = assertDefined(refund.payment.chargeId, "charge");
    const params = { charge, amount: refund.amountCents, metadata: { refundId, bookingId: refund.bookingId } };
    const find = () =>
      findInPages(stripe.refunds.list({ charge, limit: 100 }), ({ metadata }) => metadata?.refundId === refundId);
    try {
      const { id: stripeRefundId } = await idempotentStripeCall(
        ctx.now,
        { key: `refund:${refundId}`, operation: "refund.create", params, find },
        (same, options) => stripe.refunds.create(same, options),
      );
      await db.refund.update({ where: { id: refundId }, data: { stripeRefundId } });
    } catch (error) {
      if (!isPermanentStripeError(error)) throw error;
      return endRefusedRefund(ctx, refundId, error.code ?? error.type);
    }
  }
  await settleRefund(ctx, refundId);
}

/** Stripe refused it, and would refuse it again: it ends, and its amount stays owed. */
const endRefusedRefund = (ctx: Ctx, refundId: string, failureReason: string) =>
  inTransaction(async (tx) => {
    const { bookingId } = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    await lockBooking(tx, bookingId);
    const { count } = await tx.refund.updateMany({
      where: { id: refundId, status: "PENDING", stripeRefundId: null },
      data: { status: "FAILED", failureReason },
    });
    if (count > 0) await reportFailure(tx, ctx, refundId);
  });

/** Holds the payout, which puts the booking in the admins' queue, and informs the owner that their money waits. */
async function reportFailure(tx: Tx, { now }: Ctx, refundId: string) {
  const { bookingId, amountCents, booking } = await tx.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { booking: { select: { ownerId: true } } },
  });
  await refreshHold(tx, bookingId);
  const about = { booking: { id: bookingId, seq: 0 }, about: refundId, now };
  await notify(tx, { template: "refund-failed", userId: booking.ownerId, ...about, data: { amountCents } });
}

/**
 * Brings a refund in line with Stripe: posted when the money has left us, posted back if the bank sends it back. One that
 * stands lets the caregiver's part be taken back; one that failed stays owed and holds the payout.
 */
export async function settleRefund(ctx: Ctx, refundId: string) {
  const { stripeRefundId } = await db.refund.findUniqueOrThrow({ where: { id: refundId } });
  if (!stripeRefundId) return;
  const sent = await stripe.refunds.retrieve(stripeRefundId);

  await inTransaction(async (tx) => {
    const { bookingId } = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    await lockBooking(tx, bookingId);
    const refund = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    if (refund.closedAt) return; // made good in another way
    const status = statusOf(sent.status);
    if (sent.balance_transaction) await postRefund(tx, ctx, refund, "settle", 1);
    if (status === "FAILED" && sent.failure_balance_transaction) await postRefund(tx, ctx, refund, "fail", -1);
    const { failure_reason: failureReason = null } = sent;
    await tx.refund.update({ where: { id: refundId }, data: { status, failureReason } });
    if (status === "SUCCEEDED") await queueReversal(tx, refundId);
    if (status === refund.status) return;
    if (status === "FAILED") await reportFailure(tx, ctx, refundId);
    else await refreshHold(tx, bookingId);
  });
}

/** Lets the caregiver's part of a refund be taken back, now that the owner has their money. */
export async function queueReversal(tx: Tx, refundId: string) {
  const reversal = await tx.reversal.findUnique({ where: { refundId } });
  if (reversal?.status === "PENDING")
    await enqueueInTx(tx, JobTypes.SEND_REVERSAL, { reversalId: reversal.id }, { key: `reversal:${reversal.id}` });
}

/** Makes the failed refunds of a booking once more, as they were decided: nobody's share changes. Returns the amount. */
export async function retryFailedRefunds(tx: Tx, ctx: OnceCtx, bookingId: string) {
  const failed = await tx.refund.findMany({ where: { bookingId, ...OWED_REFUND }, orderBy: { createdAt: "asc" } });
  if (failed.length === 0) throw new AppError("conflict", "nothing_owed", "No refund of this booking has failed.");
  for (const { id, paymentId, amountCents, clawbackCents, afterTransfer, reason, note } of failed) {
    await tx.refund.update({ where: { id }, data: { closedAt: ctx.now } });
    const same = { paymentId, bookingId, amountCents, clawbackCents, afterTransfer, reason, note };
    const again = await queueRefund(tx, ctx, same);
    await tx.reversal.updateMany({ where: { refundId: id }, data: { refundId: again.id } });
  }
  await refreshHold(tx, bookingId);
  return failed.reduce((sum, { amountCents }) => sum + amountCents, 0);
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
 * Takes back from the caregiver their part of a refund that stands and came after the payout. What Stripe cannot take back
 * becomes a receivable, set off against their next payouts: the owner has their money either way.
 */
export async function sendReversal({ now }: Ctx, reversalId: string) {
  const reversal = await db.reversal.findUnique({
    where: { id: reversalId },
    include: { transfer: { include: { reversals: true } }, refund: { select: { status: true, closedAt: true } } },
  });
  if (reversal?.status !== "PENDING") return; // done, or deleted with the transfer that Stripe refused
  const { refund, amountCents, transfer } = reversal;
  // Closed while it has a reversal: a lost dispute made it good. Else settleRefund() queues this again.
  if (refund.status !== "SUCCEEDED" && refund.closedAt === null) return;
  const takenCents = await takeBack(now, reversal);
  await inTransaction(async (tx) => {
    const status = takenCents > 0 ? "SUCCEEDED" : "FAILED";
    await tx.reversal.update({
      where: { id: reversalId },
      data: { status, receivableCents: amountCents - takenCents },
    });
    await post(tx, {
      ...{ sourceType: "reversal", sourceId: reversalId, kind: takenCents > 0 ? "settle" : "receivable", at: now },
      postings: {
        [STRIPE]: takenCents,
        [receivableAccount(transfer.caregiverId)]: amountCents - takenCents,
        [escrowAccount(transfer.bookingId)]: -amountCents,
      },
    });
  });
}

/** Reverses as much of a transfer as was sent. Returns what came back: nothing where the caregiver's balance is short. */
async function takeBack(now: Date, reversal: Reversal & { transfer: Transfer & { reversals: Reversal[] } }) {
  const { id: reversalId, transfer } = reversal;
  const sentCents = transfer.amountCents - transfer.setOffCents;
  const done = transfer.reversals.filter(({ id, status }) => id !== reversalId && status === "SUCCEEDED");
  const leftCents = done.reduce((left, back) => left - (back.amountCents - back.receivableCents), sentCents);
  const amount = Math.min(reversal.amountCents, leftCents);
  if (transfer.status === "SUCCEEDED" && amount <= 0) return 0;
  const transferId = assertDefined(transfer.stripeTransferId, "confirmed transfer"); // not yet: the job retries
  const params = { amount, metadata: { reversalId, bookingId: transfer.bookingId } };
  const find = () =>
    findInPages(
      stripe.transfers.listReversals(transferId, { limit: 100 }),
      ({ metadata }) => metadata?.reversalId === reversalId,
    );
  const intent = { key: `reversal:${reversalId}`, operation: "transfer.reverse", params, find };
  try {
    const send = (same: typeof params, options: { idempotencyKey: string }) =>
      stripe.transfers.createReversal(transferId, same, options);
    const { id: stripeReversalId } = await idempotentStripeCall(now, intent, send);
    await db.reversal.update({ where: { id: reversalId }, data: { stripeReversalId } });
    return amount;
  } catch (error) {
    if (!isPermanentStripeError(error)) throw error; // a refusal means that their balance is short
    return 0;
  }
}
