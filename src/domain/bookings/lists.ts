import { publicName } from "@/domain/caregivers/public-name";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor, Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { aroundRow, pageAround } from "@/lib/page-around";
import type { BookingCard } from "./answers";
import type { BookingListQuery } from "./schema";

/** The most that a caregiver's own page shows of what waits and what comes; the list of bookings has the rest. */
const SHOWN = 50;

/** A page of one's bookings as owner or as caregiver, newest start first. */
export async function listBookings({ actor }: Ctx, { as, status, ...asked }: BookingListQuery) {
  const mine = as === "owner" ? { ownerId: userIdOf(actor) } : { caregiverId: userIdOf(actor) };
  const found = await db.booking.findMany({
    ...aroundRow({ ...mine, ...(status ? { status } : {}) }, asked),
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: CARD,
  });
  const { rows, ...around } = pageAround(found, asked);
  return { bookings: rows.map(card), ...around };
}

/** A caregiver's work: requests to answer, the shortest deadline first, and agreed care that is not over, the next first. */
export async function careAhead({ actor, now }: Ctx) {
  const mine = { caregiverId: userIdOf(actor), endsAt: { gt: now } };
  const [requests, coming] = await Promise.all([
    db.booking.findMany({
      where: { ...mine, status: "PENDING" },
      orderBy: [{ respondBy: "asc" }, { id: "asc" }],
      ...{ take: SHOWN, select: CARD },
    }),
    db.booking.findMany({
      where: { ...mine, status: { in: ["ACCEPTED", "PAID"] } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      ...{ take: SHOWN, select: CARD },
    }),
  ]);
  return { requests: requests.map(card), coming: coming.map(card) };
}

function userIdOf(actor: Actor) {
  if (actor.kind !== "user") throw new AppError("unauthenticated", "sign_in", "Sign in first.");
  return actor.id;
}

const CARD = {
  ...{ id: true, service: true, status: true, startsAt: true, endsAt: true, priceCents: true, caregiverCents: true },
  ...{ respondBy: true, payBy: true, ownerId: true, caregiverId: true },
  owner: { select: { name: true } },
  caregiver: { select: { city: true, user: { select: { name: true } } } },
  pets: { select: { pet: { select: { name: true, species: true } } } },
  reviews: { select: { authorId: true } },
} satisfies Prisma.BookingSelect;

/** A booking in a list: no more of the other party than a first name. */
function card(booked: Prisma.BookingGetPayload<{ select: typeof CARD }>): BookingCard {
  const { owner, caregiver, pets, reviews, ...booking } = booked;
  return {
    ...booking,
    ownerName: publicName(owner.name),
    caregiverName: publicName(caregiver.user.name),
    caregiverCity: caregiver.city,
    pets: pets.map(({ pet }) => pet),
    reviewedBy: reviews.map(({ authorId }) => authorId),
  };
}
