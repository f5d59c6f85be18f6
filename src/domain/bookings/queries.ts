import { requireUser } from "@/domain/accounts/authorize";
import { publicName } from "@/domain/accounts/profile";
import { auditReading } from "@/domain/audit";
import { LATEST_ENTITLEMENT } from "@/domain/bookings/balance";
import { cancellationOf } from "@/domain/bookings/cancel";
import { payoutFrom } from "@/domain/bookings/deadlines";
import { type Party, partyOf, type Step, stepsFor } from "@/domain/bookings/lifecycle";
import { MONEY_SELECT, moneyStateOf, refundStateOf } from "@/domain/bookings/money-state";
import type { BookingCard, BookingView } from "@/domain/bookings/responses";
import { AGREED_STATUSES, type BookingListQuery } from "@/domain/bookings/schema";
import { maskContactData } from "@/domain/contact-data";
import { findPlace } from "@/domain/places/find-place";
import { distanceKm } from "@/domain/places/geo";
import { SERVICES } from "@/domain/services";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { keysetArgs, keysetPage } from "@/lib/keyset";

const PERSON = { select: { id: true, name: true, phone: true, street: true, postcode: true, city: true } } as const;

const PAYMENTS = {
  ...MONEY_SELECT.payments,
  select: { ...MONEY_SELECT.payments.select, entitlements: LATEST_ENTITLEMENT },
} satisfies Prisma.Booking$paymentsArgs;

const DETAIL = {
  owner: PERSON,
  caregiver: { select: { city: true, lat: true, lng: true, status: true, user: PERSON } },
  pets: { select: { pet: true } },
  events: { orderBy: { seq: "asc" } },
  payments: PAYMENTS,
  refunds: {
    orderBy: { createdAt: "asc" },
    select: { ...MONEY_SELECT.refunds.select, id: true, amountCents: true, createdAt: true, failureReason: true },
  },
  transfer: { select: { amountCents: true, status: true, createdAt: true } },
  complaint: { omit: { id: true, bookingId: true, decidedBy: true } },
} satisfies Prisma.BookingInclude;

type Loaded = Prisma.BookingGetPayload<{ include: typeof DETAIL }>;

/** One booking as its viewer may see it; for a stranger it does not exist. */
export async function getBooking(ctx: Ctx, id: string): Promise<BookingView> {
  const { actor, now } = ctx;
  const booking = await db.booking.findUnique({ where: { id }, include: DETAIL });
  const party = booking && partyOf(actor, booking);
  if (!booking || !party) throw notFound("booking");
  if (party === "admin") await auditReading(ctx, { action: "booking.read", subject: `booking:${id}` });
  return {
    ...agreedTerms(booking),
    ...progress(booking, party),
    ...words(booking, party),
    ...parties(booking, party, now),
    ifCancelledNow: await cancellationOf(db, booking, now),
    can: stepsNow(booking, party, now),
    party,
    now,
  };
}

/** What was agreed: the same for everybody who may see the booking. */
function agreedTerms(booking: Loaded) {
  const { id, service, status, startsAt, endsAt, minutes, units, holidayUnits, holidayPercent, petCount } = booking;
  const { baseCents, extraPetCents, priceCents, feeCents, caregiverCents } = booking;
  const { policy, fullRefundUntil, respondBy, payBy, createdAt, payoutEligibleAt, holdReason } = booking;
  return {
    ...{ id, service, status, startsAt, endsAt, minutes, units, holidayUnits, holidayPercent, petCount },
    ...{ baseCents, extraPetCents, priceCents, feeCents, caregiverCents },
    ...{ policy, fullRefundUntil, respondBy, payBy, createdAt, payoutEligibleAt, holdReason },
    offLeash: booking.offLeashVersion !== null,
  };
}

/** What the parties wrote to each other. Until payment, contact data in it is masked for the other one, who then knows. */
function words({ message, declineNote, status, paidAt }: Loaded, party: Party) {
  const wasPaid = paidAt !== null || status === "PAID" || status === "COMPLETED";
  const shown = (text: string | null, author: Party) =>
    text === null || wasPaid || party === "admin" || party === author ? text : maskContactData(text).text;
  const found = [message, declineNote].flatMap((text) =>
    text === null || wasPaid ? [] : maskContactData(text).hidden,
  );
  return {
    message: shown(message, "owner"),
    declineNote: shown(declineNote, "caregiver"),
    contactHidden: found.length > 0,
  };
}

