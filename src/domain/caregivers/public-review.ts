import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import { invalidField } from "@/lib/errors";
import type { PublicReview } from "./answers";
import { publicName } from "./public-name";

/** A review as the statements below give it; instants in milliseconds. */
export const ReviewRow = z.object({
  id: z.uuid(),
  rating: z.int(),
  comment: z.string(),
  author: z.string().nullable(),
  shownAt: z.number(),
  reply: z.string().nullable(),
});

/** What anybody may read of a review: the author by first name and initial. */
export function publicReview({ author, shownAt, ...rest }: z.infer<typeof ReviewRow>): PublicReview {
  return { ...rest, author: publicName(author), shownAt: new Date(shownAt) };
}

/** Shown reviews of somebody as a caregiver, newest first, as a JSON list; not those they got as an owner. */
export const shownReviews = (caregiverId: Prisma.Sql, limit: number, beyond: ReviewCursor | null = null) => Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('id', r.id, 'rating', r.rating, 'comment', r.comment, 'author', a.name,
    'shownAt', extract(epoch FROM r."shownAt") * 1000, 'reply', r.reply) ORDER BY r."shownAt" DESC, r.id DESC), '[]')
  FROM (
    SELECT r.* FROM "Review" r JOIN "Booking" b ON b.id = r."bookingId" AND b."caregiverId" = r."subjectId"
    WHERE r."subjectId" = ${caregiverId} AND r."shownAt" IS NOT NULL
      ${beyond ? beyondReview(beyond) : Prisma.empty}
    ORDER BY ${beyond?.direction === "before" ? Prisma.sql`r."shownAt", r.id` : Prisma.sql`r."shownAt" DESC, r.id DESC`} LIMIT ${limit}::int
  ) r JOIN "User" a ON a.id = r."authorId"`;

const beyondReview = ({ direction, shownAt, id }: ReviewCursor) =>
  Prisma.sql`AND (r."shownAt", r.id) ${direction === "before" ? Prisma.sql`>` : Prisma.sql`<`} (${shownAt}::timestamptz, ${id}::uuid)`;

const Cursor = z
  .string()
  .max(120)
  .transform((text) => Buffer.from(text, "base64url").toString().split(" "))
  .pipe(z.tuple([z.enum(["after", "before"]), z.iso.datetime(), z.uuid()]));

/** A place in the list, and which way to read on from it. */
interface ReviewCursor {
  direction: "after" | "before";
  shownAt: string;
  id: string;
}

export const writeReviewCursor = (direction: ReviewCursor["direction"], { shownAt, id }: z.infer<typeof ReviewRow>) =>
  Buffer.from(`${direction} ${new Date(shownAt).toISOString()} ${id}`).toString("base64url");

/** The position in a cursor we once gave out; anything else is refused. */
export function readReviewCursor(text: string): ReviewCursor {
  const position = Cursor.safeParse(text);
  if (!position.success)
    throw invalidField("cursor", "invalid_cursor", "That page does not exist; begin again at the first.");
  const [direction, shownAt, id] = position.data;
  return { direction, shownAt, id };
}
