import { z } from "zod";
import { CancellationPolicy } from "@/generated/prisma/enums";
import { roundToKm } from "@/lib/geo";
import { type PublicCaregiver, PublicOffer } from "./answers";
import { publicName } from "./public-name";
import { publicReview, ReviewRow, writeReviewCursor } from "./public-review";
import { mostPets } from "./resource";

/** What the statement of the page says. Only columns that anybody may see are ever read. */
export const CaregiverRow = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  city: z.string().nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  headline: z.string().nullable(),
  bio: z.string().nullable(),
  homeType: z.string().nullable(),
  experienceYears: z.int().nullable(),
  experience: z.string().nullable(),
  travelKm: z.int(),
  noticeHours: z.int(),
  holidayPercent: z.int(),
  policy: z.enum(CancellationPolicy),
  homePlaces: z.int(),
  groupPlaces: z.int(),
  offers: z.array(PublicOffer),
  /** How many shown reviews gave 1, 2, 3, 4 and 5 stars. */
  stars: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
  reviews: z.array(ReviewRow),
});

/** A caregiver as anybody may see them: no contact, no street, a point rounded to about 1 km. */
export function publicShape(row: z.infer<typeof CaregiverRow>, shown: number): PublicCaregiver {
  const { name, lat, lng, offers, homePlaces, groupPlaces, stars, reviews, ...rest } = row;
  const count = stars.reduce((sum, n) => sum + n, 0);
  const sum = stars.reduce((total, n, i) => total + n * (i + 1), 0);
  const page = reviews.slice(0, shown);
  const last = page.at(-1);
  return {
    ...rest,
    name: publicName(name),
    offers: offers.map((offer) => ({ ...offer, maxPets: mostPets(offer, { homePlaces, groupPlaces }) })),
    point: lat === null || lng === null ? null : roundToKm({ lat, lng }),
    rating: count ? Math.round((sum / count) * 10) / 10 : null,
    ratingCount: count,
    stars,
    reviews: page.map(publicReview),
    moreReviews: reviews.length > shown && last ? writeReviewCursor("after", last) : null,
  };
}
