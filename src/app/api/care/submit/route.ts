import { submitCaregiver } from "@/domain/caregivers/submit";
import { route } from "@/lib/route";

export const POST = route({ as: "CAREGIVER" }, ({ ctx }) => submitCaregiver(ctx));
