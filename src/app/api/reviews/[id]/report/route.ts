import { LIMITS } from "@/domain/limits";
import { reportReview } from "@/domain/reviews/report";
import { NewReviewReport } from "@/domain/reviews/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Ask us to look at a review of somebody else.",
    errors: [409],
    limit: LIMITS.booking,
    params: Id,
    body: NewReviewReport,
  },
  ({ ctx, params, body }) => reportReview(ctx, params.id, body),
);
