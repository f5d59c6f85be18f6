import { requireAdmin } from "@/domain/accounts/authorize";
import { lockBookingForAdmin } from "@/domain/admin/authorize";
import { assertNoProposal, needsSecondAdmin, propose } from "@/domain/admin/proposals";
import { assertSeen, calculateRefund } from "@/domain/admin/refund";
import { alreadyDecided, audit } from "@/domain/audit";
import { entitlementOf, keptCentsOf, refreshHold } from "@/domain/bookings/balance";
import { decideRefund } from "@/domain/bookings/refund-decision";
import type { ComplaintDecision } from "@/domain/complaints/schema";
import { notify } from "@/domain/notifications/notify";
import type { Booking } from "@/generated/prisma/client";
import type { Ctx, OnceCtx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { oncePerKey } from "@/lib/db/request-key";
import { notFound } from "@/lib/errors";

/** A program that showed nobody an amount leaves `seenLeftCents` out. */
type Decision = Pick<ComplaintDecision, "decision" | "note"> & { amountCents?: number; seenLeftCents?: number };

/**
 * Ends a complaint, once: the payout may go on, less what the owner gets back. Both parties are notified of the decision.
 * Above the limit it waits for another admin, and nobody is notified until then.
 */
export const decideComplaint = (ctx: Ctx, bookingId: string, { key, ...input }: Decision & { key: string }) =>
  inTransaction(async (tx) => {
    const booking = await lockBookingForAdmin(tx, ctx, bookingId);
    const request = { key, operation: "complaint.decide", input: { bookingId, ...input } };
    return oncePerKey(tx, ctx, request, async (once) => {
      await assertNoProposal(tx, bookingId);
      const isOpen = (await tx.complaint.count({ where: { bookingId, decidedAt: null } })) > 0;
      if (!isOpen || input.decision === "PAY_OUT") return decideNow(tx, once, booking, input);
      const { amountCents, leftCents } = await calculateRefund(tx, booking, input.amountCents);
      if (!(await needsSecondAdmin(tx, bookingId, amountCents))) return decideNow(tx, once, booking, input);
      assertSeen(leftCents, input.seenLeftCents);
      const { decision: code, note } = input;
      await propose(tx, ctx, booking, { kind: "COMPLAINT", code, amountCents, seenLeftCents: leftCents, note });
      return { bookingId, decision: code, refundCents: amountCents, proposed: true as const };
    });
  });

/** The decision itself: of one admin below the limit, or of a second one above it. */
export async function decideNow(tx: Tx, ctx: OnceCtx, booking: Booking, input: Decision) {
  const { decision, note, seenLeftCents } = input;
  const { id: bookingId } = booking;
  const { repliedAt } = await closeComplaint(tx, ctx, bookingId, note);
  const payment = await tx.payment.findFirstOrThrow({ where: { bookingId, status: "SUCCEEDED" } });
  const due = await entitlementOf(tx, payment);
  assertSeen(keptCentsOf(due), seenLeftCents);
  const { ownerCents: earlierCents } = due;
  const refundCents = decision === "PAY_OUT" ? 0 : await refundedCents(tx, booking, input);
  await decideRefund(tx, ctx, payment, refundCents, { reason: "COMPLAINT", note });
  await tx.complaint.update({ where: { bookingId }, data: { refundCents } });
  await refreshHold(tx, bookingId);
  await audit(tx, ctx, {
    action: "complaint.decide",
    subject: `booking:${bookingId}`,
    reason: `${decision}, ${refundCents} cents: ${note}`,
  });
  const about = {
    booking: { id: bookingId, seq: 0 },
    now: ctx.now,
    data: { refundCents, earlierCents, hasReply: repliedAt !== null },
  };
  await notify(tx, { template: "complaint-decided", userId: booking.ownerId, ...about });
  await notify(tx, { template: "complaint-decided", userId: booking.caregiverId, ...about });
  return { bookingId, decision, refundCents };
}

/** Of two concurrent admins the first decides; the other gets `already_decided`. */
async function closeComplaint(tx: Tx, { actor, now }: Ctx, bookingId: string, decisionNote: string) {
  const [closed] = await tx.complaint.updateManyAndReturn({
    where: { bookingId, decidedAt: null },
    data: { decidedAt: now, decidedBy: requireAdmin(actor), decisionNote },
    select: { repliedAt: true },
  });
  if (closed) return closed;
  if ((await tx.complaint.count({ where: { bookingId } })) === 0) throw notFound("complaint");
  throw await alreadyDecided(tx, [`booking:${bookingId}`], ["complaint.decide"]);
}

async function refundedCents(tx: Tx, booking: Booking, input: Decision) {
  const partCents = input.amountCents;
  return (await calculateRefund(tx, booking, partCents)).amountCents;
}
