import { searchMap } from "@/domain/search/map";
import { relaxedSearches } from "@/domain/search/relaxed";
import { SearchQuery } from "@/domain/search/schema";
import { searchCaregivers } from "@/domain/search/search";
import type { Ctx } from "@/lib/actor";
import { AppError } from "@/lib/errors";

/** What a search page shows: nothing asked yet, what is wrong with the question, or the answer. */
export async function searchPage(ctx: Ctx, params: Record<string, string>) {
  if (!params.place?.trim()) return { kind: "unasked" as const };
  const parsed = SearchQuery.safeParse(params);
  if (!parsed.success)
    return { kind: "wrong" as const, fields: parsed.error.issues.map(({ path }) => String(path[0])) };
  const query = parsed.data;
  try {
    const result = await searchCaregivers(ctx, query);
    const relaxed = result.place && result.total === 0 ? await relaxedSearches(ctx, query) : [];
    const map = result.place && searchMap(result.place, query.radiusKm, query.locale);
    return { kind: "found" as const, query, result, relaxed, map };
  } catch (error) {
    // A page shows what is wrong beside its form, where the API answers 400.
    if (error instanceof AppError && error.kind === "invalid")
      return { kind: "wrong" as const, fields: error.fields.map(({ path }) => path) };
    throw error;
  }
}
