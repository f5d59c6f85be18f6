import { LIMITS } from "@/domain/limits";
import { ReviewDraft, WrittenReview } from "@/domain/reviews/schema";
import { writeReview } from "@/domain/reviews/write";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Review the other party of a completed booking, once.",
    limit: LIMITS.booking,
    params: Id,
    body: ReviewDraft,
    response: WrittenReview,
  },
  ({ ctx, params, body }) => writeReview(ctx, params.id, body),
);
