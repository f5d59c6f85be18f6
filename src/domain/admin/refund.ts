import { audit } from "@/domain/admin/audit";
import { lockBookingForAdmin } from "@/domain/admin/authorize";
import type { AdminRefund, RefundPreviewQuery } from "@/domain/admin/schema";
import { entitlementOf, keptCentsOf } from "@/domain/bookings/balance";
import { calculateShares, decideRefund } from "@/domain/bookings/refund-decision";
import type { Booking } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
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
export async function calculateRefund(tx: Tx, { id: bookingId }: Pick<Booking, "id">, requestedCents?: number) {
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

/** An admin gives the owner money back, in whole or in part; the booking itself goes on as it was. */
export const refundBooking = (ctx: Ctx, { bookingId, amountCents: requestedCents, reason, note }: AdminRefund) =>
  inTransaction(async (tx) => {
    const booking = await lockBookingForAdmin(tx, ctx, bookingId);
    const { payment, ...shares } = await calculateRefund(tx, booking, requestedCents);
    const { amountCents, leftCents } = shares;
    const { id } = assertDefined(
      await decideRefund(tx, ctx, payment, amountCents, { reason: "ADMIN", note: `${reason}: ${note}` }),
      "refund",
    );
    await audit(tx, ctx, {
      action: "booking.refund",
      subject: `booking:${bookingId}`,
      reason: `${reason}, ${amountCents} cents: ${note}`,
    });
    return { id, ...shares, leftCents: leftCents - amountCents };
  });
