import { decideCaregivers } from "@/domain/admin/decide-caregivers";
import { BulkOutcome } from "@/domain/admin/responses";
import { BulkAction } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const maxDuration = 30;

export const POST = route(
  {
    as: "ADMIN",
    summary: "Approve or refuse several caregivers, each by itself, and say who could not be.",
    body: BulkAction,
    response: BulkOutcome,
  },
  ({ ctx, body }) => decideCaregivers(ctx, body),
);
