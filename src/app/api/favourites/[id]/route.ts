import { changeNote, removeFavourite } from "@/domain/favourites/favourites";
import { FavouriteNote } from "@/domain/favourites/schema";
import { Id, route } from "@/lib/route";

export const PATCH = route(
  { as: "user", summary: "Change your private note about a favourite.", params: Id, body: FavouriteNote },
  ({ ctx, params, body }) => changeNote(ctx, params.id, body),
);
export const DELETE = route({ as: "user", summary: "Keep a caregiver no more.", params: Id }, ({ ctx, params }) =>
  removeFavourite(ctx, params.id),
);
