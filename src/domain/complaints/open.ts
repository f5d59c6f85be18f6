import { lockBooking } from "@/domain/bookings/balance";
import { payoutFrom } from "@/domain/bookings/deadlines";
import { partyOf } from "@/domain/bookings/lifecycle";
import type { ComplaintText } from "@/domain/complaints/schema";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/** The owner objects, within 48 h of the end: the payout waits until an admin has decided. */
export async function openComplaint({ actor, now }: Ctx, bookingId: string, { text }: ComplaintText) {
  return inTransaction(async (tx) => {
    await lockBooking(tx, bookingId);
    const booking = await tx.booking.findUnique({
      where: { id: bookingId },
      include: { complaint: true, transfer: true },
    });
    const party = booking && partyOf(actor, booking);
    if (!booking || !party) throw notFound("booking");
    if (party !== "owner") throw new AppError("forbidden", "not_yours_to_do", "Only the owner can complain.");
    if (booking.status !== "COMPLETED" || now >= payoutFrom(booking.endsAt) || booking.complaint || booking.transfer)
      throw new AppError(
        "conflict",
        "no_complaint_now",
        "A complaint can be opened once, until 48 hours after the care.",
      );
    await tx.complaint.create({ data: { bookingId, text, openedAt: now } });
    await tx.booking.update({ where: { id: bookingId }, data: { holdReason: "complaint" } });
    const about = { booking: { id: bookingId, seq: 0 }, now, data: {} };
    await notify(tx, { template: "complaint-opened", userId: booking.ownerId, ...about });
    await notify(tx, { template: "complaint-opened", userId: booking.caregiverId, ...about });
  });
}
