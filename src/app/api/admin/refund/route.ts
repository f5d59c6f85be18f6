import { AddedRefund, RefundPreview } from "@/domain/admin/answers";
import { previewRefund } from "@/domain/admin/preview-refund";
import { refundBooking } from "@/domain/admin/refund-booking";
import { AdminRefund, RefundPreviewQuery } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "ADMIN",
    refuses: [404, 409],
    summary: "Who would pay what of a refund.",
    query: RefundPreviewQuery,
    answer: RefundPreview,
  },
  ({ ctx, query }) => previewRefund(ctx, query),
);

export const POST = route(
  {
    as: "ADMIN",
    refuses: [404],
    summary: "Give an owner money back, in whole or in part.",
    body: AdminRefund,
    answer: AddedRefund,
  },
  ({ ctx, body }) => refundBooking(ctx, body),
);
