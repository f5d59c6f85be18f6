import { previewRefund, refundBooking } from "@/domain/admin/refund";
import { CreatedRefund, RefundPreview } from "@/domain/admin/responses";
import { AdminRefund, RefundPreviewQuery } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "ADMIN",
    errors: [404, 409],
    summary: "Who would pay what of a refund.",
    query: RefundPreviewQuery,
    response: RefundPreview,
  },
  ({ ctx, query }) => previewRefund(ctx, query),
);

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    errors: [404],
    summary: "Give an owner money back, in whole or in part.",
    body: AdminRefund,
    response: CreatedRefund,
  },
  ({ ctx, body }) => refundBooking(ctx, body),
);
