import { audit } from "@/domain/admin/audit";
import { lockBookingForAdmin } from "@/domain/admin/authorize";
import type { AdminRefund, RefundPreviewQuery } from "@/domain/admin/schema";
import { paymentBalance } from "@/domain/bookings/balance";
import { createRefund, splitRefund } from "@/domain/payments/refunds";
import type { Booking } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** The payment of a booking that can be refunded, with what is left of it in cents; or why nothing can be given back now. */
export async function getRefundablePayment(tx: Tx, { id, status, refundDueCents }: Booking) {
  const payment = await tx.payment.findFirst({
    where: { bookingId: id, status: "SUCCEEDED" },
    include: { refunds: true, disputes: { where: { closedAt: null } } },
  });
  if (!payment) throw new AppError("conflict", "nothing_paid", "Nothing has been paid for this booking.");
  if (payment.disputes.length > 0)
    throw new AppError("conflict", "dispute_open", "The owner's bank contests this payment; wait for its decision.");
  const isUnwound = payment.refunds.some(({ reason }) => reason === "CANCELLED");
  // What was promised when it was cancelled goes first, or it would shrink by what is refunded here.
  const { refundedCents, netCents: leftCents, returnedCents } = await paymentBalance(tx, payment);
  if (status === "CANCELLED" && !isUnwound && (refundDueCents ?? 0) > returnedCents)
    throw new AppError("conflict", "refund_under_way", "The refund of the cancellation is being made; try again soon.");
  if (leftCents === 0) throw new AppError("conflict", "nothing_left", "Everything has been refunded already.");
  return { payment, refundedCents, leftCents };
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
export async function calculateRefund(tx: Tx, booking: Booking, requestedCents?: number) {
  const { payment, refundedCents, leftCents } = await getRefundablePayment(tx, booking);
  const amountCents = requestedCents ?? leftCents;
  const { transfer, caregiverCents, reversalCents } = await splitRefund(tx, payment, amountCents);
  const caregiverGivesBackCents = transfer ? reversalCents : caregiverCents;
  return {
    ...{ payment, paidCents: payment.amountCents, refundedCents, leftCents, amountCents },
    ownerGetsCents: amountCents,
    caregiverGivesBackCents,
    platformGivesCents: amountCents - caregiverGivesBackCents,
    afterTransfer: transfer !== null,
  };
}

/** An admin gives the owner money back, in whole or in part; the booking itself goes on as it was. */
export const refundBooking = (ctx: Ctx, { bookingId, amountCents: requestedCents, reason, note }: AdminRefund) =>
  inTransaction(async (tx) => {
    const booking = await lockBookingForAdmin(tx, ctx, bookingId);
    const { payment, ...shares } = await calculateRefund(tx, booking, requestedCents);
    const { amountCents, leftCents } = shares;
    const { id } = await createRefund(tx, ctx, payment, amountCents, { reason: "ADMIN", note: `${reason}: ${note}` });
    await audit(tx, ctx, {
      action: "booking.refund",
      subject: `booking:${bookingId}`,
      reason: `${reason}, ${amountCents} cents: ${note}`,
    });
    return { id, ...shares, leftCents: leftCents - amountCents };
  });
