import { lockUser } from "@/domain/accounts/authorize";
import { recordStep } from "@/domain/bookings/lifecycle";
import { calculateQuote } from "@/domain/bookings/quote";
import { contactToKeep, type Requested, readRequested, requestColumns } from "@/domain/bookings/request-details";
import type { BookingRequest } from "@/domain/bookings/schema";
import { BUSINESS_METRICS } from "@/domain/metrics";
import { notificationSql } from "@/domain/notifications/notify";
import { BookingStatus, Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { insertSql, newId, updateSql } from "@/lib/db/statements";
import { AppError, invalidField } from "@/lib/errors";
import { recordMetric, trackUserAction } from "@/lib/telemetry/record";

const MAX_OPEN = 10;
/** A caregiver's inbox is not to be filled by one person. */
const MAX_OPEN_PER_CAREGIVER = 3;

/** An owner asks a caregiver for care. Takes no place and costs nothing until it is accepted and paid. */
export async function requestBooking({ actor, now }: Ctx, request: BookingRequest) {
  if (actor.kind !== "user" || actor.role === "ADMIN")
    throw new AppError("forbidden", "not_an_owner", "Only pet owners can book.");
  if (actor.id === request.caregiverId) throw new AppError("conflict", "own_care", "You cannot book yourself.");

  const { caregiverId, service, startsAt, endsAt, minutes } = request;
  const when = { service, startsAt, endsAt, minutes };
  return inTransaction(async (tx) => {
    await lockVerifiedOwner(tx, actor.id);
    // An approval that ends now waits for this request, and ends it too.
    await tx.$executeRaw`SELECT 1 FROM "Caregiver" WHERE "userId" = ${caregiverId}::uuid FOR SHARE`;
    const known = await readRequested(tx, now, actor.id, request);
    assertRequestLimit(known.open, caregiverId);
    if (known.pets.length !== request.petIds.length)
      throw invalidField("petIds", "pet_not_found", "Choose pets of your own.");
    const wish = { when, petCount: known.pets.length, pets: known.pets };
    const { period, price, ...terms } = calculateQuote(now, known.offer, wish);
    assertNotRequestedYet(known.open, { caregiverId, service, startsAt: period.startsAt });
    assertSeenTotal(request.seenTotalCents, price.priceCents);
    const contact = contactToKeep(known.contact, request);

    const { holidayCents: _inPrice, ...frozen } = price;
    const id = newId(now);
    const details = requestColumns(request, now);
    const parties = { ownerId: actor.id, caregiverId, service };
    const booking = { id, ...parties, ...period, ...frozen, ...terms, ...details, createdAt: now };
    const pets = known.pets.map((pet) => ({ bookingId: id, petId: pet.id }));
    const event = {
      bookingId: id,
      seq: 1,
      step: "request",
      toStatus: "PENDING",
      actorRole: "OWNER",
      actorId: actor.id,
      at: now,
    };
    const about = { booking: { id, seq: 1 }, now, data: {} };
    await tx.$executeRaw`
      WITH booking AS (${insertSql("Booking", [booking])}), pets AS (${insertSql("BookingPet", pets)}),
      ${Object.keys(contact).length > 0 ? Prisma.sql`contact AS (${updateSql("User", contact)} WHERE id = ${actor.id}::uuid),` : Prisma.empty}
      event AS (${insertSql("BookingEvent", [event])})
      ${notificationSql({ template: "booking-requested", userId: caregiverId, ...about })}`;
    recordStep(actor, "request", null, "PENDING");
    recordMetric(BUSINESS_METRICS.requests, 1, { service });
    trackUserAction(actor.id, "booking_created");
    return { id, status: BookingStatus.PENDING, priceCents: price.priceCents, respondBy: terms.respondBy };
  });
}

/** One request of an owner at a time, so that counting before adding is right. */
async function lockVerifiedOwner(tx: Tx, ownerId: string) {
  const owner = await lockUser(tx, ownerId);
  if (!owner?.emailVerifiedAt)
    throw new AppError("forbidden", "email_not_verified", "Confirm your e-mail address first.");
  if (owner.erasureDueAt)
    throw new AppError("conflict", "erasure_planned", "Your account is about to be erased; stop that first.");
}

type Open = Requested["open"];

function assertRequestLimit(open: Open, caregiverId: string) {
  const waiting = open.filter(({ status }) => status === "PENDING");
  if (waiting.length >= MAX_OPEN)
    throw new AppError("conflict", "too_many_open", `You have ${MAX_OPEN} open requests; wait for an answer first.`);
  if (waiting.filter((booking) => booking.caregiverId === caregiverId).length >= MAX_OPEN_PER_CAREGIVER)
    throw new AppError("conflict", "too_many_with_caregiver", "This caregiver already has several requests of yours.");
}

function assertNotRequestedYet(open: Open, { caregiverId, service, startsAt }: Omit<Open[number], "status">) {
  const isSame = (other: Open[number]) =>
    other.caregiverId === caregiverId && other.service === service && other.startsAt.getTime() === startsAt.getTime();
  if (open.some(isSame))
    throw new AppError("conflict", "already_requested", "You already asked this caregiver for that moment.");
}

/** What was shown is what is agreed: a price that changed since is shown first. */
function assertSeenTotal(seenCents: number | undefined, totalCents: number) {
  if (seenCents !== undefined && seenCents !== totalCents)
    throw new AppError("conflict", "total_changed", "The price has changed; look at the new total.", {
      values: { totalCents },
    });
}
