import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { payoutFrom } from "./deadlines";
import { transition } from "./lifecycle";

/** The care is done: by time at its end, or by the owner once it has begun. The caregiver's share goes out 48 h after the end. */
export async function completeBooking(ctx: Ctx, id: string) {
  const { now } = ctx;
  return inTransaction(async (tx) => {
    const agreed = await tx.booking.findUnique({ where: { id } });
    if (!agreed) throw notFound("booking");
    const booking = await transition(tx, ctx, id, "complete", {
      completedAt: now,
      payoutEligibleAt: payoutFrom(agreed.endsAt),
    });
    if (now < agreed.startsAt) throw new AppError("conflict", "not_begun", "The care has not begun yet.");

    const about = { booking: { id, seq: booking.seq }, now, data: {} };
    await notify(tx, { template: "review-request", userId: booking.ownerId, ...about });
    await notify(tx, { template: "review-request", userId: booking.caregiverId, ...about });
    return { id, status: booking.status };
  });
}
