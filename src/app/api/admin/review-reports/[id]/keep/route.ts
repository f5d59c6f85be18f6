import { keepReview } from "@/domain/admin/reports/review-reports";
import { AdminReason } from "@/domain/admin/schema";
import { DecidedReviewReport } from "@/domain/reviews/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Leave a reported review as it is, with the reason.",
    errors: [409],
    params: Id,
    body: AdminReason,
    response: DecidedReviewReport,
  },
  ({ ctx, params, body }) => keepReview(ctx, params.id, body),
);
