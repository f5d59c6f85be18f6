import { HandedIn } from "@/domain/caregivers/answers";
import { submitCaregiver } from "@/domain/caregivers/submit";
import { route } from "@/lib/route";

export const POST = route(
  { as: "CAREGIVER", summary: "Hand your file in for approval.", answer: HandedIn },
  ({ ctx }) => submitCaregiver(ctx),
);
