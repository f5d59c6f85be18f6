import { LIMITS } from "@/domain/limits";
import { SearchResult } from "@/domain/search/responses";
import { SearchQuery } from "@/domain/search/schema";
import { searchCaregivers } from "@/domain/search/search";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "anyone",
    summary: "Approved caregivers around a place.",
    limit: LIMITS.search,
    query: SearchQuery,
    cache: "public, max-age=0, s-maxage=60, stale-while-revalidate=300",
    response: SearchResult,
  },
  ({ ctx, query }) => searchCaregivers(ctx, query),
);
