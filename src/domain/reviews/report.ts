import { requireUser } from "@/domain/accounts/authorize";
import { publicName } from "@/domain/accounts/profile";
import type { NewReviewReport } from "@/domain/reviews/schema";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

const WORDS = { id: true, rating: true, comment: true, reply: true, authorId: true, subjectId: true } as const;

/** A shown review that the reader may see: everybody those about caregivers, the two parties those about owners. */
async function findShown({ actor }: Ctx, id: string) {
  const me = requireUser(actor);
  const review = await db.review.findFirst({
    where: { id, shownAt: { not: null }, hiddenAt: null },
    select: {
      ...WORDS,
      booking: { select: { id: true, ownerId: true, caregiverId: true } },
      author: { select: { name: true } },
      subject: { select: { name: true } },
      reports: { where: { reporterId: me }, select: { state: true } },
    },
  });
  const isPublic = review && review.subjectId === review.booking.caregiverId;
  const isParty = review && [review.booking.ownerId, review.booking.caregiverId].includes(me);
  if (!review || !(isPublic || isParty)) throw notFound("review");
  return { ...review, isOwn: review.authorId === me };
}

/** A review before somebody reports it, with their earlier report. */
export async function getReviewToReport(ctx: Ctx, id: string) {
  const { author, subject, reports, subjectId, booking, isOwn, ...review } = await findShown(ctx, id);
  const isPublic = subjectId === booking.caregiverId;
  return {
    ...review,
    isOwn,
    isReported: reports.length > 0,
    author: publicName(author.name),
    subject: publicName(subject.name),
    /** Where it is read. */
    path: isPublic ? `/caregivers/${subjectId}/reviews` : `/bookings/${booking.id}`,
  };
}

/** Asks an admin to look at a review of somebody else, once. */
export async function reportReview(ctx: Ctx, id: string, { reason, note }: NewReviewReport) {
  const reporterId = requireUser(ctx.actor);
  const { isOwn } = await findShown(ctx, id);
  if (isOwn) throw new AppError("conflict", "own_review", "This review is your own.");
  const data = { reviewId: id, reporterId, reason, note: note || null, createdAt: ctx.now };
  await db.reviewReport.createMany({ data, skipDuplicates: true });
}
