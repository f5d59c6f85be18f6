import type { Part } from "@/domain/caregivers/onboarding";
import type { MyCaregiver } from "@/domain/caregivers/queries";

/** Where each part of a caregiver's file is filled in (a path without language), in the order of onboarding. */
export const PART_PATHS: Record<Part, string> = {
  profile: "/care/profile",
  services: "/care/services",
  hours: "/care/hours",
  home: "/care/profile/home",
  payout: "/care/payout-account",
};

/** Pictures can be added at any time; no part waits for them. */
export const PHOTOS_PATH = "/care/profile/photos";

/** Whether a file still has to be handed in, for the first time or again. */
export const isOnboarding = ({ profile }: Pick<MyCaregiver, "profile">) =>
  profile.status === "DRAFT" || profile.status === "REJECTED";
