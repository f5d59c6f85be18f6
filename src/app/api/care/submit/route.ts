import { submitCaregiver } from "@/domain/caregivers/onboarding";
import { SubmittedCaregiver } from "@/domain/caregivers/responses";
import { route } from "@/lib/route";

export const POST = route(
  { as: "CAREGIVER", summary: "Hand your file in for approval.", response: SubmittedCaregiver },
  ({ ctx }) => submitCaregiver(ctx),
);
