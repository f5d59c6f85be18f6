import { cancelAsAdmin, previewCancellation } from "@/domain/admin/cancel";
import { CancellationPreview } from "@/domain/admin/responses";
import { AdminCancellation } from "@/domain/admin/schema";
import { CancelledBooking } from "@/domain/bookings/responses";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "ADMIN",
    errors: [409],
    summary: "What cancelling now would give back, for each reason.",
    params: Id,
    response: CancellationPreview,
  },
  ({ ctx, params }) => previewCancellation(ctx, params.id),
);

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    summary: "Cancel an accepted or paid booking as support.",
    params: Id,
    body: AdminCancellation,
    response: CancelledBooking,
  },
  ({ ctx, params, body }) => cancelAsAdmin(ctx, params.id, body),
);
