import type { Part } from "@/domain/caregivers/completeness";

/** Where each part of a caregiver's file is filled in (a path without language), in the order of onboarding. */
export const PARTS: Record<Part, string> = {
  profile: "/care/profile",
  services: "/care/services",
  hours: "/care/hours",
  home: "/care/profile/home",
  payout: "/care/payout-account",
};
