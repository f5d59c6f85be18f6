import { keptOf } from "@/domain/bookings/kept";
import type { Booking } from "@/generated/prisma/client";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** The payment of a booking that can be refunded, with what is left of it in cents; or why nothing can be given back now. */
export async function refundable(tx: Tx, { id, status, refundDueCents }: Booking) {
  const payment = await tx.payment.findFirst({
    where: { bookingId: id, status: "SUCCEEDED" },
    include: { refunds: true, disputes: { where: { closedAt: null } } },
  });
  if (!payment) throw new AppError("conflict", "nothing_paid", "Nothing has been paid for this booking.");
  if (payment.disputes.length > 0)
    throw new AppError("conflict", "dispute_open", "The owner's bank contests this payment; wait for its decision.");
  const live = payment.refunds.filter((refund) => refund.status !== "FAILED");
  const refundedCents = live.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const isUnwound = payment.refunds.some(({ reason }) => reason === "CANCELLED");
  // What was promised when it was cancelled goes first, or it would shrink by what is refunded here.
  const leftCents = await keptOf(tx, payment);
  if (status === "CANCELLED" && !isUnwound && (refundDueCents ?? 0) > payment.amountCents - leftCents)
    throw new AppError("conflict", "refund_under_way", "The refund of the cancellation is being made; try again soon.");
  if (leftCents === 0) throw new AppError("conflict", "nothing_left", "Everything has been refunded already.");
  return { payment, refundedCents, leftCents };
}
