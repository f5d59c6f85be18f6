import { supportCancellationOf } from "@/domain/bookings/cancel";
import { stepsFor } from "@/domain/bookings/lifecycle";
import { SUPPORT_CANCEL_REASONS } from "@/domain/bookings/schema";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { bookingAsAdmin } from "./booking-as-admin";

/** What cancelling now would give back for each reason, in cents; earlier refunds are part of it, not on top. */
export const previewCancellation = (ctx: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const booking = await bookingAsAdmin(tx, ctx, id);
    if (!stepsFor("admin", booking.status).includes("cancel"))
      throw new AppError("conflict", "wrong_status", `A booking that is ${booking.status} cannot be cancelled.`);
    const choices = SUPPORT_CANCEL_REASONS.map(async (reason) => ({
      reason,
      ...(await supportCancellationOf(tx, booking, reason, ctx.now)),
    }));
    return { choices: await Promise.all(choices) };
  });
