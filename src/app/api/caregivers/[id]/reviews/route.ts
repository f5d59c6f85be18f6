import { listPublicReviews } from "@/domain/caregivers/queries";
import { ReviewPage } from "@/domain/caregivers/responses";
import { ReviewQuery } from "@/domain/caregivers/schema";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "anyone",
    summary: "A page of the shown reviews of a caregiver, newest first.",
    params: Id,
    query: ReviewQuery,
    cache: "public, max-age=0, s-maxage=60, stale-while-revalidate=300",
    response: ReviewPage,
  },
  ({ ctx, params, query }) => listPublicReviews(ctx, params.id, query),
);
