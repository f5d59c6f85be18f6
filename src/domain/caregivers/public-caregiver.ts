import { z } from "zod";
import { roundToKm } from "@/lib/geo";
import { PublicCaregiver } from "./answers";
import { publicName } from "./public-name";
import { publicReview, ReviewRow, writeReviewCursor } from "./public-review";
import { mostPets } from "./resource";

/** What the statement of the page says. Only columns that anybody may see are ever read. */
export const CaregiverRow = z.object({
  ...PublicCaregiver.omit({ point: true, rating: true, ratingCount: true, moreReviews: true }).shape,
  name: z.string().nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  homePlaces: z.int(),
  groupPlaces: z.int(),
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
