import { freeCapacity, noCapacity, type Offer, offerSql, readOffer } from "@/domain/availability/capacity";
import { isWithinOpeningHours } from "@/domain/availability/opening-hours";
import { fullRefundUntil, respondBy } from "@/domain/bookings/deadlines";
import { periodOf, priceOf, type When } from "@/domain/bookings/pricing";
import type { QuoteQuery } from "@/domain/bookings/schema";
import { isByNight, maxPetsFor } from "@/domain/services";
import { env } from "@/env";
import type { PetSize, Species } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError, invalidField, notFound } from "@/lib/errors";
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time";

/** A request must leave the caregiver this long to answer. */
const TIME_TO_RESPOND_MS = 15 * MINUTE_MS;
const BPS_PER_PERCENT = 100;

interface Wish {
  when: When;
  petCount: number;
  /** Left out while only a price is asked. */
  pets?: { species: Species; size: PetSize | null }[];
}

/** The period of a wish. What is wrong with it is said after whether there is anybody to ask. */
export function periodOrRefusal(when: When) {
  try {
    return { period: periodOf(when) };
  } catch (refusal) {
    return { refusal };
  }
}

/** What decides about a wish, as JSON in a statement. Without a period no place is looked at. */
export const wishedOfferSql = (now: Date, caregiverId: string, when: When) =>
  offerSql(caregiverId, when.service, periodOrRefusal(when).period ?? { startsAt: now, endsAt: now });

/**
 * What a caregiver offers for a wish: the instants, the price and its parts, the policy. Throws the reason when they do
 * not: not approved, service not offered, too soon or far ahead, outside their hours, no place left, pets they do not take.
 */
export function calculateQuote(now: Date, offer: Offer | null, { when, petCount, pets = [] }: Wish) {
  if (!offer) throw notFound("caregiver");
  const { period, refusal } = periodOrRefusal(when);
  const { listing, weeklyHours, takenPlaces, ...caregiver } = offer;
  if (!listing) throw new AppError("conflict", "service_not_offered", "This caregiver does not offer that service.");
  if (!period) throw refusal;

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
  const offer = await readOffer(db, wishedOfferSql(now, caregiverId, when));
  const quote = calculateQuote(now, offer, { when, petCount });
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
