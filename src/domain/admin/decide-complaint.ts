import { givenBackOf } from "@/domain/bookings/kept";
import { notify } from "@/domain/notices/notify";
import { addRefund } from "@/domain/payments/add-refund";
import type { Booking } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { audit } from "./audit";
import { bookingAsAdmin } from "./booking-as-admin";
import { adminId } from "./only-admin";
import { reckonRefund } from "./preview-refund";
import type { ComplaintDecision } from "./schema";

/** Ends a complaint, once: the payout may go on, less what the owner gets back. Both hear what was decided. */
export const decideComplaint = (ctx: Ctx, bookingId: string, asked: ComplaintDecision) =>
  inTransaction(async (tx) => {
    const booking = await bookingAsAdmin(tx, ctx, bookingId);
    const { decision, note } = asked;
    await close(tx, ctx, bookingId, note);
    const earlierCents = await givenBackOf(tx, bookingId);
    const refundCents = decision === "PAY_OUT" ? 0 : await refund(tx, ctx, booking, asked);
    await tx.complaint.update({ where: { bookingId }, data: { refundCents } });
    await tx.booking.updateMany({ where: { id: bookingId, holdReason: "complaint" }, data: { holdReason: null } });
    await audit(tx, ctx, {
      action: "complaint.decide",
      subject: `booking:${bookingId}`,
      reason: `${decision}, ${refundCents} cents: ${note}`,
    });
    const about = { booking: { id: bookingId, seq: 0 }, now: ctx.now, facts: { refundCents, earlierCents } };
    await notify(tx, { template: "complaint-decided", userId: booking.ownerId, ...about });
    await notify(tx, { template: "complaint-decided", userId: booking.caregiverId, ...about });
    return { bookingId, decision, refundCents };
  });

/** Of two admins at once the first decides; the other hears that it is done. */
async function close(tx: Tx, { actor, now }: Ctx, bookingId: string, decisionNote: string) {
  const { count } = await tx.complaint.updateMany({
    where: { bookingId, decidedAt: null },
    data: { decidedAt: now, decidedBy: adminId(actor), decisionNote },
  });
  if (count === 1) return;
  if ((await tx.complaint.count({ where: { bookingId } })) === 0) throw notFound("complaint");
  throw new AppError("conflict", "already_decided", "This complaint has been decided by now.");
}

async function refund(tx: Tx, ctx: Ctx, booking: Booking, asked: ComplaintDecision) {
  const partCents = asked.decision === "REFUND_PART" ? asked.amountCents : undefined;
  const { payment, amountCents } = await reckonRefund(tx, booking, partCents);
  await addRefund(tx, ctx, payment, amountCents, { reason: "COMPLAINT", note: asked.note });
  return amountCents;
}
