import { saveHours } from "@/domain/caregivers/save-hours";
import { OfService, WeekHours } from "@/domain/caregivers/schema";
import { route } from "@/lib/route";

export const PUT = route({ as: "CAREGIVER", params: OfService, body: WeekHours }, ({ ctx, params, body }) =>
  saveHours(ctx, params.service, body),
);
