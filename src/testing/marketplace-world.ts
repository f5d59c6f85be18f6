import { hashNewPassword } from "@/domain/accounts/passwords";
import { acceptBooking } from "@/domain/bookings/accept";
import { requestBooking } from "@/domain/bookings/request";
import { openComplaint } from "@/domain/payments/complain";
import { writeReview } from "@/domain/reviews/write";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { cookieOf } from "./call";
import type { Outside } from "./outside";
import { given, paidWalk } from "./paid-walk";
import { approvedCaregiver, dogOf, type Person, person } from "./people";
import { at, walkRequest } from "./stories";

/** Two owners, two caregivers, one of each other kind, and what is between them. */
export type World = Awaited<ReturnType<typeof marketplaceWorld>>;

/**
 * A small marketplace that every door can be tried on: `paid` is care that is paid and to come, `done` was given,
 * reviewed by both and complained of, `agreed` waits to be paid, `asked` waits for an answer of the second caregiver to the first owner.
 */
export async function marketplaceWorld(outside: Outside) {
  const paid = await paidWalk(outside, { startsAt: after(new Date(), 7 * DAY_MS) });
  const done = await paidWalk(outside);
  const end = await given(done.id);
  const text = { rating: 4, comment: "Fijne wandeling, dank je wel!" };
  await writeReview(at(done.owner, after(end, HOUR_MS)), done.id, text);
  const review = await writeReview(at(done.caregiver, after(end, HOUR_MS)), done.id, text);
  await openComplaint(at(done.owner, after(end, 2 * HOUR_MS)), done.id, {
    text: "De hond kwam zonder halsband terug.",
  });
  const asked = await requestBooking(
    paid.owner,
    walkRequest(done.caregiver.id, [paid.dog.id], after(new Date(), 8 * DAY_MS)),
  );

  const soon = after(new Date(), 9 * DAY_MS);
  const agreed = await requestBooking(done.owner, walkRequest(paid.caregiver.id, [done.dog.id], soon));
  await acceptBooking(paid.caregiver, agreed.id);

  const [draft, waiting, suspended] = [
    await caregiverWho("DRAFT"),
    await caregiverWho("SUBMITTED"),
    await approvedCaregiver(),
  ];
  const admin = await person("ADMIN");
  const people = {
    owner: paid.owner,
    otherOwner: done.owner,
    caregiver: paid.caregiver,
    otherCaregiver: done.caregiver,
    ...{ draft, waiting, suspended, admin },
  };
  const reviews = await db.review.findMany({ where: { bookingId: done.id } });
  await plantCanaries(people);
  await cookieOf(suspended.id);
  await db.user.update({ where: { id: suspended.id }, data: { suspendedAt: new Date() } });
  return {
    people,
    bookings: {
      paid: { id: paid.id, owner: paid.owner.id, caregiver: paid.caregiver.id },
      done: { id: done.id, owner: done.owner.id, caregiver: done.caregiver.id },
      agreed: { id: agreed.id, owner: done.owner.id, caregiver: paid.caregiver.id },
      asked: { id: asked.id, owner: paid.owner.id, caregiver: done.caregiver.id },
    },
    /** By whose they are. */
    pets: { [paid.owner.id]: paid.dog.id, [done.owner.id]: done.dog.id, [draft.id]: (await dogOf(draft)).id },
    /** Another one of `draft`, for which nobody asks care. */
    idlePet: (await dogOf(draft)).id,
    review: {
      id: reviews.find(({ subjectId }) => subjectId === done.caregiver.id)?.id ?? review.id,
      subject: done.caregiver.id,
    },
  };
}

async function caregiverWho(status: "DRAFT" | "SUBMITTED") {
  const caregiver = await person("CAREGIVER");
  await db.caregiver.create({
    data: { userId: caregiver.id, status, submittedAt: status === "SUBMITTED" ? caregiver.now : null },
  });
  return caregiver;
}

/** What is private to somebody carries their id, so that it is known wherever it turns up. */
export const canaryOf = (userId: string) => `kanarie-${userId.slice(-12)}`;

/** Everybody's password; its hash must be in no answer at all. */
export const PASSWORD = "een lange zin met spaties";

async function plantCanaries(people: Record<string, Person>) {
  const passwordHash = await hashNewPassword(PASSWORD, "");
  for (const { id } of Object.values(people)) {
    const canary = canaryOf(id);
    const user = {
      street: `${canary} straat`,
      phone: `${canary} phone`,
      passwordHash,
      email: `${canary}@example.test`,
    };
    await db.user.update({ where: { id }, data: user });
    await db.pet.updateMany({ where: { ownerId: id }, data: { medical: `${canary} medical` } });
    const booking = {
      accessNotes: `${canary} keys`,
      emergencyName: `${canary} in need`,
      emergencyPhone: canary,
      vetName: `${canary} vet`,
    };
    await db.booking.updateMany({ where: { ownerId: id }, data: booking });
  }
}
