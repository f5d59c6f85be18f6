import { ProfileChange } from "@/domain/caregivers/schema";
import { updateProfile } from "@/domain/caregivers/update-profile";
import { route } from "@/lib/route";

export const PATCH = route(
  { as: "CAREGIVER", summary: "Change your public profile.", body: ProfileChange },
  ({ ctx, body }) => updateProfile(ctx, body),
);
