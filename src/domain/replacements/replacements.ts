import { z } from "zod";
import { requireUser } from "@/domain/accounts/authorize";
import { Offer } from "@/domain/availability/capacity";
import { calculateQuote, wishedOfferSql } from "@/domain/bookings/quote";
import { requestBooking } from "@/domain/bookings/request";
import type { BookingRequest } from "@/domain/bookings/schema";
import { OFF_LEASH_VERSION } from "@/domain/pets/schema";
import type { AskedReplacements, Replacement, Replacements } from "@/domain/replacements/responses";
import { isReplaceable, MAX_REPLACEMENTS, type ReplacementRequest } from "@/domain/replacements/schema";
import type { SearchCard } from "@/domain/search/responses";
import { MAX_RADIUS_KM, SearchQuery } from "@/domain/search/schema";
import { searchCaregivers } from "@/domain/search/search";
import { hasOwnEnd, isByNight } from "@/domain/services";
import { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { wallText, wallTime } from "@/lib/time";

const LOST = {
  pets: { select: { pet: { select: { id: true, name: true, species: true, size: true, archivedAt: true } } } },
  owner: { select: { postcode: true } },
  caregiver: { select: { postcode: true } },
} as const satisfies Prisma.BookingInclude;
type Lost = Prisma.BookingGetPayload<{ include: typeof LOST }>;

/** A booking of the actor's own that ended without care and can still be replaced. */
async function readLost({ actor, now }: Ctx, id: string): Promise<Lost> {
  const ownerId = requireUser(actor);
  const booking = await db.booking.findUnique({ where: { id, ownerId }, include: LOST });
  if (!booking) throw notFound("booking");
  if (!isReplaceable(booking, now))
    throw new AppError(
      "conflict",
      "not_replaceable",
      "Only care that was not to be, and has not begun, is asked again.",
    );
  return booking;
}

/** The care as a request describes it. The form's times are Brussels wall-clock times. */
function wishOf({ service, startsAt, endsAt, minutes, pets }: Lost) {
  const when = {
    service,
    startsAt: wallText(startsAt),
    ...(hasOwnEnd(service) ? { endsAt: wallText(endsAt) } : {}),
    ...(minutes ? { minutes } : {}),
  };
  const known = pets.map(({ pet }) => pet).filter(({ archivedAt }) => archivedAt === null);
  return { when, pets: known, petCount: known.length };
}

/** The caregivers who can take over the care of a lost booking: near its owner, free for all of it, with the total. */
export async function findReplacements(ctx: Ctx, id: string, locale: Locale): Promise<Replacements> {
  const lost = await readLost(ctx, id);
  const wish = wishOf(lost);
  const near = lost.owner.postcode ?? lost.caregiver.postcode ?? "";
  const { cards } = await searchCaregivers(ctx, queryOf(lost, near, locale));
  const candidates = cards.filter((card) => card.id !== lost.caregiverId && card.id !== lost.ownerId);
  const [offers, asked] = await Promise.all([offersOf(ctx.now, candidates, wish.when), askedFor(lost)]);
  const caregivers = candidates.flatMap((card) => {
    const priceCents = totalOf(ctx.now, offers.get(card.id) ?? null, wish);
    return priceCents === null ? [] : [toReplacement(card, priceCents, asked.has(card.id))];
  });
  return {
    ...{ service: lost.service, startsAt: lost.startsAt, endsAt: lost.endsAt, near },
    pets: wish.pets.map(({ name }) => name),
    caregivers: caregivers.slice(0, MAX_REPLACEMENTS),
  };
}

/** A search for the same service, dates and animals, as far as people travel. */
function queryOf({ service, startsAt, endsAt, pets }: Lost, place: string, locale: Locale) {
  const [from, to] = [wallTime(startsAt).date, wallTime(endsAt).date];
  const [first] = pets;
  return SearchQuery.parse({
    ...{ place, service, locale, from, radiusKm: String(MAX_RADIUS_KM) },
    ...(isByNight(service) ? { to } : {}),
    ...(first ? { species: first.pet.species } : {}),
  });
}

/** What each caregiver offers for the care, all in one statement. */
async function offersOf(now: Date, cards: SearchCard[], when: Parameters<typeof wishedOfferSql>[2]) {
  if (cards.length === 0) return new Map<string, Offer | null>();
  const rows = await db.$queryRaw`${Prisma.join(
    cards.map(({ id }) => Prisma.sql`SELECT ${id}::text AS id, ${wishedOfferSql(now, id, when)} AS offer`),
    " UNION ALL ",
  )}`;
  const known = z.array(z.object({ id: z.string(), offer: Offer.nullable() })).parse(rows);
  return new Map(known.map(({ id, offer }) => [id, offer]));
}

/** Their total, or null when they cannot do it. */
function totalOf(now: Date, offer: Offer | null, wish: ReturnType<typeof wishOf>) {
  try {
    return calculateQuote(now, offer, wish).price.priceCents;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** Whom the owner asks already for the same care. */
async function askedFor({ ownerId, service, startsAt }: Lost) {
  const open = await db.booking.findMany({
    where: { ownerId, service, startsAt, status: { in: ["PENDING", "ACCEPTED", "PAID"] } },
    select: { caregiverId: true },
  });
  return new Set(open.map(({ caregiverId }) => caregiverId));
}

const toReplacement = (card: SearchCard, priceCents: number, isAsked: boolean): Replacement => ({
  ...{ id: card.id, name: card.name, city: card.city, headline: card.headline, distanceKm: card.distanceKm },
  ...{ rating: card.rating, ratingCount: card.ratingCount, priceCents, isAsked },
});

/**
 * Asks several caregivers for the care of a lost booking, with what its request said. Each is a request of its own: one that
 * is refused stops no other, and the first that is paid ends the rest. When none could be sent, the first reason is thrown.
 */
export async function requestReplacements(
  ctx: Ctx,
  id: string,
  { asks }: ReplacementRequest,
): Promise<AskedReplacements> {
  const lost = await readLost(ctx, id);
  const results: AskedReplacements["results"] = [];
  const refusals: AppError[] = [];
  for (const { caregiverId, seenTotalCents } of asks)
    try {
      const asked = await requestBooking(ctx, { ...requestOf(lost), caregiverId, seenTotalCents });
      results.push({ caregiverId, bookingId: asked.id, refusal: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusals.push(error);
      results.push({ caregiverId, bookingId: null, refusal: error.code });
    }
  const [first] = refusals;
  if (first && refusals.length === asks.length) throw first;
  return { results };
}

/** The request of the lost booking, for somebody else. Its address is the one in the owner's account now. */
function requestOf(lost: Lost): Omit<BookingRequest, "caregiverId"> {
  const { emergencyName, emergencyPhone, vetName, vetPhone, offLeashVersion, message, accessNotes } = lost;
  const { when, pets } = wishOf(lost);
  return {
    ...when,
    petIds: pets.map((pet) => pet.id),
    emergency: { name: emergencyName, phone: emergencyPhone },
    vet: vetName && vetPhone ? { name: vetName, phone: vetPhone } : undefined,
    // Consent to an earlier text is none to today's.
    ...(offLeashVersion === OFF_LEASH_VERSION ? { offLeash: OFF_LEASH_VERSION } : {}),
    ...(message ? { message } : {}),
    ...(accessNotes ? { accessNotes } : {}),
  };
}
