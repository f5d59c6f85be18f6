import { z } from "zod";
import { Instant, KeysetLinks } from "@/lib/http/response-schemas";

const SavedSearchRow = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  /** The filters as the address of the search page has them. */
  search: z.string(),
  alerts: z.boolean(),
  createdAt: Instant,
});
export type SavedSearchRow = z.infer<typeof SavedSearchRow>;

export const SavedSearchPage = z.strictObject({ searches: z.array(SavedSearchRow), ...KeysetLinks });
