import { z } from "zod";
import { RoundPoint, Stars } from "@/domain/caregivers/responses";
import { PictureView } from "@/domain/pictures/responses";
import { Place } from "@/domain/places/place";
import { Service, Species } from "@/generated/prisma/enums";
import { Cents } from "@/lib/http/response-schemas";

/** What anybody may see of a caregiver in a list. */
export const SearchCard = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  city: z.string().nullable(),
  headline: z.string().nullable(),
  experienceYears: z.int().nullable(),
  /** What the price is for: the service that was asked, or the least expensive one that matches. */
  service: z.enum(Service),
  priceCents: Cents,
  halfHourCents: Cents.nullable(),
  species: z.array(z.enum(Species)),
  services: z.array(z.enum(Service)),
  distanceKm: z.int(),
  point: RoundPoint.nullable(),
  rating: Stars.nullable(),
  ratingCount: z.int(),
  /** The first of their pictures. */
  cover: PictureView.nullable(),
});
export type SearchCard = z.infer<typeof SearchCard>;

/** `total` is exact to 200; beyond that `more` is true. A place that does not exist is null, with names that look like it. */
export const SearchResult = z.strictObject({
  place: Place.nullable(),
  suggestions: z.array(Place),
  total: z.int(),
  more: z.boolean(),
  cards: z.array(SearchCard),
  nextCursor: z.string().nullable(),
  previousCursor: z.string().nullable(),
});
