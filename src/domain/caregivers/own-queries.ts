import { env } from "@/env";
import type { Caregiver } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { completenessOf } from "./completeness";
import { ownCaregiverId } from "./own-file";
import { mostPets } from "./resource";

type PayoutState = "none" | "more_needed" | "ready";

/** How far the payout account is: nothing yet, Stripe wants more, or able to receive money. */
export function payoutState(file: Pick<Caregiver, "stripeAccountId" | "payoutsEnabled">): PayoutState {
  if (file.payoutsEnabled) return "ready";
  return file.stripeAccountId ? "more_needed" : "none";
}

/** Everything a caregiver sees of their own file: what they filled in, its status and what is missing. */
export async function ownFile({ actor }: Ctx) {
  const userId = ownCaregiverId(actor);
  const [user, listings, weeklyHours] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { name: true, emailVerifiedAt: true, postcode: true, city: true, caregiver: true },
    }),
    db.listing.findMany({ where: { caregiverId: userId }, orderBy: { service: "asc" } }),
    db.weeklyHours.findMany({
      where: { caregiverId: userId },
      select: { service: true, weekday: true, fromMinute: true, toMinute: true },
      orderBy: [{ weekday: "asc" }, { fromMinute: "asc" }],
    }),
  ]);
  const profile = user.caregiver ?? { ...BLANK, postcode: user.postcode, city: user.city };
  return {
    name: user.name,
    emailVerified: user.emailVerifiedAt !== null,
    profile: { ...profile, postcode: profile.postcode ?? user.postcode, city: profile.city ?? user.city },
    listings: listings.map((listing) => ({ ...listing, mostPets: mostPets(listing, profile) })),
    weeklyHours,
    payout: payoutState(profile),
    completeness: completenessOf({ ...profile, listings, weeklyHours }),
    /** Whole per cent of the price that TailTribe keeps. */
    commissionPercent: env.PLATFORM_COMMISSION_PERCENTAGE,
  };
}

export type OwnFile = Awaited<ReturnType<typeof ownFile>>;

/** A file nobody has touched yet, with the defaults its row will get. */
const BLANK = {
  status: "DRAFT",
  headline: null,
  bio: null,
  homeType: null,
  experienceYears: null,
  experience: null,
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
} as const satisfies Partial<Caregiver>;
