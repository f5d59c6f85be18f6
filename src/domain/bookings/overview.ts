import { requireUser } from "@/domain/accounts/authorize";
import { publicName } from "@/domain/accounts/profile";
import { payoutFrom } from "@/domain/bookings/deadlines";
import { CARD, toCard } from "@/domain/bookings/queries";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { addDays, after, DAY_MS, instantOf, wallTime } from "@/lib/time";

const MAX_SHOWN = 5;
const REVIEW_DAYS = 14;
const REPLY_DAYS = 60;

/** What waits for an owner: care to pay for, the most urgent first, the next care, and care to review. */
export async function getOwnerOverview({ actor, now }: Ctx) {
  const me = requireUser(actor);
  const [toPay, next, toReview] = await Promise.all([
    db.booking.findMany({
      where: { ownerId: me, status: "ACCEPTED", payBy: { gt: now }, payments: { none: { status: "PROCESSING" } } },
      orderBy: [{ payBy: "asc" }, { id: "asc" }],
      ...{ take: MAX_SHOWN, select: CARD },
    }),
    db.booking.findFirst({
      where: { ownerId: me, status: "PAID", endsAt: { gt: now } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: CARD,
    }),
    db.booking.findMany({
      where: {
        ...{ ownerId: me, status: "COMPLETED", endsAt: { gt: after(now, -REVIEW_DAYS * DAY_MS) } },
        reviews: { none: { authorId: me } },
      },
      orderBy: [{ endsAt: "asc" }, { id: "asc" }],
      ...{ take: MAX_SHOWN, select: CARD },
    }),
  ]);
  return { toPay: toPay.map(toCard), next: next && toCard(next), toReview: toReview.map(toCard) };
}
export type OwnerOverview = Awaited<ReturnType<typeof getOwnerOverview>>;

/** What else waits for a caregiver: complaints and reviews without her words, what went wrong with her money, the next payout. */
export async function getCareTasks({ actor, now }: Ctx) {
  const me = requireUser(actor);
  const about = { select: { id: true, owner: { select: { name: true } } } };
  const [complaints, reviews, latestBank, account, nextPayout] = await Promise.all([
    db.complaint.findMany({
      where: { decidedAt: null, repliedAt: null, booking: { caregiverId: me } },
      orderBy: [{ openedAt: "asc" }, { id: "asc" }],
      ...{ take: MAX_SHOWN, select: { openedAt: true, booking: about } },
    }),
    db.review.findMany({
      where: {
        subjectId: me,
        ...{ reply: null, hiddenAt: null },
        shownAt: { gt: after(now, -REPLY_DAYS * DAY_MS) },
        booking: { caregiverId: me },
      },
      orderBy: [{ shownAt: "asc" }, { id: "asc" }],
      ...{ take: MAX_SHOWN, select: { rating: true, booking: about } },
    }),
    db.bankPayout.findFirst({
      where: { caregiverId: me },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { status: true, amountCents: true },
    }),
    db.caregiver.findUnique({ where: { userId: me }, select: { stripeAccountId: true, payoutsEnabled: true } }),
    db.booking.findFirst({
      where: { caregiverId: me, status: { in: ["PAID", "COMPLETED"] }, holdReason: null, transfer: null },
      orderBy: [{ endsAt: "asc" }, { id: "asc" }],
      select: { id: true, endsAt: true, caregiverCents: true },
    }),
  ]);
  return {
    complaints: complaints.map(({ openedAt, booking }) => ({
      id: booking.id,
      name: publicName(booking.owner.name),
      openedAt,
    })),
    reviews: reviews.map(({ rating, booking }) => ({ id: booking.id, name: publicName(booking.owner.name), rating })),
    failedPayoutCents: latestBank?.status === "failed" ? latestBank.amountCents : null,
    isAccountRestricted: Boolean(account?.stripeAccountId && !account.payoutsEnabled),
    nextPayout: nextPayout && {
      id: nextPayout.id,
      at: payoutFrom(nextPayout.endsAt),
      cents: nextPayout.caregiverCents,
    },
  };
}
export type CareTasks = Awaited<ReturnType<typeof getCareTasks>>;

/** Splits coming care into today's, the rest of the next seven days and later, by days in Brussels. */
export function byDay<Care extends { startsAt: Date }>(coming: readonly Care[], now: Date) {
  const today = wallTime(now).date;
  const tomorrow = instantOf(`${addDays(today, 1)}T00:00`);
  const nextWeek = instantOf(`${addDays(today, 7)}T00:00`);
  return {
    today: coming.filter(({ startsAt }) => startsAt < tomorrow),
    week: coming.filter(({ startsAt }) => startsAt >= tomorrow && startsAt < nextWeek),
    later: coming.filter(({ startsAt }) => startsAt >= nextWeek),
  };
}
