import { KeptWeek } from "@/domain/caregivers/answers";
import { saveHours } from "@/domain/caregivers/save-hours";
import { OfService, WeekHours } from "@/domain/caregivers/schema";
import { route } from "@/lib/route";

export const PUT = route(
  {
    as: "CAREGIVER",
    summary: "Replace the ordinary week of one service.",
    params: OfService,
    body: WeekHours,
    answer: KeptWeek,
  },
  ({ ctx, params, body }) => saveHours(ctx, params.service, body),
);
