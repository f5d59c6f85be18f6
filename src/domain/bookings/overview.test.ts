import { expect, test } from "vitest";
import { byDay, getCareTasks, getOwnerOverview } from "@/domain/bookings/overview";
import { openComplaint } from "@/domain/complaints/open";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { insertCompletedWalk } from "@/testing/fixtures/booking-rows";
import { acceptedWalk, atTime } from "@/testing/fixtures/booking-steps";

test("an owner sees what to pay, and what to review until it is reviewed", async () => {
  const { owner, caregiver, id } = await acceptedWalk();
  const done = await insertCompletedWalk(caregiver.id, owner.id, after(owner.now, -2 * DAY_MS));
  await insertCompletedWalk(caregiver.id, owner.id, after(owner.now, -20 * DAY_MS));
  const overview = await getOwnerOverview(owner);
  expect(overview.toPay.map((each) => each.id)).toEqual([id]);
  expect(overview.toReview.map((each) => each.id)).toEqual([done.id]);
  expect(overview.next).toBeNull();
  await db.review.create({
    data: {
      ...{ bookingId: done.id, authorId: owner.id, subjectId: caregiver.id, rating: 5 },
      ...{ comment: "Goed gewandeld.", createdAt: owner.now },
    },
  });
  expect((await getOwnerOverview(owner)).toReview).toEqual([]);
});

test("a caregiver sees complaints and reviews without her words, a failed payout, and the next payout", async () => {
  const { owner, caregiver } = await acceptedWalk();
  const endsAt = after(owner.now, -HOUR_MS);
  const done = await insertCompletedWalk(caregiver.id, owner.id, endsAt);
  expect(await getCareTasks(caregiver)).toMatchObject({
    ...{ complaints: [], reviews: [], failedPayoutCents: null, isAccountRestricted: false },
    nextPayout: { id: done.id, at: after(endsAt, 2 * DAY_MS), cents: done.caregiverCents },
  });
  await openComplaint(atTime(owner, owner.now), done.id, { text: "De wandeling duurde maar kort." });
  await db.review.create({
    data: {
      ...{ bookingId: done.id, authorId: owner.id, subjectId: caregiver.id, rating: 2 },
      ...{ comment: "Te kort gewandeld.", createdAt: owner.now, shownAt: owner.now },
    },
  });
  await db.caregiver.update({
    where: { userId: caregiver.id },
    data: { stripeAccountId: `acct_${caregiver.id}`, payoutsEnabled: false, ratingSum: 2, ratingCount: 1 },
  });
  await db.bankPayout.create({
    data: {
      ...{ caregiverId: caregiver.id, stripePayoutId: `po_${caregiver.id}`, amountCents: 1200, status: "failed" },
      ...{ arrivesAt: owner.now, createdAt: owner.now },
    },
  });
  expect(await getCareTasks(caregiver)).toMatchObject({
    complaints: [{ id: done.id }],
    reviews: [{ id: done.id, rating: 2 }],
    failedPayoutCents: 1200,
    isAccountRestricted: true,
    nextPayout: null, // held by the complaint
  });
});

test("days are Brussels days", () => {
  const at = (text: string) => ({ startsAt: new Date(text) });
  const coming = [at("2026-11-30T22:30Z"), at("2026-11-30T23:30Z"), at("2026-12-06T22:30Z"), at("2026-12-06T23:30Z")];
  expect(byDay(coming, new Date("2026-11-30T09:00Z"))).toEqual({
    today: coming.slice(0, 1),
    week: coming.slice(1, 3),
    later: coming.slice(3),
  });
});
