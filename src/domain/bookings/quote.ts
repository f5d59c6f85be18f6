import { z } from "zod";
import { freeCapacity, noCapacity } from "@/domain/availability/capacity";
import { isWithinOpeningHours } from "@/domain/availability/opening-hours";
import { fullRefundUntil, respondBy } from "@/domain/bookings/deadlines";
import { type Period, periodOf, priceOf, type When } from "@/domain/bookings/pricing";
import type { QuoteQuery } from "@/domain/bookings/schema";
import { isByNight, maxPetsFor, SERVICES } from "@/domain/services";
import { env } from "@/env";
import { CancellationPolicy, PetSize, Service, Species } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { AppError, invalidField, notFound } from "@/lib/errors";
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time";

/** A request must leave the caregiver this long to answer. */
const TIME_TO_RESPOND_MS = 15 * MINUTE_MS;
const BPS_PER_PERCENT = 100;

interface QuoteInput {
  caregiverId: string;
  when: When;
  petCount: number;
  /** Left out while only a price is asked. */
  pets?: { species: Species; size: PetSize | null }[];
}

/** What decides about a wish, as readOffer reads it. */
const Offer = z.object({
  noticeHours: z.int(),
  horizonDays: z.int(),
  homePlaces: z.int(),
  groupPlaces: z.int(),
  holidayPercent: z.int(),
  cancellationPolicy: z.enum(CancellationPolicy),
  listing: z
    .object({
      service: z.enum(Service),
      priceCents: z.int(),
      halfHourCents: z.int().nullable(),
      extraPetCents: z.int(),
      maxPets: z.int(),
      species: z.array(z.enum(Species)),
      sizes: z.array(z.enum(PetSize)),
    })
    .nullable(),
  weeklyHours: z.array(z.object({ weekday: z.int(), fromMinute: z.int(), toMinute: z.int() })),
  takenPlaces: z.array(z.int()),
});

/** An approved caregiver's listing of a service, its hours, and the places taken in a period: one statement. */
async function readOffer(tx: Tx, caregiverId: string, service: Service, { startsAt, endsAt }: Period) {
  const rows = await tx.$queryRaw`
    SELECT json_build_object(
      'noticeHours', c."noticeHours", 'horizonDays', c."horizonDays", 'homePlaces', c."homePlaces",
      'groupPlaces', c."groupPlaces", 'holidayPercent', c."holidayPercent", 'cancellationPolicy', c."cancellationPolicy",
      'listing', (SELECT to_json(l) FROM "Listing" l WHERE l."caregiverId" = c."userId" AND l.service = ${service}::"Service"),
      'weeklyHours', ARRAY(
        SELECT to_json(h) FROM "WeeklyHours" h WHERE h."caregiverId" = c."userId" AND h.service = ${service}::"Service"),
      'takenPlaces', ARRAY(
        SELECT t.place FROM "TakenPlace" t
        WHERE t."caregiverId" = c."userId" AND t.resource = ${SERVICES[service].resource}::"Resource"
          AND t."startsAt" < ${endsAt} AND t."endsAt" > ${startsAt})
    ) AS offer
    FROM "Caregiver" c WHERE c."userId" = ${caregiverId}::uuid AND c.status = 'APPROVED'`;
  const [row] = z.array(z.object({ offer: Offer })).parse(rows);
  if (!row) throw notFound("caregiver");
  return row.offer;
}

/**
 * What a caregiver offers for a wish: the instants, the price and its parts, the policy. Throws the reason when they do
 * not: not approved, service not offered, too soon or far ahead, outside their hours, no place left, pets they do not take.
 */
export async function calculateQuote(tx: Tx, now: Date, { caregiverId, when, petCount, pets = [] }: QuoteInput) {
  const period = periodOf(when);
  const { listing, weeklyHours, takenPlaces, ...caregiver } = await readOffer(tx, caregiverId, when.service, period);
  if (!listing) throw new AppError("conflict", "service_not_offered", "This caregiver does not offer that service.");

  assertTimeAllowed(now, period.startsAt, caregiver);
  const span = { startsAt: period.startsAt, endsAt: period.endsAt, isStay: isByNight(when.service) };
  if (!isWithinOpeningHours(weeklyHours, span))
    throw invalidField("startsAt", "outside_hours", "That is outside this caregiver's hours.");
  assertPetsAccepted(listing, maxPetsFor(listing, caregiver), petCount, pets);
  if (!freeCapacity({ service: when.service, petCount }, caregiver, takenPlaces).enough) throw noCapacity();

  const feeBps = env.PLATFORM_COMMISSION_PERCENTAGE * BPS_PER_PERCENT;
  const tariff = { ...listing, holidayPercent: caregiver.holidayPercent };
  const policy = caregiver.cancellationPolicy;
  return {
    period,
    price: priceOf(tariff, period, petCount, feeBps),
    policy,
    fullRefundUntil: fullRefundUntil(policy, period.startsAt),
    respondBy: respondBy(now, period.startsAt),
  };
}

function assertTimeAllowed(now: Date, startsAt: Date, caregiver: { noticeHours: number; horizonDays: number }) {
  const earliest = after(now, caregiver.noticeHours * HOUR_MS);
  if (startsAt < earliest || respondBy(now, startsAt) < after(now, TIME_TO_RESPOND_MS))
    throw invalidField("startsAt", "too_soon", `This caregiver needs ${caregiver.noticeHours} hours' notice.`);
  if (startsAt > after(now, caregiver.horizonDays * DAY_MS))
    throw invalidField("startsAt", "too_far", `This caregiver plans at most ${caregiver.horizonDays} days ahead.`);
}

function assertPetsAccepted(
  listing: { species: Species[]; sizes: PetSize[] },
  most: number,
  petCount: number,
  pets: { species: Species; size: PetSize | null }[],
) {
  if (petCount > most)
    throw invalidField("petIds", "too_many_pets", `This caregiver takes at most ${most} of your pets at once.`);
  if (pets.some(({ species }) => !listing.species.includes(species)))
    throw invalidField("petIds", "species_not_taken", "This caregiver does not take all of these animals.");
  if (pets.some(({ size }) => size && !listing.sizes.includes(size)))
    throw invalidField("petIds", "size_not_taken", "This caregiver does not take dogs of that size.");
}

/** The price of a wish with its parts, in cents, and until when cancelling it is free. Anybody may ask. */
export async function quoteBooking({ now }: Ctx, caregiverId: string, { petCount, ...when }: QuoteQuery) {
  const quote = await calculateQuote(db, now, { caregiverId, when, petCount });
  const { period, price, policy, fullRefundUntil, respondBy } = quote;
  const { feeBps: _feeBps, feeCents: _feeCents, caregiverCents: _caregiverCents, ...shown } = price;
  return {
    startsAt: period.startsAt,
    endsAt: period.endsAt,
    minutes: period.minutes,
    ...shown,
    policy,
    fullRefundUntil,
    respondBy,
    now,
  };
}
