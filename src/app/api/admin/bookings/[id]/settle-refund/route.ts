import { settleRefunds } from "@/domain/admin/refund";
import { RetriedRefund } from "@/domain/admin/responses";
import { RefundSettlement } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    summary: "Record that the owner got what failed refunds owe them in another way.",
    params: Id,
    body: RefundSettlement,
    response: RetriedRefund,
  },
  ({ ctx, params, body }) => settleRefunds(ctx, params.id, body),
);
