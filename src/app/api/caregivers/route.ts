import { SearchResult } from "@/domain/caregivers/answers";
import { searchCaregivers } from "@/domain/caregivers/search";
import { SearchQuery } from "@/domain/caregivers/search-query";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "anyone",
    summary: "Approved caregivers around a place.",
    limit: "search",
    query: SearchQuery,
    cache: "public, max-age=0, s-maxage=60, stale-while-revalidate=300",
    answer: SearchResult,
  },
  ({ ctx, query }) => searchCaregivers(ctx, query),
);
