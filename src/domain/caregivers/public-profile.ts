import { z } from "zod";
import { publicName } from "@/domain/accounts/profile";
import { PublicCaregiver, type PublicReview } from "@/domain/caregivers/responses";
import { pictureViews, ShownPicture } from "@/domain/pictures/files";
import { roundToKm } from "@/domain/places/geo";
import { maxPetsFor } from "@/domain/services";
import { Prisma } from "@/generated/prisma/client";
import { Service } from "@/generated/prisma/enums";
import { decodeCursor, encodeCursor } from "@/lib/keyset";

/** A review as the statements below give it; instants in milliseconds. */
export const ReviewRow = z.object({
  id: z.uuid(),
  rating: z.int(),
  service: z.enum(Service),
  comment: z.string(),
  author: z.string().nullable(),
  shownAt: z.number(),
  reply: z.string().nullable(),
});

/** What anybody may read of a review: the author by first name and initial. */
export function toPublicReview({ author, shownAt, ...rest }: z.infer<typeof ReviewRow>): PublicReview {
  return { ...rest, author: publicName(author), shownAt: new Date(shownAt) };
}

/** Shown reviews of somebody as a caregiver, newest first, as a JSON list; not those they got as an owner. */
export const publishedReviewsSql = (
  caregiverId: Prisma.Sql,
  limit: number,
  { beyond = null, service }: { beyond?: ReviewCursor | null; service?: Service | undefined } = {},
) => Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('id', r.id, 'rating', r.rating, 'service', r.service, 'comment', r.comment,
    'author', a.name, 'shownAt', extract(epoch FROM r."shownAt") * 1000, 'reply', r.reply) ORDER BY r."shownAt" DESC, r.id DESC), '[]')
  FROM (
    SELECT r.*, b.service FROM "Review" r JOIN "Booking" b ON b.id = r."bookingId" AND b."caregiverId" = r."subjectId"
    WHERE r."subjectId" = ${caregiverId} AND r."shownAt" IS NOT NULL AND r."hiddenAt" IS NULL
      ${service ? Prisma.sql`AND b.service = ${service}::"Service"` : Prisma.empty}
      ${beyond ? beyondReviewSql(beyond) : Prisma.empty}
    ORDER BY ${beyond?.direction === "before" ? Prisma.sql`r."shownAt", r.id` : Prisma.sql`r."shownAt" DESC, r.id DESC`} LIMIT ${limit}::int
  ) r JOIN "User" a ON a.id = r."authorId"`;

/** How many shown reviews each service has, as a JSON list, the most first. */
export const reviewCountsSql = (caregiverId: Prisma.Sql) => Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('service', n.service, 'count', n.count) ORDER BY n.count DESC, n.service), '[]')
  FROM (
    SELECT b.service, count(*) FROM "Review" r JOIN "Booking" b ON b.id = r."bookingId" AND b."caregiverId" = r."subjectId"
    WHERE r."subjectId" = ${caregiverId} AND r."shownAt" IS NOT NULL AND r."hiddenAt" IS NULL GROUP BY b.service
  ) n`;

const beyondReviewSql = ({ direction, shownAt, id }: ReviewCursor) =>
  Prisma.sql`AND (r."shownAt", r.id) ${direction === "before" ? Prisma.sql`>` : Prisma.sql`<`} (${shownAt}::timestamptz, ${id}::uuid)`;

const Position = z
  .string()
  .transform((text) => text.split(" "))
  .pipe(z.tuple([z.enum(["after", "before"]), z.iso.datetime().regex(/^20/), z.uuid()]));

/** A place in the list, and which way to read on from it. */
interface ReviewCursor {
  direction: "after" | "before";
  shownAt: string;
  id: string;
}

export const writeReviewCursor = (direction: ReviewCursor["direction"], { shownAt, id }: z.infer<typeof ReviewRow>) =>
  encodeCursor(`${direction} ${new Date(shownAt).toISOString()} ${id}`);

/** The position in a cursor that we issued; throws for anything else. */
export function readReviewCursor(text: string): ReviewCursor {
  const [direction, shownAt, id] = decodeCursor(text, Position);
  return { direction, shownAt, id };
}

