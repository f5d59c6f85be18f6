import { saveHours } from "@/domain/caregivers/hours";
import { SavedWeek } from "@/domain/caregivers/responses";
import { OfService, WeekHours } from "@/domain/caregivers/schema";
import { route } from "@/lib/route";

export const PUT = route(
  {
    as: "CAREGIVER",
    summary: "Replace the ordinary week of one service.",
    params: OfService,
    body: WeekHours,
    response: SavedWeek,
  },
  ({ ctx, params, body }) => saveHours(ctx, params.service, body),
);
