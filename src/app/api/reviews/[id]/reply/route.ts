import { replyToReview } from "@/domain/reviews/reply";
import { ReviewReply } from "@/domain/reviews/schema";
import { Named } from "@/lib/answer-shapes";
import { Id, route } from "@/lib/route";

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