/** Everything on an approved caregiver's page as one JSON value, in one statement; no row for anybody else. */
export const publicCaregiverSql = (id: string, reviews: number) => Prisma.sql`
  SELECT json_build_object(
    'id', c."userId", 'name', u.name, 'city', c.city, 'lat', c.lat, 'lng', c.lng,
    'headline', c.headline, 'bio', c.bio, 'homeType', c."homeType", 'garden', c.garden, 'hasChildren', c."hasChildren",
    'ownPets', c."ownPets", 'languages', c.languages, 'knownSpecies', c."knownSpecies",
    'memberSince', extract(epoch FROM u."createdAt") * 1000,
    'figures', (
      SELECT json_build_object('answerPercent', f."answerPercent", 'answerMinutes', f."answerMinutes",
        'repeatClients', f."repeatClients", 'cancellations', f.cancellations)
      FROM "CaregiverFigures" f WHERE f."caregiverId" = c."userId"
    ),
    'experienceYears', c."experienceYears", 'experience', c.experience,
    'travelKm', c."travelKm", 'noticeHours', c."noticeHours", 'holidayPercent', c."holidayPercent",
    'policy', c."cancellationPolicy", 'homePlaces', c."homePlaces", 'groupPlaces', c."groupPlaces",
    'offers', (
      SELECT coalesce(json_agg(json_build_object('service', l.service, 'priceCents', l."priceCents",
        'halfHourCents', l."halfHourCents", 'extraPetCents', l."extraPetCents", 'maxPets', l."maxPets",
        'species', l.species, 'sizes', l.sizes, 'hours', (
          SELECT coalesce(json_agg(json_build_object('weekday', h.weekday, 'fromMinute', h."fromMinute", 'toMinute', h."toMinute")
            ORDER BY h.weekday, h."fromMinute"), '[]')
          FROM "WeeklyHours" h WHERE h."caregiverId" = l."caregiverId" AND h.service = l.service
        )) ORDER BY l.service), '[]')
      FROM "Listing" l WHERE l."caregiverId" = c."userId" AND l.live
    ),
    'stars', (
      SELECT json_build_array(
        count(*) FILTER (WHERE r.rating = 1), count(*) FILTER (WHERE r.rating = 2), count(*) FILTER (WHERE r.rating = 3),
        count(*) FILTER (WHERE r.rating = 4), count(*) FILTER (WHERE r.rating = 5))
      FROM "Review" r JOIN "Booking" b ON b.id = r."bookingId" AND b."caregiverId" = r."subjectId"
      WHERE r."subjectId" = c."userId" AND r."shownAt" IS NOT NULL AND r."hiddenAt" IS NULL
    ),
    'pictures', (
      SELECT coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'file', p.file, 'alt', p.alt,
        'width', p.width, 'height', p.height, 'color', p.color, 'widths', p.widths, 'hasAvif', p."hasAvif")
        ORDER BY p.position, p.id), '[]')
      FROM "Picture" p WHERE p."ownerId" = c."userId" AND p.kind = 'CAREGIVER' AND p.state = 'READY'
    ),
    'certificates', (
      SELECT coalesce(json_agg(json_build_object('title', d.title, 'checkedFor', d."checkedFor",
        'checkedAt', extract(epoch FROM d."checkedAt") * 1000) ORDER BY d.id), '[]')
      FROM "Certificate" d WHERE d."ownerId" = c."userId" AND d."checkedAt" IS NOT NULL
    ),
    'reviewServices', (${reviewCountsSql(Prisma.sql`c."userId"`)}),
    'reviews', (${publishedReviewsSql(Prisma.sql`c."userId"`, reviews + 1)})
  ) AS caregiver
  FROM "Caregiver" c JOIN "User" u ON u.id = c."userId"
  WHERE c."userId" = ${id}::uuid AND c.status = 'APPROVED'`;

/** What the statement of the page says. Only columns that anybody may see are ever read. */
export const CaregiverRow = z.object({
  ...PublicCaregiver.omit({
    point: true,
    rating: true,
    ratingCount: true,
    memberSince: true,
    moreReviews: true,
    pictures: true,
    certificates: true,
  }).shape,
  name: z.string().nullable(),
  memberSince: z.number(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  homePlaces: z.int(),
  groupPlaces: z.int(),
  reviews: z.array(ReviewRow),
  pictures: z.array(ShownPicture),
  certificates: z.array(z.object({ title: z.string(), checkedFor: z.string(), checkedAt: z.number() })),
});

/** The mean of so many ratings, in tenths of a star; null without any. */
export const meanRating = (sum: number, count: number) => (count > 0 ? Math.round((sum / count) * 10) / 10 : null);

/** A caregiver as anybody may see them: no contact, no street, a point rounded to about 1 km. */
export function toPublicCaregiver(row: z.infer<typeof CaregiverRow>, shown: number): PublicCaregiver {
  const { name, lat, lng, offers, homePlaces, groupPlaces, stars, reviews, pictures, certificates, ...others } = row;
  const { memberSince, ...rest } = others;
  const count = stars.reduce((sum, n) => sum + n, 0);
  const sum = stars.reduce((total, n, i) => total + n * (i + 1), 0);
  const page = reviews.slice(0, shown);
  const last = page.at(-1);
  return {
    ...rest,
    name: publicName(name),
    memberSince: new Date(memberSince),
    offers: offers.map((offer) => ({ ...offer, maxPets: maxPetsFor(offer, { homePlaces, groupPlaces }) })),
    point: lat === null || lng === null ? null : roundToKm({ lat, lng }),
    rating: meanRating(sum, count),
    ratingCount: count,
    stars,
    reviews: page.map(toPublicReview),
    pictures: pictureViews(pictures),
    certificates: certificates.map(({ checkedAt, ...each }) => ({ ...each, checkedAt: new Date(checkedAt) })),
    moreReviews: reviews.length > shown && last ? writeReviewCursor("after", last) : null,
  };
}
