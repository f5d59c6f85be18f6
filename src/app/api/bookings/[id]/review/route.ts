import { ReviewDraft } from "@/domain/reviews/schema";
import { writeReview } from "@/domain/reviews/write";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "user", limit: "booking", params: Id, body: ReviewDraft }, ({ ctx, params, body }) =>
  writeReview(ctx, params.id, body),
);
