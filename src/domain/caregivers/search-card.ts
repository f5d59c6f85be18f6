import { z } from "zod";
import { Service, Species } from "@/generated/prisma/enums";
import { roundToKm } from "@/lib/geo";
import type { SearchCard } from "./answers";
import { publicName } from "./public-name";

/** What the search statement says about one caregiver. */
const Row = z.object({
  id: z.uuid(),
  key: z.int(),
  km: z.number(),
  name: z.string().nullable(),
  city: z.string().nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  headline: z.string().nullable(),
  experienceYears: z.int().nullable(),
  ratingSum: z.int(),
  ratingCount: z.int(),
  priceCents: z.int(),
  halfHourCents: z.int().nullable(),
  species: z.array(z.enum(Species)),
  services: z.array(z.enum(Service)),
});

/** The one row of the search statement. */
export const SearchRows = z.tuple([z.object({ total: z.int(), cards: z.array(Row) })]);

/** What anybody may see of a caregiver in a list. The point is rounded to about 1 km, the distance to a whole one. */
export function searchCard(row: z.infer<typeof Row>): SearchCard {
  const { key: _key, km, name, lat, lng, ratingSum, ratingCount, ...rest } = row;
  return {
    ...rest,
    name: publicName(name),
    distanceKm: Math.round(km),
    point: lat === null || lng === null ? null : roundToKm({ lat, lng }),
    rating: ratingCount ? Math.round((ratingSum / ratingCount) * 10) / 10 : null,
    ratingCount,
  };
}