/** The history and the state of the payment. */
function progress(booking: Loaded, party: Party) {
  const { declinedReason, cancelledBy, cancelReason, refundDueCents, refunds, transfer } = booking;
  const money = moneyStateOf(booking);
  return {
    ...{ declinedReason, cancelledBy, cancelReason, refundDueCents },
    events: booking.events.map(({ step, toStatus, at, actorRole }) => ({ step, toStatus, at, actorRole })),
    money,
    paidAt: booking.paidAt,
    keptShareCents: shareOf(booking),
    refunds: refunds.map(({ closedAt, failureReason, ...refund }) => ({
      ...refund,
      state: refundStateOf({ ...refund, closedAt, failureReason }, money),
    })),
    transfer: party === "owner" ? null : transfer,
    complaint: booking.complaint,
  };
}

/** The caregiver's share in cents: as agreed until the booking is paid, then what was decided last. */
function shareOf({ payments, status, caregiverCents }: Pick<Loaded, "payments" | "status" | "caregiverCents">) {
  const paid = payments.find((payment) => payment.status === "SUCCEEDED");
  if (paid) return paid.entitlements[0]?.caregiverCents ?? 0;
  return status === "CANCELLED" ? 0 : caregiverCents;
}

/**
 * Who is involved. Address, phone, keys and emergency contact open at payment and close 48 h after the end; to a caregiver
 * who is no longer approved they close at once.
 */
function parties(booking: Loaded, party: Party, now: Date) {
  const { owner, caregiver, pets } = booking;
  const open = (booking.status === "PAID" || booking.status === "COMPLETED") && now < payoutFrom(booking.endsAt);
  const own = party === "owner";
  const seesContact = own && open;
  const seesPrivate = own || (party === "caregiver" && open && caregiver.status === "APPROVED");
  return {
    owner: { id: owner.id, name: seesPrivate ? (owner.name ?? "") : publicName(owner.name), city: owner.city },
    caregiver: {
      id: caregiver.user.id,
      name: publicName(caregiver.user.name),
      city: caregiver.city,
      phone: seesContact ? caregiver.user.phone : null,
      street: seesContact && SERVICES[booking.service].home === "caregiver" ? caregiver.user.street : null,
    },
    pets: pets.map(({ pet: { id, name, species, size, breed, birthYear, notes, medical } }) => ({
      ...{ id, species, size, birthYear },
      ...petWords({ name, breed, notes }, seesPrivate),
      medical: seesPrivate ? medical : null,
    })),
    distanceKm: party === "caregiver" ? distanceTo(booking) : null,
    access: seesPrivate ? accessDetails(booking) : null,
  };
}

/** What an owner says of a pet, which the caregiver reads before payment. */
function petWords(pet: { name: string; breed: string | null; notes: string | null }, seesPrivate: boolean) {
  const shown = <T extends string | null>(text: T) =>
    text === null || seesPrivate ? text : maskContactData(text).text;
  return { name: shown(pet.name) ?? "", breed: shown(pet.breed), notes: shown(pet.notes) };
}

/** From the caregiver's place to the owner's municipality: as far as both are known before payment. */
function distanceTo({ owner, caregiver: { lat, lng } }: Loaded) {
  const place = owner.postcode ? findPlace(`${owner.postcode} ${owner.city ?? ""}`, "nl") : null;
  return place && lat !== null && lng !== null ? Math.round(distanceKm(place, { lat, lng })) : null;
}

function accessDetails({ owner, accessNotes, emergencyName, emergencyPhone, vetName, vetPhone }: Loaded) {
  const { phone, street, postcode, city } = owner;
  return { phone, street, postcode, city, accessNotes, emergencyName, emergencyPhone, vetName, vetPhone };
}

