import { notify } from "@/domain/notices/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { move } from "./lifecycle";
import type { BookingDecline } from "./schema";

/** The caregiver says no, and why. */
export async function declineBooking(ctx: Ctx, id: string, { reason, note }: BookingDecline) {
  return inTransaction(async (tx) => {
    const booking = await move(tx, ctx, id, "decline", { declinedReason: reason, declineNote: note || null });
    const about = { booking: { id, seq: booking.seq }, now: ctx.now, facts: {} };
    await notify(tx, { template: "booking-declined", userId: booking.ownerId, ...about });
    return { id, status: booking.status };
  });
}
