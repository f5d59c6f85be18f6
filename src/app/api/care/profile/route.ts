import { updateProfile } from "@/domain/caregivers/profile";
import { ProfileChange } from "@/domain/caregivers/schema";
import { route } from "@/lib/route";

export const PATCH = route(
  { as: "CAREGIVER", summary: "Change your public profile.", body: ProfileChange },
  ({ ctx, body }) => updateProfile(ctx, body),
);
