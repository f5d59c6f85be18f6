import type { ProfileChange } from "@/domain/caregivers/schema";
import type { Locale } from "@/generated/prisma/enums";
import type { Offer } from "./offers";

/** Somebody in town who takes care of animals. Their e-mail address is `key`@tailtribe.test. */
export interface CaregiverData {
  key: string;
  name: string;
  locale: Locale;
  /** How long ago they signed up. */
  weeks: number;
  /** "Street 1, 9000 Gent". */
  address: string;
  headline: string;
  bio: string;
  experience: string;
  years: number;
  home: ProfileChange["homeType"];
  /** Where they differ from the form's own proposals. */
  terms?: Pick<
    ProfileChange,
    "travelKm" | "homePlaces" | "groupPlaces" | "noticeHours" | "horizonDays" | "holidayPercent" | "cancellationPolicy"
  >;
  offers: Offer[];
  /** How far they got, when not approved; a rejection says why. */
  stage?: "draft" | "waiting" | { rejected: string };
}
