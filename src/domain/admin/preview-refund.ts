import { refundParts } from "@/domain/payments/add-refund";
import type { Booking } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { bookingAsAdmin } from "./booking-as-admin";
import { refundable } from "./refundable";
import type { RefundPreviewQuery } from "./schema";

/** Who would pay what if this were refunded now, in cents; nothing is changed. */
export const previewRefund = (ctx: Ctx, { bookingId, amountCents }: RefundPreviewQuery) =>
  inTransaction(async (tx) => {
    const booking = await bookingAsAdmin(tx, ctx, bookingId);
    const { payment: _, ...shares } = await reckonRefund(tx, booking, amountCents);
    return shares;
  });

/**
 * What a refund takes from whom. Before the payout the caregiver's part is simply not sent; after it (`afterTransfer`) it is
 * taken back. Throws when more is asked than is left.
 */
export async function reckonRefund(tx: Tx, booking: Booking, askedCents?: number) {
  const { payment, refundedCents, leftCents } = await refundable(tx, booking);
  const amountCents = askedCents ?? leftCents;
  const { transfer, caregiverCents, reversalCents } = await refundParts(tx, payment, amountCents);
  const caregiverGivesBackCents = transfer ? reversalCents : caregiverCents;
  return {
    ...{ payment, paidCents: payment.amountCents, refundedCents, leftCents, amountCents },
    ownerGetsCents: amountCents,
    caregiverGivesBackCents,
    platformGivesCents: amountCents - caregiverGivesBackCents,
    afterTransfer: transfer !== null,
  };
}
