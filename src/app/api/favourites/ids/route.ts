import { listFavouriteIds } from "@/domain/favourites/favourites";
import { FavouriteIds } from "@/domain/favourites/responses";
import { route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "Whom you keep, for the hearts of a page.", response: FavouriteIds },
  ({ ctx }) => listFavouriteIds(ctx),
);
