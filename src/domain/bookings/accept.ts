import { demand, takePlaces } from "@/domain/availability/places";
import { notify } from "@/domain/notices/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { payBy } from "./deadlines";
import { move } from "./lifecycle";

/** The caregiver says yes: the places are taken, and the owner has until `payBy` to pay before it lapses. */
export async function acceptBooking(ctx: Ctx, id: string) {
  const { actor, now } = ctx;
  return inTransaction(async (tx) => {
    // Takers of one caregiver's places queue up here.
    const caregiver = actor.kind === "user" ? await lockCaregiver(tx, actor.id) : null;
    const asked = await tx.booking.findUnique({ where: { id } });
    if (!asked) throw notFound("booking");

    const capacityAtAccept = caregiver ? demand(asked.service, asked.petCount, caregiver).capacity : null;
    const terms = { acceptedAt: now, payBy: payBy(now, asked.startsAt), capacityAtAccept };
    const booking = await move(tx, ctx, id, "accept", terms);
    if (now >= booking.respondBy)
      throw new AppError("conflict", "too_late", "The time to answer this request is over.");
    if (caregiver?.status !== "APPROVED")
      throw new AppError("forbidden", "not_approved", "Only approved caregivers can accept requests.");
    await takePlaces(tx, id, booking, caregiver);

    const about = { booking: { id, seq: booking.seq }, now, facts: {} };
    await notify(tx, { template: "booking-accepted", userId: booking.ownerId, ...about });
    return { id, status: booking.status, payBy: booking.payBy };
  });
}

async function lockCaregiver(tx: Tx, userId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Caregiver" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
  return tx.caregiver.findUnique({ where: { userId } });
}
