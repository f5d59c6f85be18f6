import type { Resource, Service } from "@/generated/prisma/enums";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { person } from "./people";

interface Stay {
  caregiverId: string;
  service: Service;
  resource: Resource;
  place: number;
  startsAt: Date;
  endsAt: Date;
}

const longAgo = new Date("2026-01-05T10:00:00Z");

/** Columns of a booking that tests of other things do not care about; its caregiver said yes. */
const accepted = {
  units: 1,
  petCount: 1,
  baseCents: 1000,
  extraPetCents: 0,
  priceCents: 1000,
  feeBps: 2000,
  feeCents: 200,
  caregiverCents: 800,
  policy: "FLEXIBLE",
  status: "ACCEPTED",
  capacityAtAccept: 20,
  fullRefundUntil: longAgo,
  respondBy: longAgo,
  payBy: longAgo,
  createdAt: longAgo,
  acceptedAt: longAgo,
  emergencyName: "Test",
  emergencyPhone: "+32470000000",
} as const;

/** Somebody has this place; straight into the tables, where the way there is not what is tested. */
export async function occupied({ caregiverId, service, resource, place, startsAt, endsAt }: Stay) {
  const { id: ownerId } = await person("OWNER");
  const places = { create: { caregiverId, resource, place, startsAt, endsAt } };
  await db.booking.create({ data: { ...accepted, ownerId, caregiverId, service, startsAt, endsAt, places } });
}

/** A walk of an hour that was given; straight into the tables. */
export function completedWalk(caregiverId: string, ownerId: string, endsAt: Date) {
  const startsAt = after(endsAt, -HOUR_MS);
  const done = { status: "COMPLETED", paidAt: startsAt, completedAt: endsAt } as const;
  const places = { create: { caregiverId, resource: "OWN_TIME", place: 1, startsAt, endsAt } } as const;
  const when = { startsAt, endsAt, minutes: 60, payoutEligibleAt: after(endsAt, 2 * DAY_MS) };
  return db.booking.create({
    data: { ...accepted, ...done, ...when, ownerId, caregiverId, service: "DOG_WALKING", places },
  });
}

/** Completed walks with shown reviews of these stars, a week apart, the first the oldest. Answers the reviews' ids. */
export async function reviewed(caregiverId: string, stars: number[]) {
  const ids: string[] = [];
  for (const [week, rating] of stars.entries()) {
    const owner = await person("OWNER");
    await db.user.update({ where: { id: owner.id }, data: { name: `Klant Nummer${week}` } });
    const endsAt = after(longAgo, (week + 1) * 7 * DAY_MS);
    const later = after(endsAt, DAY_MS);
    const booking = await completedWalk(caregiverId, owner.id, endsAt);
    const text = { rating, comment: `Week ${week}`, createdAt: later, shownAt: later };
    const review = await db.review.create({
      data: { bookingId: booking.id, authorId: owner.id, subjectId: caregiverId, ...text },
    });
    ids.push(review.id);
  }
  const ratingSum = { increment: stars.reduce((sum, rating) => sum + rating, 0) };
  await db.caregiver.update({
    where: { userId: caregiverId },
    data: { ratingSum, ratingCount: { increment: stars.length } },
  });
  return ids;
}
