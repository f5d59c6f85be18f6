import { lockMyCaregiver } from "@/domain/caregivers/authorize";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** What the completeness of a caregiver's file depends on. */
export interface CompletenessInput {
  headline: string | null;
  bio: string | null;
  lat: number | null;
  lng: number | null;
  homeType: string | null;
  experienceYears: number | null;
  experience: string | null;
  payoutsEnabled: boolean;
  user: { street: string | null; phone: string | null };
  listings: readonly { service: string }[];
  weeklyHours: readonly { service: string }[];
}

/** The five parts of onboarding, in order. */
const PARTS = ["profile", "services", "hours", "home", "payout"] as const;

export type Part = (typeof PARTS)[number];
export type Missing =
  | "headline"
  | "bio"
  | "place"
  | "street"
  | "phone"
  | "service"
  | "hours"
  | "homeType"
  | "experienceYears"
  | "experience"
  | "payoutAccount";

export interface Completeness {
  /** Of the five parts, those that are done. */
  percent: number;
  parts: { part: Part; missing: Missing[] }[];
}

/** How far a file is, and what is missing where. At 100 it can be submitted. */
export function completenessOf(file: CompletenessInput): Completeness {
  const missing: Record<Part, (Missing | false)[]> = {
    profile: [
      !file.headline && "headline",
      !file.bio && "bio",
      (file.lat === null || file.lng === null) && "place",
      !file.user.street && "street",
      !file.user.phone && "phone",
    ],
    services: [file.listings.length === 0 && "service"],
    hours: [!everyServiceHasHours(file) && "hours"],
    home: [
      !file.homeType && "homeType",
      file.experienceYears === null && "experienceYears",
      !file.experience && "experience",
    ],
    payout: [!file.payoutsEnabled && "payoutAccount"],
  };
  const parts = PARTS.map((part) => ({ part, missing: missing[part].filter((each) => each !== false) }));
  const done = parts.filter((part) => part.missing.length === 0).length;
  return { percent: (done * 100) / parts.length, parts };
}

/** A service without hours cannot be booked, so each one needs some. */
function everyServiceHasHours({ listings, weeklyHours }: CompletenessInput) {
  return listings.length > 0 && listings.every(({ service }) => weeklyHours.some((block) => block.service === service));
}

/** Throws `not_complete`, with one field per missing thing, when a file is not at 100 %. */
export async function assertComplete(tx: Tx, caregiverId: string) {
  const file = await tx.caregiver.findUniqueOrThrow({
    where: { userId: caregiverId },
    include: {
      user: { select: { street: true, phone: true } },
      listings: { select: { service: true } },
      weeklyHours: { select: { service: true } },
    },
  });
  const fields = completenessOf(file).parts.flatMap(({ part, missing }) =>
    missing.map((what) => ({ path: part, code: `missing_${what}`, message: `Still missing: ${what}.` })),
  );
  if (fields.length > 0) throw new AppError("conflict", "not_complete", "The profile is not complete yet.", { fields });
}

/** Hands a complete file in for approval, for the first time or after a rejection. Handing it in twice is once. */
export async function submitCaregiver({ actor, now }: Ctx) {
  return inTransaction(async (tx) => {
    const { userId, status } = await lockMyCaregiver(tx, actor);
    if (status === "SUBMITTED") return { status };
    if (status !== "DRAFT" && status !== "REJECTED")
      throw new AppError("conflict", "wrong_status", "This profile cannot be handed in now.");
    const { emailVerifiedAt } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (!emailVerifiedAt) throw new AppError("forbidden", "email_not_verified", "Confirm your e-mail address first.");
    await assertComplete(tx, userId);
    return tx.caregiver.update({
      where: { userId },
      data: { status: "SUBMITTED", submittedAt: now },
      select: { status: true },
    });
  });
}
