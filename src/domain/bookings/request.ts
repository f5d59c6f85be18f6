import { lockUser } from "@/domain/accounts/authorize";
import { calculateQuote } from "@/domain/bookings/quote";
import { keepContact, requestColumns } from "@/domain/bookings/request-details";
import { BUSINESS_METRICS } from "@/domain/metrics";
import { notify } from "@/domain/notifications/notify";
import type { Pet } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, invalidField } from "@/lib/errors";
import { recordMetric, trackUserAction } from "@/lib/telemetry/record";
import { appendHistory } from "./lifecycle";
import { type BookingRequest, OPEN_STATUSES } from "./schema";

const MAX_OPEN = 10;
/** A caregiver's inbox is not to be filled by one person. */
const MAX_OPEN_PER_CAREGIVER = 3;

/** An owner asks a caregiver for care. Takes no place and costs nothing until it is accepted and paid. */
export async function requestBooking({ actor, now }: Ctx, request: BookingRequest) {
  if (actor.kind !== "user" || actor.role === "ADMIN")
    throw new AppError("forbidden", "not_an_owner", "Only pet owners can book.");
  if (actor.id === request.caregiverId) throw new AppError("conflict", "own_care", "You cannot book yourself.");

  return inTransaction(async (tx) => {
    await lockVerifiedOwner(tx, actor.id);
    await assertRequestLimit(tx, actor.id, request.caregiverId);
    const pets = await requireOwnPets(tx, actor.id, request.petIds);
    // An approval that ends now waits for this request, and ends it too.
    await tx.$queryRaw`SELECT 1 FROM "Caregiver" WHERE "userId" = ${request.caregiverId}::uuid FOR SHARE`;
    const { caregiverId, service, startsAt, endsAt, minutes } = request;
    const when = { service, startsAt, endsAt, minutes };
    const { period, price, ...terms } = await calculateQuote(tx, now, {
      caregiverId,
      when,
      petCount: pets.length,
      pets,
    });
    await assertNotRequestedYet(tx, { ownerId: actor.id, caregiverId, service, startsAt: period.startsAt });

    assertSeenTotal(request.seenTotalCents, price.priceCents);
    await keepContact(tx, actor.id, request);

    const { holidayCents: _inPrice, ...frozen } = price;
    const booking = await tx.booking.create({
      data: {
        ...period,
        ...frozen,
        ...terms,
        ...requestColumns(request, now),
        ownerId: actor.id,
        caregiverId,
        service,
        createdAt: now,
        pets: { create: pets.map(({ id }) => ({ petId: id })) },
      },
      select: { id: true, status: true, priceCents: true, respondBy: true },
    });
    const seq = await appendHistory(tx, { actor, now }, "owner", {
      id: booking.id,
      step: "request",
      from: null,
      to: "PENDING",
    });
    const about = { booking: { id: booking.id, seq }, now, data: {} };
    await notify(tx, { template: "booking-requested", userId: caregiverId, ...about });
    recordMetric(BUSINESS_METRICS.requests, 1, { service });
    trackUserAction(actor.id, "booking_created");
    return booking;
  });
}

/** One request of an owner at a time, so that counting before adding is right. */
async function lockVerifiedOwner(tx: Tx, ownerId: string) {
  const owner = await lockUser(tx, ownerId);
  if (!owner?.emailVerifiedAt)
    throw new AppError("forbidden", "email_not_verified", "Confirm your e-mail address first.");
}

async function assertRequestLimit(tx: Tx, ownerId: string, caregiverId: string) {
  const open = await tx.booking.findMany({ where: { ownerId, status: "PENDING" }, select: { caregiverId: true } });
  if (open.length >= MAX_OPEN)
    throw new AppError("conflict", "too_many_open", `You have ${MAX_OPEN} open requests; wait for an answer first.`);
  if (open.filter((booking) => booking.caregiverId === caregiverId).length >= MAX_OPEN_PER_CAREGIVER)
    throw new AppError("conflict", "too_many_with_caregiver", "This caregiver already has several requests of yours.");
}

async function assertNotRequestedYet(
  tx: Tx,
  same: Pick<BookingRequest, "caregiverId" | "service"> & { ownerId: string; startsAt: Date },
) {
  const existing = await tx.booking.findFirst({ where: { ...same, status: { in: OPEN_STATUSES } } });
  if (existing)
    throw new AppError("conflict", "already_requested", "You already asked this caregiver for that moment.");
}

/** What was shown is what is agreed: a price that changed since is shown first. */
function assertSeenTotal(seenCents: number | undefined, totalCents: number) {
  if (seenCents !== undefined && seenCents !== totalCents)
    throw new AppError("conflict", "total_changed", "The price has changed; look at the new total.", {
      values: { totalCents },
    });
}

async function requireOwnPets(tx: Tx, ownerId: string, ids: string[]): Promise<Pet[]> {
  const pets = await tx.pet.findMany({ where: { ownerId, id: { in: ids }, archivedAt: null } });
  if (pets.length !== ids.length) throw invalidField("petIds", "pet_not_found", "Choose pets of your own.");
  return pets;
}
