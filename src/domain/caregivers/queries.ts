import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { reader } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { FAMILIES } from "@/lib/redis";
import { publicAnswer } from "./public-answer";
import { CaregiverRow, publicShape } from "./public-caregiver";
import { publicName } from "./public-name";
import { publicReview, ReviewRow, readReviewCursor, shownReviews, writeReviewCursor } from "./public-review";
import { publicStatement } from "./public-statement";

const REVIEWS_ON_PAGE = 5;
const REVIEWS_IN_LIST = 20;

/** Where the list of reviews goes on. */
export const ReviewQuery = z.strictObject({ cursor: z.string().max(120).optional() });

/** The public page of an approved caregiver; the same for everybody, one statement. */
export async function publicCaregiver(ctx: Ctx, id: string) {
  if (!z.uuid().safeParse(id).success) throw notFound("caregiver");
  return publicAnswer(ctx, `${FAMILIES.caregiver(id.toLowerCase())}|page`, (as) => loadCaregiver(as, id));
}

async function loadCaregiver(ctx: Ctx, id: string) {
  const rows = await reader(ctx).$queryRaw(publicStatement(id, REVIEWS_ON_PAGE));
  const [row] = z.array(z.object({ caregiver: CaregiverRow })).parse(rows);
  if (!row) throw notFound("caregiver");
  return publicShape(row.caregiver, REVIEWS_ON_PAGE);
}

/** A page of an approved caregiver's shown reviews, newest first. */
export async function publicReviews(ctx: Ctx, id: string, { cursor: text }: z.infer<typeof ReviewQuery>) {
  if (!z.uuid().safeParse(id).success) throw notFound("caregiver");
  const cursor = text ? readReviewCursor(text) : null;
  const position = cursor ? `${cursor.direction} ${cursor.shownAt} ${cursor.id}` : "first";
  return publicAnswer(ctx, `${FAMILIES.caregiver(id.toLowerCase())}|reviews ${position}`, (as) =>
    loadReviews(as, id, cursor),
  );
}

async function loadReviews(ctx: Ctx, id: string, cursor: ReturnType<typeof readReviewCursor> | null) {
  const list = shownReviews(Prisma.sql`c."userId"`, REVIEWS_IN_LIST + 1, cursor);
  const rows = await reader(ctx).$queryRaw(Prisma.sql`
    SELECT u.name, (${list}) AS reviews FROM "Caregiver" c JOIN "User" u ON u.id = c."userId" WHERE c."userId" = ${id}::uuid AND c.status = 'APPROVED'`);
  const [row] = z.array(z.object({ name: z.string().nullable(), reviews: z.array(ReviewRow) })).parse(rows);
  if (!row) throw notFound("caregiver");
  const isBack = cursor?.direction === "before";
  const hasMore = row.reviews.length > REVIEWS_IN_LIST;
  const shown = isBack ? row.reviews.slice(-REVIEWS_IN_LIST) : row.reviews.slice(0, REVIEWS_IN_LIST);
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    name: publicName(row.name),
    reviews: shown.map(publicReview),
    previousCursor: (isBack ? hasMore : cursor) && first ? writeReviewCursor("before", first) : null,
    nextCursor: (isBack || hasMore) && last ? writeReviewCursor("after", last) : null,
  };
}
