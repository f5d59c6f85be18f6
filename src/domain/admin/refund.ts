import { type LockedBooking, lockBookingForAdmin } from "@/domain/admin/authorize";
import { assertNoProposal, needsSecondAdmin, propose } from "@/domain/admin/proposals";
import type { AdminRefund, RefundPreviewQuery, RefundRetry, RefundSettlement, Unseen } from "@/domain/admin/schema";
import { audit } from "@/domain/audit";
import { entitlementOf, keptCentsOf } from "@/domain/bookings/balance";
import { calculateShares, decideRefund } from "@/domain/bookings/refund-decision";
import { notify } from "@/domain/notifications/notify";
import { settleElsewhere } from "@/domain/payments/reconcile/settle-elsewhere";
import { retryFailedRefunds } from "@/domain/payments/refunds";
import type { Ctx, OnceCtx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { oncePerKey } from "@/lib/db/request-key";
import { AppError, assertDefined } from "@/lib/errors";

/** The payment of a booking that can be refunded; or why nothing can be given back now. */
async function getRefundablePayment(tx: Tx, bookingId: string) {
  const payment = await tx.payment.findFirst({
    where: { bookingId, status: "SUCCEEDED" },
    include: { disputes: { where: { closedAt: null } } },
  });
  if (!payment) throw new AppError("conflict", "nothing_paid", "Nothing has been paid for this booking.");
  if (payment.disputes.length > 0)
    throw new AppError("conflict", "dispute_open", "The owner's bank contests this payment; wait for its decision.");
  return payment;
}

/** Who would pay what if this were refunded now, in cents; nothing is changed. */
export const previewRefund = (ctx: Ctx, { bookingId, amountCents }: RefundPreviewQuery) =>
  inTransaction(async (tx) => {
    const booking = await lockBookingForAdmin(tx, ctx, bookingId);
    const { payment: _, ...shares } = await calculateRefund(tx, booking, amountCents);
    return shares;
  });

/**
 * What a refund takes from whom. Before the payout the caregiver's part is simply not sent; after it (`afterTransfer`) it is
 * taken back. Throws when more is asked than is left.
 */
export async function calculateRefund(tx: Tx, { id: bookingId }: Pick<LockedBooking, "id">, requestedCents?: number) {
  const payment = await getRefundablePayment(tx, bookingId);
  const due = await entitlementOf(tx, payment);
  const leftCents = keptCentsOf(due);
  if (leftCents === 0) throw new AppError("conflict", "nothing_left", "Everything has been refunded already.");
  const amountCents = requestedCents ?? leftCents;
  const { transfer, caregiverCents } = await calculateShares(tx, payment, amountCents);
  return {
    ...{ payment, paidCents: payment.amountCents, refundedCents: due.ownerCents, leftCents, amountCents },
    ownerGetsCents: amountCents,
    caregiverGivesBackCents: caregiverCents,
    platformGivesCents: amountCents - caregiverCents,
    afterTransfer: transfer !== null,
  };
}

type RefundWish = Unseen<AdminRefund, "seenLeftCents">;

/**
 * An admin gives the owner money back, in whole or in part; the booking itself goes on as it was. Both parties are notified.
 * Above the limit it waits for another admin, and nobody is notified until then.
 */
export const refundBooking = (ctx: Ctx, { key, ...input }: RefundWish) =>
  inTransaction(async (tx) => {
    const booking = await lockBookingForAdmin(tx, ctx, input.bookingId);
    return oncePerKey(tx, ctx, { key, operation: "admin.refund", input }, async (once) => {
      await assertNoProposal(tx, booking.id);
      const { payment: _, ...shares } = await calculateRefund(tx, booking, input.amountCents);
      const { amountCents, leftCents } = shares;
      if (!(await needsSecondAdmin(tx, booking.id, amountCents))) return refundNow(tx, once, booking, input);
      assertSeen(leftCents, input.seenLeftCents);
      const wish = {
        kind: "REFUND",
        code: input.reason,
        amountCents,
        seenLeftCents: leftCents,
        note: input.note,
      } as const;
      return { ...(await propose(tx, ctx, booking, wish)), ...shares, proposed: true as const };
    });
  });

/** The refund itself: of one admin below the limit, or of a second one above it. */
export async function refundNow(tx: Tx, ctx: OnceCtx, booking: LockedBooking, input: Omit<RefundWish, "key">) {
  const { bookingId, amountCents: requestedCents, seenLeftCents, reason, note } = input;
  const { payment, ...shares } = await calculateRefund(tx, booking, requestedCents);
  const { amountCents, leftCents, caregiverGivesBackCents } = shares;
  assertSeen(leftCents, seenLeftCents);
  const why = { reason: "ADMIN", note: `${reason}: ${note}` } as const;
  const { id } = assertDefined(await decideRefund(tx, ctx, payment, amountCents, why), "refund");
  await audit(tx, ctx, {
    action: "booking.refund",
    subject: `booking:${bookingId}`,
    reason: `${reason}, ${amountCents} cents: ${note}`,
  });
  const { caregiverCents: shareCents } = await entitlementOf(tx, payment);
  const givesBackCents = shares.afterTransfer ? caregiverGivesBackCents : 0;
  const about = { booking: { id: bookingId, seq: 0 }, about: id, now: ctx.now };
  const data = { reason: "ADMIN", amountCents, shareCents, givesBackCents } as const;
  await notify(tx, { template: "refund-made", userId: booking.ownerId, ...about, data });
  await notify(tx, { template: "refund-made", userId: booking.caregiverId, ...about, data });
  return { id, ...shares, leftCents: leftCents - amountCents };
}

/** An admin makes the refunds that failed once more; nobody's share changes. */
export const retryRefunds = (ctx: Ctx, bookingId: string, { key, seenOwedCents }: RefundRetry) =>
  inTransaction(async (tx) => {
    await lockBookingForAdmin(tx, ctx, bookingId);
    const request = { key, operation: "admin.retry-refund", input: { bookingId, seenOwedCents } };
    return oncePerKey(tx, ctx, request, async (once) => {
      const amountCents = await retryFailedRefunds(tx, once, bookingId);
      assertSeen(amountCents, seenOwedCents);
      const about = { subject: `booking:${bookingId}`, reason: `${amountCents} cents` };
      await audit(tx, ctx, { action: "booking.retry-refund", ...about });
      return { bookingId, amountCents };
    });
  });

/** An admin records that the owner got what failed refunds owe them in another way; nobody's share changes. */
export const settleRefunds = (ctx: Ctx, bookingId: string, { key, ...input }: RefundSettlement) =>
  inTransaction(async (tx) => {
    await lockBookingForAdmin(tx, ctx, bookingId);
    const request = { key, operation: "admin.settle-refund", input: { bookingId, ...input } };
    return oncePerKey(tx, ctx, request, async (once) => {
      const amountCents = await settleElsewhere(tx, once, bookingId, input.how);
      assertSeen(amountCents, input.seenOwedCents);
      const about = { subject: `booking:${bookingId}`, reason: `${input.how}, ${amountCents} cents: ${input.note}` };
      await audit(tx, ctx, { action: "booking.settle-refund", ...about });
      return { bookingId, amountCents };
    });
  });

/** The amount of now, against the one that an admin saw. */
export function assertSeen(cents: number, seenCents: number | undefined) {
  if (seenCents !== undefined && seenCents !== cents)
    throw new AppError("conflict", "refund_changed", "The amount has changed since you looked.");
}
