import { addRefund } from "@/domain/payments/add-refund";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { audit } from "./audit";
import { bookingAsAdmin } from "./booking-as-admin";
import { reckonRefund } from "./preview-refund";
import type { AdminRefund } from "./schema";

/** An admin gives the owner money back, in whole or in part; the booking itself goes on as it was. */
export const refundBooking = (ctx: Ctx, { bookingId, amountCents: askedCents, reason, note }: AdminRefund) =>
  inTransaction(async (tx) => {
    const booking = await bookingAsAdmin(tx, ctx, bookingId);
    const { payment, ...shares } = await reckonRefund(tx, booking, askedCents);
    const { amountCents, leftCents } = shares;
    const { id } = await addRefund(tx, ctx, payment, amountCents, { reason: "ADMIN", note: `${reason}: ${note}` });
    await audit(tx, ctx, {
      action: "booking.refund",
      subject: `booking:${bookingId}`,
      reason: `${reason}, ${amountCents} cents: ${note}`,
    });
    return { id, ...shares, leftCents: leftCents - amountCents };
  });
