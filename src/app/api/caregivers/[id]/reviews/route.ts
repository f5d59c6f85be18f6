import { publicReviews, ReviewQuery } from "@/domain/caregivers/queries";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "anyone",
    params: Id,
    query: ReviewQuery,
    cache: "public, max-age=0, s-maxage=60, stale-while-revalidate=300",
  },
  ({ ctx, params, query }) => publicReviews(ctx, params.id, query),
);
