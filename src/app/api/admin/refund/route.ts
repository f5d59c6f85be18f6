import { previewRefund } from "@/domain/admin/preview-refund";
import { refundBooking } from "@/domain/admin/refund-booking";
import { AdminRefund, RefundPreviewQuery } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const GET = route({ as: "ADMIN", query: RefundPreviewQuery }, ({ ctx, query }) => previewRefund(ctx, query));

export const POST = route({ as: "ADMIN", body: AdminRefund }, ({ ctx, body }) => refundBooking(ctx, body));
