import { SavedSearchChange } from "@/domain/saved-searches/schema";
import { changeSearch, deleteSearch } from "@/domain/saved-searches/searches";
import { Id, route } from "@/lib/route";

export const PATCH = route(
  { as: "user", summary: "Rename a saved search, or switch its mails.", params: Id, body: SavedSearchChange },
  ({ ctx, params, body }) => changeSearch(ctx, params.id, body),
);
export const DELETE = route({ as: "user", summary: "Delete a saved search.", params: Id }, ({ ctx, params }) =>
  deleteSearch(ctx, params.id),
);
