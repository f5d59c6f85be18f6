/** What the completeness of a caregiver's file depends on. */
export interface FileFacts {
  headline: string | null;
  bio: string | null;
  lat: number | null;
  lng: number | null;
  homeType: string | null;
  experienceYears: number | null;
  experience: string | null;
  payoutsEnabled: boolean;
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
export function completenessOf(file: FileFacts): Completeness {
  const missing: Record<Part, (Missing | false)[]> = {
    profile: [!file.headline && "headline", !file.bio && "bio", (file.lat === null || file.lng === null) && "place"],
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
function everyServiceHasHours({ listings, weeklyHours }: FileFacts) {
  return listings.length > 0 && listings.every(({ service }) => weeklyHours.some((block) => block.service === service));
}
