import { searchCaregivers } from "@/domain/caregivers/search";
import { SearchQuery } from "@/domain/caregivers/search-query";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "anyone",
    limit: "search",
    query: SearchQuery,
    cache: "public, max-age=0, s-maxage=60, stale-while-revalidate=300",
  },
  ({ ctx, query }) => searchCaregivers(ctx, query),
);
