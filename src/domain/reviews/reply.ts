import { userIdOf } from "@/domain/accounts/user-id-of";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { CacheInvalidation } from "@/lib/redis";
import type { ReviewReply } from "./schema";

/** The caregiver answers a review about them, once and for everybody to read. A hidden review does not exist yet. */
export async function replyToReview({ actor, now }: Ctx, reviewId: string, { text }: ReviewReply) {
  const caregiverId = userIdOf(actor);
  return inTransaction(async (tx) => {
    const own = { id: reviewId, subjectId: caregiverId, booking: { caregiverId }, shownAt: { not: null } };
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
