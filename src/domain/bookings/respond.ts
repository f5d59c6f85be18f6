import { freeCapacity, noCapacity, takePlacesSql } from "@/domain/availability/capacity";
import { payBy } from "@/domain/bookings/deadlines";
import { assertMayStep, assertNotAdmin, partyOf, transition } from "@/domain/bookings/lifecycle";
import type { BookingDecline } from "@/domain/bookings/schema";
import { lockCaregiver } from "@/domain/caregivers/authorize";
import { notificationSql, notify } from "@/domain/notifications/notify";
import { SERVICES } from "@/domain/services";
import { type Booking, Prisma, type Resource } from "@/generated/prisma/client";
import { actorName, type Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { inTurn } from "@/lib/db/in-turn";
import { AppError } from "@/lib/errors";

/** The caregiver accepts: capacity is reserved, and the owner must pay by `payBy` or the booking expires. */
export const acceptBooking = (ctx: Ctx, id: string) =>
  // Concurrent acceptances of one caregiver queue up here, and those of other processes at the caregiver's row.
  inTurn(`accept:${actorName(ctx.actor)}`, () =>
    inTransaction(async (tx) => {
      const { actor } = ctx;
      const caregiver = actor.kind === "user" ? await lockCaregiver(tx, actor.id) : null;
      const request = await lockRequest(tx, id);
      if (request) assertNotAdmin(actor, request);
      return acceptInTx(tx, ctx, request, caregiver);
    }),
  );

/** Accepts inside the transaction that records which admin did it for the caregiver. */
export async function acceptForCaregiver(tx: Tx, ctx: Ctx, id: string) {
  const found = await tx.booking.findUnique({ where: { id }, select: { caregiverId: true } });
  const caregiver = found && (await lockCaregiver(tx, found.caregiverId));
  return acceptInTx(tx, ctx, await lockRequest(tx, id), caregiver);
}

async function acceptInTx(tx: Tx, ctx: Ctx, found: LockedRequest | null, caregiver: Caregiver | null) {
  const { actor, now } = ctx;
  const { booking: request } = assertMayStep(actor, found, "accept");
  const { id } = request;
  assertInTime(ctx, request);
  if (caregiver?.status !== "APPROVED")
    throw new AppError("forbidden", "not_approved", "Only approved caregivers can accept requests.");
  const { resource, needed, free, enough, capacity } = freeCapacity(request, caregiver, request.taken);
  if (!enough) throw noCapacity();

  const about = { booking: { id, seq: Prisma.sql`(SELECT seq FROM event)` }, now, data: {} };
  const { taken: _, ...before } = request;
  const terms = { acceptedAt: now, payBy: payBy(now, request.startsAt), capacityAtAccept: capacity };
  const also = {
    place: takePlacesSql(id, request, resource, free),
    email: notificationSql({ template: "booking-accepted", userId: request.ownerId, ...about }),
  };
  const accepted = await transition(tx, ctx, { before, also }, "accept", terms);
  if (accepted.written.place < needed) throw noCapacity();
  return { id, status: accepted.status, payBy: accepted.payBy };
}

type LockedRequest = Booking & { taken: number[] };
type Caregiver = Awaited<ReturnType<typeof lockCaregiver>>;

/** Locks and reads a request, with the places that are taken at its time. */
async function lockRequest(tx: Tx, id: string): Promise<LockedRequest | null> {
  const [row] = await tx.$queryRaw<(Booking & { places: { resource: Resource; place: number }[] })[]>`
    SELECT b.*, (
      SELECT coalesce(json_agg(json_build_object('resource', t.resource, 'place', t.place)), '[]') FROM "TakenPlace" t
      WHERE t."caregiverId" = b."caregiverId" AND t."startsAt" < b."endsAt" AND t."endsAt" > b."startsAt"
    ) AS places
    FROM "Booking" b WHERE b.id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!row) return null;
  const { places, ...booking } = row;
  const { resource } = SERVICES[booking.service];
  return { ...booking, taken: places.filter((one) => one.resource === resource).map(({ place }) => place) };
}

export function assertInTime({ now }: Ctx, { respondBy }: { respondBy: Date }) {
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
