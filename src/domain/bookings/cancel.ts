import { releasePlaces } from "@/domain/availability/places";
import { later } from "@/domain/jobs";
import { notify } from "@/domain/notices/notify";
import type { Booking } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { split } from "@/lib/money";
import { JobTypes } from "@/lib/queue/job-types";
import { payoutFrom } from "./deadlines";
import { givenBackOf } from "./kept";
import { move, partyOf, refuseSupport } from "./lifecycle";
import { refundDue } from "./refund-due";
import type { BookingCancellation, SupportCancellation } from "./schema";

/**
 * What the owner has back once this is cancelled, and what of the rest the caregiver keeps; in cents. What was given back
 * earlier is part of it, and stays where it is more than the policy says. Nothing is owed before payment.
 */
export const cancellationOf = async (tx: Tx, booking: Booking, at: Date) =>
  reckon(tx, booking, booking.status === "PAID" ? refundDue(booking, at) : 0);

async function reckon(tx: Tx, { id, status, priceCents, feeBps }: Booking, dueCents: number) {
  if (status !== "PAID") return { refundCents: 0, earlierCents: 0, caregiverCents: 0, keptCents: 0 };
  const earlierCents = await givenBackOf(tx, id);
  const refundCents = Math.max(dueCents, earlierCents);
  const keptCents = priceCents - refundCents;
  return { refundCents, earlierCents, keptCents, caregiverCents: split(keptCents, feeBps).caregiverCents };
}

/** The owner cancels and gets back what the policy says; not a cent other than the page showed. */
export const cancelBooking = (ctx: Ctx, id: string, { seenRefundCents }: BookingCancellation) =>
  inTransaction(async (tx) => {
    const booking = await lockBooking(tx, ctx, id);
    refuseSupport(ctx.actor, booking);
    const { refundCents } = await cancellationOf(tx, booking, ctx.now);
    if (refundCents !== seenRefundCents && booking.status === "PAID")
      throw new AppError(
        "conflict",
        "refund_changed",
        "What you get back has changed since you looked; see the new amount.",
      );
    return end(tx, ctx, booking, "OWNER_ASKED", null);
  });

/** The owner lets go of an accepted booking that is not paid; a paid one is left alone. */
export const cancelUnpaid = (ctx: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const booking = await lockBooking(tx, ctx, id);
    if (booking.status !== "ACCEPTED")
      throw new AppError("conflict", "wrong_status", "That booking is no longer unpaid.");
    return end(tx, ctx, booking, "OWNER_ASKED", null);
  });

/** The same where support cancels: by policy when the owner asked, everything back when it is the caregiver's fault. */
export const supportCancellationOf = (tx: Tx, booking: Booking, reason: SupportCancellation["reason"], at: Date) =>
  reason === "CAREGIVER_FAULT" ? reckon(tx, booking, booking.priceCents) : cancellationOf(tx, booking, at);

/** Support cancels, inside the transaction that notes who of support did it. */
export async function cancelBySupport(tx: Tx, ctx: Ctx, id: string, { reason, note }: SupportCancellation) {
  const booking = await lockBooking(tx, ctx, id);
  if (partyOf(ctx.actor, booking) !== "admin")
    throw new AppError("forbidden", "not_yours_to_do", "Only support can do this.");
  return end(tx, ctx, booking, reason, note);
}

async function end(tx: Tx, ctx: Ctx, booking: Booking, reason: SupportCancellation["reason"], note: string | null) {
  const { id, endsAt } = booking;
  const { keptCents, ...facts } = await supportCancellationOf(tx, booking, reason, ctx.now);
  const { refundCents } = facts;
  const moved = await move(tx, ctx, id, "cancel", {
    cancelledAt: ctx.now,
    cancelledBy: partyOf(ctx.actor, booking) === "admin" ? "ADMIN" : "OWNER",
    cancelReason: reason,
    cancelNote: note,
    refundDueCents: refundCents,
    payoutEligibleAt: keptCents > 0 ? payoutFrom(endsAt) : null,
  });
  await releasePlaces(tx, id);
  await later(tx, JobTypes.UNWIND_PAYMENT, { bookingId: id });
  const about = { booking: { id, seq: moved.seq }, now: ctx.now, facts };
  await notify(tx, { template: "booking-cancelled", userId: booking.ownerId, ...about });
  await notify(tx, { template: "booking-cancelled", userId: booking.caregiverId, ...about });
  return { id, status: moved.status, refundCents };
}

/** The booking, held still while the money is reckoned; a stranger hears that it does not exist. */
async function lockBooking(tx: Tx, { actor }: Ctx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Booking" WHERE id = ${id}::uuid FOR UPDATE`;
  const booking = await tx.booking.findUnique({ where: { id } });
  if (!booking || !partyOf(actor, booking)) throw notFound("booking");
  return booking;
}
