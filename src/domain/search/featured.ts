import { z } from "zod";
import { publicName } from "@/domain/accounts/profile";
import { CACHE_TAGS, withPublicCache } from "@/domain/cache";
import { meanRating } from "@/domain/caregivers/public-profile";
import { pictureView, ShownPicture } from "@/domain/pictures/files";
import { localPlaceName } from "@/domain/places/local-name";
import type { PlaceLanguage } from "@/domain/places/place";
import { RANKS } from "@/domain/search/listings";
import { coverSql } from "@/domain/search/sql";
import { Prisma, Service } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { reader } from "@/lib/db";

/** How many the home page shows. */
const FEATURED = 3;
/** Longer reviews end in "…" there. */
const QUOTE_LENGTH = 110;

const Row = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  city: z.string().nullable(),
  ratingSum: z.int(),
  ratingCount: z.int(),
  service: z.enum(Service),
  priceCents: z.int(),
  halfHourCents: z.int().nullable(),
  cover: ShownPicture.nullable(),
  review: z.object({ comment: z.string(), author: z.string().nullable() }).nullable(),
});

/** The best rated who can be booked, each with the lowest price and the latest review that has words. */
const featuredSql = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object(
    'id', best.id, 'name', u.name, 'city', best.city, 'ratingSum', best."ratingSum", 'ratingCount', best."ratingCount",
    'service', l.service, 'priceCents', l."priceCents", 'halfHourCents', l."halfHourCents",
    'cover', (${coverSql(Prisma.sql`best.id`)}),
    'review', (
      SELECT json_build_object('comment', r.comment, 'author', a.name)
      FROM "Review" r JOIN "Booking" b ON b.id = r."bookingId" AND b."caregiverId" = r."subjectId" JOIN "User" a ON a.id = r."authorId"
      WHERE r."subjectId" = best.id AND r."shownAt" IS NOT NULL AND r.rating >= 4 AND r.comment <> ''
      ORDER BY r."shownAt" DESC, r.id DESC LIMIT 1
    )
  ) ORDER BY best.rank DESC, best.id), '[]'::json) AS cards
  FROM (
    SELECT "userId" AS id, city, "ratingSum", "ratingCount", ${RANKS.recommended} AS rank FROM "Caregiver" c
    WHERE status = 'APPROVED' AND "ratingCount" > 0
      AND EXISTS (SELECT 1 FROM "Listing" o WHERE o."caregiverId" = c."userId" AND o.live)
    ORDER BY ${RANKS.recommended} DESC, "userId" LIMIT ${FEATURED}::int
  ) best
  JOIN "User" u ON u.id = best.id
  CROSS JOIN LATERAL (
    SELECT * FROM "Listing" o WHERE o."caregiverId" = best.id AND o.live ORDER BY o."priceCents", o.service LIMIT 1
  ) l`;

/** The caregivers of the home page: the same for everybody, one statement, made again when one of them changes. */
export const featuredCaregivers = (ctx: Ctx, locale: PlaceLanguage) =>
  withPublicCache(ctx, `${CACHE_TAGS.search}|featured:${locale}`, async (as) => {
    const rows = await reader(as).$queryRaw(featuredSql);
    const [{ cards }] = z.tuple([z.object({ cards: z.array(Row) })]).parse(rows);
    return cards.map(({ name, city, ratingSum, ratingCount, cover, review, ...rest }) => ({
      ...rest,
      name: publicName(name),
      city: city && localPlaceName(city, locale),
      rating: meanRating(ratingSum, ratingCount),
      ratingCount,
      cover: cover && pictureView(cover),
      review: review && { author: publicName(review.author), comment: shorten(review.comment) },
    }));
  });

export type FeaturedCaregiver = Awaited<ReturnType<typeof featuredCaregivers>>[number];

/** The beginning of a text, up to a word's end. */
function shorten(text: string) {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= QUOTE_LENGTH) return line;
  return `${line.slice(0, QUOTE_LENGTH).replace(/\s\S*$/, "")}…`;
}
