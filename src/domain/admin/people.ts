import { requireAdmin } from "@/domain/accounts/authorize";
import { applyWords } from "@/domain/accounts/public-words";
import { lockBookingForAdmin } from "@/domain/admin/authorize";
import { endBookings, isHeldForRights, releaseHeld } from "@/domain/admin/end-bookings";
import type { AdminReason, PayoutRelease, Unseen } from "@/domain/admin/schema";
import { alreadyDecided, audit } from "@/domain/audit";
import { bookingEntitlement } from "@/domain/bookings/balance";
import { refreshListings } from "@/domain/caregivers/listings";
import { notify } from "@/domain/notifications/notify";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { oncePerKey } from "@/lib/db/request-key";
import { AppError, notFound } from "@/lib/errors";

/** Locks a person whom an admin decides on: never the admin, and nobody who was erased. */
async function lockPerson(tx: Tx, { actor }: Ctx, id: string) {
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

/**
 * Erases an account for good: what it has open ends as with a suspension, and what says who it was is gone. Bookings, money
 * and the audit log stay, because the law requires the books; they name nobody.
 */
export const erasePerson = (ctx: Ctx, id: string, { reason }: AdminReason) =>
  inTransaction(async (tx) => {
    await lockPerson(tx, ctx, id);
    await deleteQuestions(tx, id);
    await tx.user.update({ where: { id }, data: { ...NO_PERSON, erasedAt: ctx.now } });
    const ended = await endBookings(tx, ctx, id, ["owner", "caregiver"]);
    await tx.token.deleteMany({ where: { userId: id } });
    await tx.pet.updateMany({ where: { ownerId: id }, data: { ...NO_PET, archivedAt: ctx.now } });
    await tx.wordsReview.deleteMany({ where: { caregiverId: id } });
    await tx.caregiver.updateMany({ where: { userId: id }, data: NO_CAREGIVER });
    await refreshIfCaregiver(tx, id);
    await eraseContacts(tx, { ownerId: id });
    await eraseMessages(tx, id);
    await audit(tx, ctx, { action: "person.erase", subject: `person:${id}`, reason });
    return { id, ...ended };
  });

/** What somebody asked support, signed in or as a visitor with the same address. */
async function deleteQuestions(tx: Tx, userId: string) {
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  await tx.supportRequest.deleteMany({ where: { OR: [{ userId }, ...(email ? [{ email }] : [])] } });
}

const NO_PERSON = {
  ...{ email: null, passwordHash: null, name: null, phone: null, street: null, postcode: null, city: null },
};
const NO_PET = { name: "–", breed: null, birthYear: null, notes: null, medical: null };
const NO_CAREGIVER = {
  ...{ headline: null, bio: null, experience: null, postcode: null, city: null, lat: null, lng: null },
};
const NO_CONTACTS = {
  ...{ message: null, accessNotes: null, emergencyName: "", emergencyPhone: "", vetName: null, vetPhone: null },
};

/** Clears whom to call and how to get in; care under way keeps it until it is over. */
export const eraseContacts = (tx: Tx, whose: Prisma.BookingWhereInput) =>
  tx.booking.updateMany({
    where: { ...whose, status: { not: "PAID" }, emergencyName: { not: "" } },
    data: NO_CONTACTS,
  });

/** What they wrote is gone for both; the other person's own messages stay theirs. */
async function eraseMessages(tx: Tx, id: string) {
  await tx.message.updateMany({ where: { authorId: id }, data: { text: null } });
  await tx.messageReport.updateMany({ where: { reporterId: id }, data: { note: null } });
  await tx.block.deleteMany({ where: { OR: [{ blockerId: id }, { blockedId: id }] } });
}

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
