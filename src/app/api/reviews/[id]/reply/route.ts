import { replyToReview } from "@/domain/reviews/reply";
import { ReviewReply } from "@/domain/reviews/schema";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "user", limit: "booking", params: Id, body: ReviewReply }, ({ ctx, params, body }) =>
  replyToReview(ctx, params.id, body),
);
