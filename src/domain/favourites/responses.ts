import { z } from "zod";
import { Stars } from "@/domain/caregivers/responses";
import { Service } from "@/generated/prisma/enums";
import { Cents, Instant, KeysetLinks } from "@/lib/http/response-schemas";

/** A kept caregiver as the search shows them; null while they cannot be booked. */
const KeptCaregiver = z.strictObject({
  name: z.string(),
  city: z.string().nullable(),
  headline: z.string().nullable(),
  experienceYears: z.int().nullable(),
  rating: Stars.nullable(),
  ratingCount: z.int(),
  offers: z.array(z.strictObject({ service: z.enum(Service), priceCents: Cents })),
});

const FavouriteRow = z.strictObject({
  id: z.uuid(),
  caregiverId: z.uuid(),
  /** Read by nobody else. */
  note: z.string().nullable(),
  createdAt: Instant,
  caregiver: KeptCaregiver.nullable(),
});
export type FavouriteRow = z.infer<typeof FavouriteRow>;

export const FavouritePage = z.strictObject({ favourites: z.array(FavouriteRow), ...KeysetLinks });

/** Whom the reader keeps, for the hearts of a page. */
export const FavouriteIds = z.strictObject({
  favourites: z.array(z.strictObject({ id: z.uuid(), caregiverId: z.uuid() })),
});
export type FavouriteIds = z.infer<typeof FavouriteIds>;
