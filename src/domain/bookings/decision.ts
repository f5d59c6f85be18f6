import { requireUser } from "@/domain/accounts/authorize";
import { publicName } from "@/domain/accounts/profile";
import { AGREED_STATUSES } from "@/domain/bookings/schema";
import { findPlace } from "@/domain/places/find-place";
import { distanceKm } from "@/domain/places/geo";
import { SERVICES } from "@/domain/services";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { addDays, instantOf, wallTime } from "@/lib/time";

const MAX_OTHERS = 20;

const OTHER = {
  ...{ id: true, service: true, startsAt: true, endsAt: true },
  owner: { select: { name: true } },
  pets: { select: { pet: { select: { name: true } } } },
} satisfies Prisma.BookingSelect;

const REQUEST = {
  ...{ id: true, caregiverId: true, ownerId: true, service: true, startsAt: true, endsAt: true, status: true },
  owner: { select: { createdAt: true, postcode: true } },
  caregiver: { select: { lat: true, lng: true } },
} satisfies Prisma.BookingSelect;

type Request = Prisma.BookingGetPayload<{ select: typeof REQUEST }>;

/** What a caregiver wants to know before she answers: what overlaps, the day's other care, the owner's history and the distance. */
export async function getDecisionFacts({ actor }: Ctx, id: string) {
  const me = requireUser(actor);
  const request = await db.booking.findUnique({ where: { id }, select: REQUEST });
  if (request?.caregiverId !== me || request.status !== "PENDING") return null;
  const [others, history] = await Promise.all([otherCare(request), historyOf(request)]);
  const overlaps = others.filter(({ startsAt, endsAt }) => startsAt < request.endsAt && endsAt > request.startsAt);
  return {
    overlaps,
    sameDay: others.filter((each) => !overlaps.includes(each)),
    history,
    distanceKm: SERVICES[request.service].home === "owner" ? distanceOf(request) : null,
  };
}
export type DecisionFacts = NonNullable<Awaited<ReturnType<typeof getDecisionFacts>>>;

/** Agreed care of the caregiver on the days of a request, in Brussels days. */
async function otherCare({ id, caregiverId, startsAt, endsAt }: Request) {
  const dayStart = instantOf(`${wallTime(startsAt).date}T00:00`);
  const dayEnd = instantOf(`${addDays(wallTime(endsAt).date, 1)}T00:00`);
  const found = await db.booking.findMany({
    where: {
      ...{ caregiverId, id: { not: id }, status: { in: AGREED_STATUSES } },
      ...{ startsAt: { lt: dayEnd }, endsAt: { gt: dayStart } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    ...{ take: MAX_OTHERS, select: OTHER },
  });
  return found.map(({ owner, pets, ...booking }) => ({
    ...booking,
    ownerName: publicName(owner.name),
    petNames: pets.map(({ pet }) => pet.name),
  }));
}

async function historyOf({ ownerId, caregiverId, owner }: Request) {
  const [completed, withYou, reviews] = await Promise.all([
    db.booking.count({ where: { ownerId, status: "COMPLETED" } }),
    db.booking.count({ where: { ownerId, caregiverId, status: "COMPLETED" } }),
    db.review.aggregate({
      where: { subjectId: ownerId, shownAt: { not: null }, hiddenAt: null, booking: { ownerId } },
      _avg: { rating: true },
      _count: true,
    }),
  ]);
  return { since: owner.createdAt, completed, withYou, rating: reviews._avg.rating, ratingCount: reviews._count };
}

/** To the owner's municipality, in whole kilometres; null while either place is unknown. */
function distanceOf({ owner, caregiver: { lat, lng } }: Request) {
  const place = owner.postcode ? findPlace(owner.postcode, "nl") : null;
  return place && lat !== null && lng !== null ? Math.round(distanceKm(place, { lat, lng })) : null;
}
