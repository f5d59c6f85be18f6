const FIELDS = [
  "place",
  "service",
  "species",
  "from",
  "to",
  "radiusKm",
  "maxPrice",
  "reach",
  "sort",
  "cursor",
] as const;

/** The filters of a search page as its address says them; unknown and empty ones are left out. */
export type SearchFilters = Partial<Record<(typeof FIELDS)[number], string>>;

/** Reads the filters; of a repeated one the first counts. */
export function readFilters(params: Record<string, string | string[] | undefined>): SearchFilters {
  const found = FIELDS.flatMap((field) => {
    const value = [params[field]].flat()[0]?.trim();
    return value ? [[field, value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The address of the same search with some filters changed, or dropped where undefined; begins at the first page. */
export function searchHref(filters: SearchFilters, changes: SearchFilters = {}): string {
  const { cursor: _cursor, ...rest } = filters;
  const next: SearchFilters = { ...rest, ...changes };
  const filled = FIELDS.flatMap((field) => (next[field] ? [[field, next[field]]] : []));
  return `/search?${new URLSearchParams(filled)}`;
}
