import { LIMITS } from "@/domain/limits";
import { ReviewReply } from "@/domain/reviews/schema";
import { replyToReview } from "@/domain/reviews/write";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Answer a review about you, once, for everybody to read.",
    limit: LIMITS.booking,
    params: Id,
    body: ReviewReply,
    response: Named,
  },
  ({ ctx, params, body }) => replyToReview(ctx, params.id, body),
);
