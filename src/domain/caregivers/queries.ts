import { z } from "zod";
import { publicName } from "@/domain/accounts/profile";
import { PUBLIC_WORDS } from "@/domain/accounts/public-words";
import { CACHE_TAGS, withPublicCache } from "@/domain/cache";
import { requireCaregiver } from "@/domain/caregivers/authorize";
import { completenessOf } from "@/domain/caregivers/onboarding";
import {
  CaregiverRow,
  publicCaregiverSql,
  publishedReviewsSql,
  ReviewRow,
  readReviewCursor,
  reviewCountsSql,
  toPublicCaregiver,
  toPublicReview,
  writeReviewCursor,
} from "@/domain/caregivers/public-profile";
import { ReviewPage } from "@/domain/caregivers/responses";
import type { ReviewQuery } from "@/domain/caregivers/schema";
import { maxPetsFor } from "@/domain/services";
import { env } from "@/env";
import { type Caregiver, Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, reader } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { cutPage } from "@/lib/keyset";

const REVIEWS_ON_PAGE = 5;
const REVIEWS_IN_LIST = 20;

/** The public page of an approved caregiver; the same for everybody, one statement. */
export async function getPublicCaregiver(ctx: Ctx, id: string) {
  if (!z.uuid().safeParse(id).success) throw notFound("caregiver");
  return withPublicCache(ctx, `${CACHE_TAGS.caregiver(id.toLowerCase())}|page`, (as) => loadCaregiver(as, id));
}

async function loadCaregiver(ctx: Ctx, id: string) {
  const rows = await reader(ctx).$queryRaw(publicCaregiverSql(id, REVIEWS_ON_PAGE));
  const [row] = z.array(z.object({ caregiver: CaregiverRow })).parse(rows);
  if (!row) throw notFound("caregiver");
  return toPublicCaregiver(row.caregiver, REVIEWS_ON_PAGE);
}

const ReviewListRow = z.object({
  name: z.string().nullable(),
  reviews: z.array(ReviewRow),
  services: ReviewPage.shape.services,
});

/** A page of an approved caregiver's shown reviews, newest first, of all services or of one. */
export async function listPublicReviews(ctx: Ctx, id: string, { cursor: text, service }: ReviewQuery) {
  if (!z.uuid().safeParse(id).success) throw notFound("caregiver");
  const cursor = text ? readReviewCursor(text) : null;
  const position = cursor ? `${cursor.direction} ${cursor.shownAt} ${cursor.id}` : "first";
  return withPublicCache(
    ctx,
    `${CACHE_TAGS.caregiver(id.toLowerCase())}|reviews ${service ?? "all"} ${position}`,
    (as) => loadReviews(as, id, cursor, service),
  );
}

type ReviewPosition = ReturnType<typeof readReviewCursor> | null;

async function loadReviews(ctx: Ctx, id: string, cursor: ReviewPosition, service: ReviewQuery["service"]) {
  const list = publishedReviewsSql(Prisma.sql`c."userId"`, REVIEWS_IN_LIST + 1, { beyond: cursor, service });
  const counts = reviewCountsSql(Prisma.sql`c."userId"`);
  const rows = await reader(ctx).$queryRaw(Prisma.sql`
    SELECT u.name, (${list}) AS reviews, (${counts}) AS services FROM "Caregiver" c JOIN "User" u ON u.id = c."userId" WHERE c."userId" = ${id}::uuid AND c.status = 'APPROVED'`);
  const [row] = z.array(ReviewListRow).parse(rows);
  if (!row) throw notFound("caregiver");
  const isBack = cursor?.direction === "before";
  const page = cutPage(row.reviews, { limit: REVIEWS_IN_LIST, isBack, isFirst: cursor === null });
  return {
    name: publicName(row.name),
    services: row.services,
    reviews: page.rows.map(toPublicReview),
    previousCursor: page.previous ? writeReviewCursor("before", page.previous) : null,
    nextCursor: page.next ? writeReviewCursor("after", page.next) : null,
  };
}

type PayoutState = "none" | "more_needed" | "ready";

/** How far the payout account is: nothing yet, Stripe wants more, or able to receive money. */
export function payoutState(file: Pick<Caregiver, "stripeAccountId" | "payoutsEnabled">): PayoutState {
  if (file.payoutsEnabled) return "ready";
  return file.stripeAccountId ? "more_needed" : "none";
}

const ACCOUNT = {
  ...{ name: true, emailVerifiedAt: true, street: true, phone: true, postcode: true, city: true },
} as const;

/** Everything a caregiver sees of their own file: what they filled in, its status and what is missing. */
export async function getMyCaregiver({ actor }: Ctx) {
  const userId = requireCaregiver(actor);
  const [user, listings, weeklyHours] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { ...ACCOUNT, caregiver: { include: { wordsReview: true } } },
    }),
    db.listing.findMany({ where: { caregiverId: userId }, orderBy: { service: "asc" } }),
    db.weeklyHours.findMany({
      where: { caregiverId: userId },
      select: { service: true, weekday: true, fromMinute: true, toMinute: true },
      orderBy: [{ weekday: "asc" }, { fromMinute: "asc" }],
    }),
  ]);
  const { wordsReview, ...profile } = user.caregiver ?? {
    ...{ ...UNTOUCHED_CAREGIVER, postcode: user.postcode, city: user.city },
    wordsReview: null,
  };
  return {
    name: user.name,
    emailVerified: user.emailVerifiedAt !== null,
    profile: {
      ...profile,
      ...{ street: user.street, phone: user.phone },
      ...{ postcode: profile.postcode ?? user.postcode, city: profile.city ?? user.city },
      // Their form goes on from what they wrote last.
      ...{ headline: wordsReview?.headline ?? profile.headline, bio: wordsReview?.bio ?? profile.bio },
      experience: wordsReview?.experience ?? profile.experience,
    },
    wordsReview: wordsReview && {
      refusedReason: wordsReview.refusedReason,
      /** What visitors read meanwhile, of what was changed. */
      shown: PUBLIC_WORDS.filter((word) => wordsReview[word] !== null).map((word) => ({
        word,
        text: word === "name" ? publicName(user.name) : profile[word],
      })),
    },
    listings: listings.map((listing) => ({ ...listing, mostPets: maxPetsFor(listing, profile) })),
    weeklyHours,
    payout: payoutState(profile),
    completeness: completenessOf({ ...profile, user, listings, weeklyHours }),
    /** Whole per cent of the price that TailTribe keeps. */
    commissionPercent: env.PLATFORM_COMMISSION_PERCENTAGE,
  };
}

export type MyCaregiver = Awaited<ReturnType<typeof getMyCaregiver>>;

/** A file nobody has touched yet, with the defaults its row will get. */
const UNTOUCHED_CAREGIVER = {
  status: "DRAFT",
  headline: null,
  bio: null,
  homeType: null,
  experienceYears: null,
  experience: null,
  garden: null,
  hasChildren: null,
  ownPets: [],
  languages: [],
  knownSpecies: [],
  lat: null,
  lng: null,
  travelKm: 10,
  homePlaces: 1,
  groupPlaces: 4,
  noticeHours: 4,
  horizonDays: 365,
  holidayPercent: 0,
  cancellationPolicy: "FLEXIBLE",
  stripeAccountId: null,
  payoutsEnabled: false,
  submittedAt: null,
  rejectedReason: null,
} satisfies Partial<Caregiver>;
