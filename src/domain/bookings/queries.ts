import { publicName } from "@/domain/caregivers/public-name";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { split } from "@/lib/money";
import type { BookingView } from "./booking-view";
import { cancellationOf } from "./cancel";
import { payoutFrom } from "./deadlines";
import { type Party, partyOf, type Step, stepsFor } from "./lifecycle";

const PERSON = { select: { id: true, name: true, phone: true, street: true, postcode: true, city: true } } as const;

const DETAIL = {
  owner: PERSON,
  caregiver: { select: { city: true, user: PERSON } },
  pets: { select: { pet: true } },
  events: { orderBy: { seq: "asc" } },
  payments: { where: { status: { in: ["PROCESSING", "SUCCEEDED"] } }, select: { status: true, succeededAt: true } },
  refunds: {
    orderBy: { createdAt: "asc" },
    select: { id: true, amountCents: true, status: true, createdAt: true, reason: true },
  },
  transfer: { select: { amountCents: true, status: true, createdAt: true } },
  complaint: { select: { text: true, openedAt: true, decidedAt: true, refundCents: true, decisionNote: true } },
} satisfies Prisma.BookingInclude;

type Loaded = Prisma.BookingGetPayload<{ include: typeof DETAIL }>;

/** One booking as its reader may see it; a stranger hears that it does not exist. */
export async function bookingOf({ actor, now }: Ctx, id: string): Promise<BookingView> {
  const booking = await db.booking.findUnique({ where: { id }, include: DETAIL });
  const party = booking && partyOf(actor, booking);
  if (!booking || !party) throw notFound("booking");
  return {
    ...agreement(booking),
    ...story(booking, party),
    ...people(booking, party, now),
    ifCancelledNow: await cancellationOf(db, booking, now),
    can: stepsNow(booking, party, now),
    party,
    now,
  };
}

/** What was agreed: the same for everybody who may see the booking. */
function agreement(booking: Loaded) {
  const { id, service, status, startsAt, endsAt, minutes, units, holidayUnits, holidayPercent, petCount } = booking;
  const { baseCents, extraPetCents, priceCents, feeCents, caregiverCents } = booking;
  const { policy, fullRefundUntil, respondBy, payBy, createdAt, message, payoutEligibleAt, holdReason } = booking;
  return {
    ...{ id, service, status, startsAt, endsAt, minutes, units, holidayUnits, holidayPercent, petCount },
    ...{ baseCents, extraPetCents, priceCents, feeCents, caregiverCents },
    ...{ policy, fullRefundUntil, respondBy, payBy, createdAt, message, payoutEligibleAt, holdReason },
    offLeash: booking.offLeashVersion !== null,
  };
}

/** What happened, and what became of the money. */
function story(booking: Loaded, party: Party) {
  const { declinedReason, declineNote, cancelledBy, cancelReason, refundDueCents, refunds, transfer } = booking;
  return {
    ...{ declinedReason, declineNote, cancelledBy, cancelReason, refundDueCents },
    events: booking.events.map(({ step, toStatus, at, actorRole }) => ({ step, toStatus, at, actorRole })),
    paymentProcessing: booking.payments.some(({ status }) => status === "PROCESSING"),
    paidAt: booking.paidAt,
    keptShareCents: keptShareOf(booking),
    refunds,
    transfer: party === "owner" ? null : transfer,
    complaint: booking.complaint,
  };
}

/** What the caregiver keeps of a paid booking that was cancelled, in cents. */
function keptShareOf({ status, paidAt, priceCents, refundDueCents, feeBps }: Loaded) {
  if (status !== "CANCELLED" || !paidAt) return 0;
  return split(priceCents - (refundDueCents ?? 0), feeBps).caregiverCents;
}

/** Who is involved. Address, phone, keys and emergency contact open at payment and close 48 h after the end. */
function people(booking: Loaded, party: Party, now: Date) {
  const { owner, caregiver, pets } = booking;
  const open = (booking.status === "PAID" || booking.status === "COMPLETED") && now < payoutFrom(booking.endsAt);
  const own = party === "owner";
  const seesPrivate = own || (party === "caregiver" && open);
  return {
    owner: { id: owner.id, name: seesPrivate ? (owner.name ?? "") : publicName(owner.name), city: owner.city },
    caregiver: {
      id: caregiver.user.id,
      name: publicName(caregiver.user.name),
      city: caregiver.city,
      phone: own && open ? caregiver.user.phone : null,
      street: own && open ? caregiver.user.street : null,
    },
    pets: pets.map(({ pet: { id, name, species, size, breed, birthYear, notes, medical } }) => ({
      ...{ id, name, species, size, breed, birthYear, notes },
      medical: seesPrivate ? medical : null,
    })),
    access: seesPrivate ? privateFacts(booking) : null,
  };
}

function privateFacts({ owner, accessNotes, emergencyName, emergencyPhone, vetName, vetPhone }: Loaded) {
  const { phone, street, postcode, city } = owner;
  return { phone, street, postcode, city, accessNotes, emergencyName, emergencyPhone, vetName, vetPhone };
}

/** The steps the reader could take now: the table, less what the clock forbids. */
function stepsNow(booking: Loaded, party: Party, now: Date): Step[] {
  const forbidden = (step: Step) =>
    (step === "complete" && now < booking.startsAt) || (step === "accept" && now >= booking.respondBy);
  return stepsFor(party, booking.status).filter((step) => !forbidden(step));
}

/** What cancelling now would give back, in cents, and the deadline behind it. For the owner and support. */
export async function cancellationQuote({ actor, now }: Ctx, id: string) {
  const booking = await db.booking.findUnique({ where: { id } });
  const party = booking && partyOf(actor, booking);
  if (!booking || !party) throw notFound("booking");
  if (party === "caregiver") throw new AppError("forbidden", "not_yours_to_do", "A caregiver asks support to cancel.");
  const { priceCents, fullRefundUntil, startsAt, policy } = booking;
  return { ...(await cancellationOf(db, booking, now)), priceCents, fullRefundUntil, startsAt, policy, now };
}

/** Whom the asker named last time to call in need: what a new request starts with. */
export const lastContacts = async ({ actor }: Ctx) =>
  actor.kind === "user"
    ? db.booking.findFirst({
        where: { ownerId: actor.id },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: { emergencyName: true, emergencyPhone: true, vetName: true, vetPhone: true },
      })
    : null;
