import { lockBookingForParty, refreshHold } from "@/domain/bookings/balance";
import { payoutFrom } from "@/domain/bookings/deadlines";
import type { ComplaintText } from "@/domain/complaints/schema";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** The owner complains within 48 h of the end: the payout waits until an admin decides. */
export async function openComplaint(ctx: Ctx, bookingId: string, { text }: ComplaintText) {
  const { now } = ctx;
  return inTransaction(async (tx) => {
    const { booking, party } = await lockBookingForParty(tx, ctx, bookingId);
    if (party !== "owner") throw new AppError("forbidden", "not_yours_to_do", "Only the owner can complain.");
    const earlier =
      (await tx.complaint.count({ where: { bookingId } })) + (await tx.transfer.count({ where: { bookingId } }));
    if (booking.status !== "COMPLETED" || now >= payoutFrom(booking.endsAt) || earlier > 0)
      throw new AppError(
        "conflict",
        "no_complaint_now",
        "A complaint can be opened once, until 48 hours after the care.",
      );
    await tx.complaint.create({ data: { bookingId, text, openedAt: now } });
    await refreshHold(tx, bookingId);
    const about = { booking: { id: bookingId, seq: 0 }, now, data: {} };
    await notify(tx, { template: "complaint-opened", userId: booking.ownerId, ...about });
    await notify(tx, { template: "complaint-opened", userId: booking.caregiverId, ...about });
  });
}
