import { replyToReview } from "@/domain/reviews/reply";
import { ReviewReply } from "@/domain/reviews/schema";
import { Id, route } from "@/lib/route";
import { Named } from "@/lib/route/answer-shapes";

export const POST = route(
  {
    as: "user",
    summary: "Answer a review about you, once, for everybody to read.",
    limit: "booking",
    params: Id,
    body: ReviewReply,
    answer: Named,
  },
  ({ ctx, params, body }) => replyToReview(ctx, params.id, body),
);
