import { requireUser } from "@/domain/accounts/authorize";
import { lockBookingForParty } from "@/domain/bookings/balance";
import { CacheInvalidation } from "@/domain/cache";
import { BUSINESS_METRICS } from "@/domain/metrics";
import { reviewUntil } from "@/domain/reviews/deadlines";
import { publishReviews } from "@/domain/reviews/publish";
import type { ReviewDraft, ReviewReply } from "@/domain/reviews/schema";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { recordMetric, trackUserAction } from "@/lib/telemetry/record";

/** One party of a completed booking reviews the other, once. The second review of the two publishes both. */
export async function writeReview(ctx: Ctx, bookingId: string, { rating, comment }: ReviewDraft) {
  const { actor, now } = ctx;
  return inTransaction(async (tx) => {
    // The two parties queue up here, so that the second sees the first.
    const { booking, party } = await lockBookingForParty(tx, ctx, bookingId);
    if (actor.kind !== "user" || (party !== "owner" && party !== "caregiver"))
      throw new AppError("forbidden", "not_yours_to_do", "Only the owner and the caregiver review a booking.");
    if (booking.status !== "COMPLETED")
      throw new AppError("conflict", "not_reviewable", "A booking can be reviewed once the care is completed.");
    const reviews = await tx.review.findMany({ where: { bookingId }, select: { authorId: true } });
    if (reviews.some(({ authorId }) => authorId === actor.id))
      throw new AppError("conflict", "already_reviewed", "You have already reviewed this booking.");
    if (now >= reviewUntil(booking.endsAt))
      throw new AppError("conflict", "review_too_late", "A booking can be reviewed until 14 days after its end.");

    const subjectId = party === "owner" ? booking.caregiverId : booking.ownerId;
    const review = await tx.review.create({
      data: { bookingId, authorId: actor.id, subjectId, rating, comment, createdAt: now },
      select: { id: true },
    });
    recordMetric(BUSINESS_METRICS.reviews, 1, { by: party });
    trackUserAction(actor.id, "review_written");
    const both = reviews.length > 0;
    if (both) await publishReviews(tx, now, booking);
    return { id: review.id, shown: both };
  });
}

/** The caregiver replies publicly to a review about them, once. A hidden review does not exist yet. */
export async function replyToReview({ actor, now }: Ctx, reviewId: string, { text }: ReviewReply) {
  const caregiverId = requireUser(actor);
  return inTransaction(async (tx) => {
    const own = {
      id: reviewId,
      subjectId: caregiverId,
      booking: { caregiverId },
      shownAt: { not: null },
      hiddenAt: null,
    };
    if (!(await tx.review.findFirst({ where: own }))) throw notFound("review");
    const { count } = await tx.review.updateMany({
      where: { id: reviewId, reply: null },
      data: { reply: text, repliedAt: now },
    });
    if (count === 0) throw new AppError("conflict", "already_replied", "You have already answered this review.");
    await CacheInvalidation.onReviewCreate(caregiverId);
    return { id: reviewId };
  });
}
