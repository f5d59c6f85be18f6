import { Places } from "@/domain/places/place";
import { PlacesQuery } from "@/domain/places/schema";
import { suggestPlaces } from "@/domain/places/suggest-places";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "anyone",
    summary: "Belgian places that begin like this.",
    query: PlacesQuery,
    cache: "public, max-age=3600, s-maxage=86400",
    response: Places,
  },
  async ({ query }) => ({ places: suggestPlaces(query.q, query.locale) }),
);
