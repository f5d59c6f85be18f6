import { SavedSearchPage } from "@/domain/saved-searches/responses";
import { NewSavedSearch, SavedSearchListQuery } from "@/domain/saved-searches/schema";
import { listSearches, saveSearch } from "@/domain/saved-searches/searches";
import { Named } from "@/lib/http/response-schemas";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "user",
    summary: "A page of your saved searches, the latest first.",
    query: SavedSearchListQuery,
    response: SavedSearchPage,
  },
  ({ ctx, query }) => listSearches(ctx, query),
);

export const POST = route(
  {
    as: "user",
    errors: [409],
    summary: "Save a search. A second time changes nothing.",
    body: NewSavedSearch,
    response: Named,
  },
  ({ ctx, body }) => saveSearch(ctx, body),
);
