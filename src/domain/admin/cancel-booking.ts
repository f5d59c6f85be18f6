import { cancelBySupport } from "@/domain/bookings/cancel";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { audit } from "./audit";
import { bookingAsAdmin } from "./booking-as-admin";
import type { AdminCancellation } from "./schema";

/** Support cancels an accepted or paid booking. When the caregiver is at fault, it is noted on their file too. */
export const cancelAsAdmin = (ctx: Ctx, id: string, { seenRefundCents, ...why }: AdminCancellation) =>
  inTransaction(async (tx) => {
    const { caregiverId } = await bookingAsAdmin(tx, ctx, id);
    const cancelled = await cancelBySupport(tx, ctx, id, why);
    if (seenRefundCents !== undefined && seenRefundCents !== cancelled.refundCents)
      throw new AppError("conflict", "refund_changed", "What goes back has changed since you looked.");
    const reason = `${why.reason}, ${cancelled.refundCents} cents back: ${why.note}`;
    await audit(tx, ctx, { action: "booking.cancel", subject: `booking:${id}`, reason });
    if (why.reason === "CAREGIVER_FAULT")
      await audit(tx, ctx, {
        action: "caregiver.fault",
        subject: `caregiver:${caregiverId}`,
        reason: `booking ${id}: ${why.note}`,
      });
    return cancelled;
  });