/** The steps the viewer can take now: the table, less those that the time rules out. */
function stepsNow(booking: Loaded, party: Party, now: Date): Step[] {
  const forbidden = (step: Step) =>
    (step === "complete" && now < booking.startsAt) ||
    ((step === "accept" || step === "decline") && now >= booking.respondBy);
  return stepsFor(party, booking.status).filter((step) => !forbidden(step));
}

/** What cancelling now would give back, in cents, and the deadline behind it. For the owner and support. */
export async function getCancellationQuote({ actor, now }: Ctx, id: string) {
  const booking = await db.booking.findUnique({
    where: { id },
    include: MONEY_SELECT,
  });
  const party = booking && partyOf(actor, booking);
  if (!booking || !party) throw notFound("booking");
  if (party === "caregiver") throw new AppError("forbidden", "not_yours_to_do", "A caregiver asks support to cancel.");
  const { priceCents, fullRefundUntil, startsAt, policy } = booking;
  return {
    ...(await cancellationOf(db, booking, now)),
    priceCents,
    fullRefundUntil,
    startsAt,
    policy,
    money: moneyStateOf(booking),
    now,
  };
}

/** The emergency contacts of the user's latest request, to prefill a new one. */
export const getLastContacts = async ({ actor }: Ctx) =>
  actor.kind === "user"
    ? db.booking.findFirst({
        where: { ownerId: actor.id },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: { emergencyName: true, emergencyPhone: true, vetName: true, vetPhone: true },
      })
    : null;

/** Most rows of each list on a caregiver's own page; the list of bookings has the rest. */
const MAX_SHOWN = 50;

/** A page of one's bookings as owner or as caregiver, newest start first. */
export async function listBookings({ actor }: Ctx, { as, status, ...paging }: BookingListQuery) {
  const mine = as === "owner" ? { ownerId: requireUser(actor) } : { caregiverId: requireUser(actor) };
  const found = await db.booking.findMany({
    ...keysetArgs({ ...mine, ...(status ? { status } : {}) }, paging),
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: CARD,
  });
  const { rows, ...around } = keysetPage(found, paging);
  return { bookings: rows.map(toCard), ...around };
}

/** A caregiver's work: requests to answer, the shortest deadline first, and agreed care that is not over, the next first. */
export async function getUpcomingCare({ actor, now }: Ctx) {
  const mine = { caregiverId: requireUser(actor), endsAt: { gt: now } };
  const [requests, coming] = await Promise.all([
    db.booking.findMany({
      where: { ...mine, status: "PENDING" },
      orderBy: [{ respondBy: "asc" }, { id: "asc" }],
      ...{ take: MAX_SHOWN, select: CARD },
    }),
    db.booking.findMany({
      where: { ...mine, status: { in: AGREED_STATUSES } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      ...{ take: MAX_SHOWN, select: CARD },
    }),
  ]);
  return { requests: requests.map(toCard), coming: coming.map(toCard) };
}

export const CARD = {
  ...{ id: true, service: true, status: true, startsAt: true, endsAt: true, priceCents: true, caregiverCents: true },
  ...{ respondBy: true, payBy: true, ownerId: true, caregiverId: true },
  owner: { select: { name: true } },
  caregiver: { select: { city: true, user: { select: { name: true } } } },
  pets: { select: { pet: { select: { name: true, species: true } } } },
  reviews: { select: { authorId: true } },
  ...{ payments: PAYMENTS, refunds: MONEY_SELECT.refunds },
} satisfies Prisma.BookingSelect;

/** A booking in a list: no more of the other party than a first name. */
export function toCard(booked: Prisma.BookingGetPayload<{ select: typeof CARD }>): BookingCard {
  const { owner, caregiver, pets, reviews, payments, refunds, ...booking } = booked;
  return {
    ...booking,
    caregiverCents: shareOf(booked),
    money: moneyStateOf({ payments, refunds }),
    ownerName: publicName(owner.name),
    caregiverName: publicName(caregiver.user.name),
    caregiverCity: caregiver.city,
    pets: pets.map(({ pet }) => pet),
    reviewedBy: reviews.map(({ authorId }) => authorId),
  };
}
