import { BulkOutcome } from "@/domain/admin/answers";
import { bulkDecide } from "@/domain/admin/bulk-decide";
import { BulkAction } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const maxDuration = 30;

export const POST = route(
  {
    as: "ADMIN",
    summary: "Approve or refuse several caregivers, each by itself, and say who could not be.",
    body: BulkAction,
    answer: BulkOutcome,
  },
  ({ ctx, body }) => bulkDecide(ctx, body),
);
