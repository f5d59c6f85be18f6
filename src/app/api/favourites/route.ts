import { addFavourite, listFavourites } from "@/domain/favourites/favourites";
import { FavouritePage } from "@/domain/favourites/responses";
import { FavouriteListQuery, NewFavourite } from "@/domain/favourites/schema";
import { Named } from "@/lib/http/response-schemas";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "user",
    summary: "A page of the caregivers you keep, the latest first.",
    query: FavouriteListQuery,
    response: FavouritePage,
  },
  ({ ctx, query }) => listFavourites(ctx, query),
);

export const POST = route(
  {
    as: "user",
    errors: [404, 409],
    summary: "Keep a caregiver. A second time changes nothing.",
    body: NewFavourite,
    formDone: "/favourites",
    response: Named,
  },
  ({ ctx, body }) => addFavourite(ctx, body),
);
