import { MapPlaces } from "@/domain/places/place";
import { MapPlacesQuery } from "@/domain/places/schema";
import { mapPlaces } from "@/domain/places/suggest-places";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "anyone",
    summary: "Belgian places to write on a map, the largest first.",
    query: MapPlacesQuery,
    cache: "public, max-age=86400, s-maxage=86400",
    response: MapPlaces,
  },
  async ({ query }) => ({ places: mapPlaces(query.locale) }),
);
