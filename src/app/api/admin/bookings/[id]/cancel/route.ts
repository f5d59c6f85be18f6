import { CancellationPreview } from "@/domain/admin/answers";
import { cancelAsAdmin } from "@/domain/admin/cancel-booking";
import { previewCancellation } from "@/domain/admin/preview-cancellation";
import { AdminCancellation } from "@/domain/admin/schema";
import { Cancelled } from "@/domain/bookings/answers";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "ADMIN",
    refuses: [409],
    summary: "What cancelling now would give back, for each reason.",
    params: Id,
    answer: CancellationPreview,
  },
  ({ ctx, params }) => previewCancellation(ctx, params.id),
);

export const POST = route(
  {
    as: "ADMIN",
    summary: "Cancel an accepted or paid booking as support.",
    params: Id,
    body: AdminCancellation,
    answer: Cancelled,
  },
  ({ ctx, params, body }) => cancelAsAdmin(ctx, params.id, body),
);
