import { z } from "zod";
import { SearchQuery } from "@/domain/search/schema";
import { line } from "@/lib/http/request-text";
import { KeysetParams } from "@/lib/keyset";

export const MAX_SEARCH_NAME = 60;
/** More than anybody follows. */
export const MAX_SAVED_SEARCHES = 20;

/** The filters that the address of the search page carries; a page of the results is none. */
const FILTERS = ["place", "service", "species", "from", "to", "radiusKm", "maxPrice", "reach", "sort"] as const;

/** Of "place=Gent&service=…" the filters that count, in one order, so that the same search is stored once. */
function filtersOf(search: string) {
  const given = new URLSearchParams(search);
  const filled = FILTERS.flatMap((name): [string, string][] => {
    const value = given.get(name)?.trim();
    return value ? [[name, value]] : [];
  });
  return new URLSearchParams(filled).toString();
}

/** Reads stored filters; undefined when they are no search, or none any more. */
export const parseFilters = (search: string) =>
  SearchQuery.safeParse(Object.fromEntries(new URLSearchParams(search))).data;

const Filters = z
  .string()
  .overwrite(filtersOf)
  .refine((search) => search.length <= 500 && parseFilters(search) !== undefined, {
    error: "This is no search.",
    params: { code: "invalid_value" },
  });

const Name = line({ min: 1, max: MAX_SEARCH_NAME });

export const NewSavedSearch = z.strictObject({ name: Name, search: Filters, alerts: z.boolean() });
export type NewSavedSearch = z.infer<typeof NewSavedSearch>;

/** What is left out stays. */
export const SavedSearchChange = z.strictObject({ name: Name.optional(), alerts: z.boolean().optional() });
export type SavedSearchChange = z.infer<typeof SavedSearchChange>;

export const SavedSearchListQuery = z.strictObject(KeysetParams);
export type SavedSearchListQuery = z.infer<typeof SavedSearchListQuery>;
