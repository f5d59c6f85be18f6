import { requireAdmin } from "@/domain/accounts/authorize";
import { applyWords } from "@/domain/accounts/public-words";
import { lockBookingForAdmin } from "@/domain/admin/authorize";
import { endBookings, isHeldForRights, releaseHeld } from "@/domain/admin/end-bookings";
import type { AdminReason, PayoutRelease, Unseen } from "@/domain/admin/schema";
import { alreadyDecided, audit } from "@/domain/audit";
import { bookingEntitlement } from "@/domain/bookings/balance";
import { refreshListings } from "@/domain/caregivers/listings";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { oncePerKey } from "@/lib/db/request-key";
import { AppError, notFound } from "@/lib/errors";

/** Locks a person whom an admin decides on: never the admin, and nobody who was erased. */
export async function lockPerson(tx: Tx, { actor }: Ctx, id: string) {
  if (requireAdmin(actor) === id)
    throw new AppError("forbidden", "own_account", "Another admin has to decide about your own account.");
  const [person] = await tx.$queryRaw<{ suspendedAt: Date | null }[]>`
    SELECT "suspendedAt" FROM "User" WHERE id = ${id}::uuid AND "erasedAt" IS NULL FOR UPDATE`;
  if (!person) throw notFound("person");
  return person;
}

/**
 * Takes somebody's rights, with the reason: their sessions end, they are found no more, and what they have open ends or
 * waits for an admin (rules §2).
 */
export const suspendPerson = (ctx: Ctx, id: string, { reason }: AdminReason) =>
  inTransaction(async (tx) => {
    const { suspendedAt } = await lockPerson(tx, ctx, id);
    if (suspendedAt) throw await alreadyDecided(tx, [`person:${id}`], ["person.suspend"]);
    await tx.user.update({ where: { id }, data: { suspendedAt: ctx.now } });
    await refreshIfCaregiver(tx, id);
    const ended = await endBookings(tx, ctx, id, ["owner", "caregiver"]);
    const seq = await audit(tx, ctx, { action: "person.suspend", subject: `person:${id}`, reason });
    await notify(tx, {
      ...{ template: "account-suspended", userId: id, now: ctx.now, about: `decision:${seq}` },
      data: { reason, cancelled: ended.cancelled },
    });
    return { id, ...ended };
  });

/** Gives the rights back. A caregiver waits for approval again; payouts that waited go on. What ended stays ended. */
export const restorePerson = (ctx: Ctx, id: string, { reason }: AdminReason) =>
  inTransaction(async (tx) => {
    const { suspendedAt } = await lockPerson(tx, ctx, id);
    if (!suspendedAt) throw await alreadyDecided(tx, [`person:${id}`], ["person.restore"]);
    await tx.user.update({ where: { id }, data: { suspendedAt: null } });
    await tx.caregiver.updateMany({
      where: { userId: id, status: "SUSPENDED" },
      data: { status: "SUBMITTED", submittedAt: ctx.now },
    });
    await applyWords(tx, id); // they are looked at again with the whole file
    const released = await releaseHeld(tx, { userId: id });
    const seq = await audit(tx, ctx, { action: "person.restore", subject: `person:${id}`, reason });
    await notify(tx, {
      ...{ template: "account-restored", userId: id, now: ctx.now, about: `decision:${seq}`, data: { reason } },
    });
    return { id, released };
  });

async function refreshIfCaregiver(tx: Tx, userId: string) {
  if ((await tx.caregiver.count({ where: { userId } })) > 0) await refreshListings(tx, userId);
}

/** An admin decides that the payout of a booking goes on although its caregiver has lost their rights. */
export const releasePayout = (
  ctx: Ctx,
  bookingId: string,
  { key, ...input }: Unseen<PayoutRelease, "seenShareCents">,
) =>
  inTransaction(async (tx) => {
    const booking = await lockBookingForAdmin(tx, ctx, bookingId);
    const request = { key, operation: "payout.release", input: { bookingId, ...input } };
    return oncePerKey(tx, ctx, request, async () => {
      if (!isHeldForRights(booking)) throw new AppError("conflict", "not_held", "This payout is not on hold.");
      const shareCents = (await bookingEntitlement(tx, bookingId))?.caregiverCents ?? 0;
      if ((input.seenShareCents ?? shareCents) !== shareCents)
        throw new AppError("conflict", "refund_changed", "The share has changed since you looked.");
      await releaseHeld(tx, { id: bookingId });
      await audit(tx, ctx, { action: "booking.release", subject: `booking:${bookingId}`, reason: input.reason });
      return { id: bookingId, status: booking.status };
    });
  });
