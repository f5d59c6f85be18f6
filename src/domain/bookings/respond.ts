import { capacityDemand, reserveCapacity } from "@/domain/availability/capacity";
import { payBy } from "@/domain/bookings/deadlines";
import { assertNotAdmin, partyOf, transition } from "@/domain/bookings/lifecycle";
import type { BookingDecline } from "@/domain/bookings/schema";
import { lockCaregiver } from "@/domain/caregivers/authorize";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/** The caregiver accepts: capacity is reserved, and the owner must pay by `payBy` or the booking expires. */
export async function acceptBooking(ctx: Ctx, id: string) {
  const { actor, now } = ctx;
  return inTransaction(async (tx) => {
    // Concurrent acceptances of one caregiver queue up here.
    const caregiver = actor.kind === "user" ? await lockCaregiver(tx, actor.id) : null;
    const request = await tx.booking.findUnique({ where: { id } });
    if (!request) throw notFound("booking");

    const capacityAtAccept = caregiver ? capacityDemand(request.service, request.petCount, caregiver).capacity : null;
    const terms = { acceptedAt: now, payBy: payBy(now, request.startsAt), capacityAtAccept };
    const booking = await transition(tx, ctx, id, "accept", terms);
    assertInTime(ctx, booking);
    if (caregiver?.status !== "APPROVED")
      throw new AppError("forbidden", "not_approved", "Only approved caregivers can accept requests.");
    await reserveCapacity(tx, id, booking, caregiver);

    const about = { booking: { id, seq: booking.seq }, now, data: {} };
    await notify(tx, { template: "booking-accepted", userId: booking.ownerId, ...about });
    return { id, status: booking.status, payBy: booking.payBy };
  });
}

function assertInTime({ now }: Ctx, { respondBy }: { respondBy: Date }) {
  if (now >= respondBy) throw new AppError("conflict", "too_late", "The time to answer this request is over.");
}

/** The caregiver declines, with a reason. */
export const declineBooking = (ctx: Ctx, id: string, why: BookingDecline) =>
  inTransaction(async (tx) => {
    const request = await tx.booking.findUnique({ where: { id } });
    if (request) assertNotAdmin(ctx.actor, request);
    const declined = await declineInTx(tx, ctx, id, why);
    if (request) assertInTime(ctx, request);
    return declined;
  });

/** Declines inside a larger transaction; an admin does so for a caregiver who may no longer take part. */
export async function declineInTx(tx: Tx, ctx: Ctx, id: string, { reason, note }: { reason: string; note?: string }) {
  const booking = await transition(tx, ctx, id, "decline", { declinedReason: reason, declineNote: note || null });
  const about = { booking: { id, seq: booking.seq }, now: ctx.now, data: {} };
  await notify(tx, { template: "booking-declined", userId: booking.ownerId, ...about });
  return { id, status: booking.status };
}

/** Withdraws a request that nobody has answered yet. Free. */
export const withdrawBooking = (ctx: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const request = await tx.booking.findUnique({ where: { id } });
    if (request) assertNotAdmin(ctx.actor, request);
    return withdrawInTx(tx, ctx, id);
  });

/** Withdraws inside a larger transaction. It notifies the caregiver, and also the owner where support did it. */
export async function withdrawInTx(tx: Tx, ctx: Ctx, id: string) {
  const request = await tx.booking.findUnique({ where: { id } });
  const cancelledBy = request && partyOf(ctx.actor, request) === "admin" ? "ADMIN" : "OWNER";
  const booking = await transition(tx, ctx, id, "withdraw", { cancelledAt: ctx.now, cancelledBy, refundDueCents: 0 });
  const about = {
    booking: { id, seq: booking.seq },
    now: ctx.now,
    data: { refundCents: 0, earlierCents: 0, caregiverCents: 0, processing: false, contested: false },
  };
  await notify(tx, { template: "booking-cancelled", userId: booking.caregiverId, ...about });
  if (cancelledBy === "ADMIN") await notify(tx, { template: "booking-cancelled", userId: booking.ownerId, ...about });
  return { id, status: booking.status };
}
