import { cancelAsAdmin } from "@/domain/admin/cancel-booking";
import { previewCancellation } from "@/domain/admin/preview-cancellation";
import { AdminCancellation } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const GET = route({ as: "ADMIN", params: Id }, ({ ctx, params }) => previewCancellation(ctx, params.id));

export const POST = route({ as: "ADMIN", params: Id, body: AdminCancellation }, ({ ctx, params, body }) =>
  cancelAsAdmin(ctx, params.id, body),
);
