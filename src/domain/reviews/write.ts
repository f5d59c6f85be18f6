import { lockBooking } from "@/domain/bookings/kept";
import { partyOf } from "@/domain/bookings/lifecycle";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { recordMetric, trackUserAction } from "@/lib/monitoring";
import { reviewUntil } from "./review-until";
import type { ReviewDraft } from "./schema";
import { showReviews } from "./show";

/** One party of a completed booking writes about the other, once. With the second of the two, both become visible. */
export async function writeReview({ actor, now }: Ctx, bookingId: string, { rating, comment }: ReviewDraft) {
  return inTransaction(async (tx) => {
    // The two parties queue up here, so that the second sees the first.
    await lockBooking(tx, bookingId);
    const booking = await tx.booking.findUnique({ where: { id: bookingId }, include: { reviews: true } });
    const party = booking && partyOf(actor, booking);
    if (!booking || !party) throw notFound("booking");
    if (actor.kind !== "user" || (party !== "owner" && party !== "caregiver"))
      throw new AppError("forbidden", "not_yours_to_do", "Only the owner and the caregiver review a booking.");
    if (booking.status !== "COMPLETED")
      throw new AppError("conflict", "not_reviewable", "A booking can be reviewed once the care is completed.");
    if (booking.reviews.some(({ authorId }) => authorId === actor.id))
      throw new AppError("conflict", "already_reviewed", "You have already reviewed this booking.");
    if (now >= reviewUntil(booking.endsAt))
      throw new AppError("conflict", "review_too_late", "A booking can be reviewed until 14 days after its end.");

    const subjectId = party === "owner" ? booking.caregiverId : booking.ownerId;
    const review = await tx.review.create({
      data: { bookingId, authorId: actor.id, subjectId, rating, comment, createdAt: now },
      select: { id: true },
    });
    recordMetric("reviews.written", 1, { by: party });
    trackUserAction(actor.id, "review_written");
    const both = booking.reviews.length > 0;
    if (both) await showReviews(tx, now, booking);
    return { id: review.id, shown: both };
  });
}
