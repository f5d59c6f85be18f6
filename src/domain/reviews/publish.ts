import { CacheInvalidation } from "@/domain/cache";
import { reviewsClosedBefore } from "@/domain/reviews/deadlines";
import { SWEEP_LIMIT } from "@/domain/sweep";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";

/**
 * Publishes the hidden reviews of a booking. Each is published and counted once under concurrency: the UPDATE names the
 * state it expects. Only an owner's review counts for a caregiver.
 */
export async function publishReviews(tx: Tx, now: Date, booking: { id: string; caregiverId: string }) {
  const shown = await tx.review.updateManyAndReturn({
    where: { bookingId: booking.id, shownAt: null },
    data: { shownAt: now },
    select: { subjectId: true, rating: true },
  });
  for (const { rating } of shown.filter(({ subjectId }) => subjectId === booking.caregiverId))
    await tx.caregiver.update({
      where: { userId: booking.caregiverId },
      data: { ratingSum: { increment: rating }, ratingCount: { increment: 1 } },
    });
  if (shown.length > 0) await CacheInvalidation.onReviewCreate(booking.caregiverId);
  return shown.length;
}

/** Publishes reviews whose wait for the other party is over. Safe to run concurrently. */
export async function publishDueReviews({ now }: Ctx) {
  const due = await db.review.findMany({
    where: { shownAt: null, booking: { endsAt: { lte: reviewsClosedBefore(now) } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: SWEEP_LIMIT,
    select: { booking: { select: { id: true, caregiverId: true } } },
  });
  let shown = 0;
  for (const { booking } of due) shown += await inTransaction((tx) => publishReviews(tx, now, booking));
  return { due: due.length, shown };
}
