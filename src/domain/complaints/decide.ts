import { audit } from "@/domain/admin/audit";
import { lockBookingForAdmin, requireAdmin } from "@/domain/admin/authorize";
import { calculateRefund } from "@/domain/admin/refund";
import { entitlementOf, refreshHold } from "@/domain/bookings/balance";
import { decideRefund } from "@/domain/bookings/refund-decision";
import type { ComplaintDecision } from "@/domain/complaints/schema";
import { notify } from "@/domain/notifications/notify";
import type { Booking } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/** Ends a complaint, once: the payout may go on, less what the owner gets back. Both parties are notified of the decision. */
export const decideComplaint = (ctx: Ctx, bookingId: string, input: ComplaintDecision) =>
  inTransaction(async (tx) => {
    const booking = await lockBookingForAdmin(tx, ctx, bookingId);
    const { decision, note } = input;
    await closeComplaint(tx, ctx, bookingId, note);
    const payment = await tx.payment.findFirstOrThrow({ where: { bookingId, status: "SUCCEEDED" } });
    const { ownerCents: earlierCents } = await entitlementOf(tx, payment);
    const refundCents = decision === "PAY_OUT" ? 0 : await refundedCents(tx, booking, input);
    await decideRefund(tx, ctx, payment, refundCents, { reason: "COMPLAINT", note });
    await tx.complaint.update({ where: { bookingId }, data: { refundCents } });
    await refreshHold(tx, bookingId);
    await audit(tx, ctx, {
      action: "complaint.decide",
      subject: `booking:${bookingId}`,
      reason: `${decision}, ${refundCents} cents: ${note}`,
    });
    const about = { booking: { id: bookingId, seq: 0 }, now: ctx.now, data: { refundCents, earlierCents } };
    await notify(tx, { template: "complaint-decided", userId: booking.ownerId, ...about });
    await notify(tx, { template: "complaint-decided", userId: booking.caregiverId, ...about });
    return { bookingId, decision, refundCents };
  });

/** Of two concurrent admins the first decides; the other gets `already_decided`. */
async function closeComplaint(tx: Tx, { actor, now }: Ctx, bookingId: string, decisionNote: string) {
  const { count } = await tx.complaint.updateMany({
    where: { bookingId, decidedAt: null },
    data: { decidedAt: now, decidedBy: requireAdmin(actor), decisionNote },
  });
  if (count === 1) return;
  if ((await tx.complaint.count({ where: { bookingId } })) === 0) throw notFound("complaint");
  throw new AppError("conflict", "already_decided", "This complaint has been decided by now.");
}

async function refundedCents(tx: Tx, booking: Booking, input: ComplaintDecision) {
  const partCents = input.decision === "REFUND_PART" ? input.amountCents : undefined;
  return (await calculateRefund(tx, booking, partCents)).amountCents;
}
