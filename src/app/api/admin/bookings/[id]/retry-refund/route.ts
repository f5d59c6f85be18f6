import { retryRefunds } from "@/domain/admin/refund";
import { RetriedRefund } from "@/domain/admin/responses";
import { RefundRetry } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    summary: "Make the refunds of a booking that failed once more.",
    params: Id,
    body: RefundRetry,
    response: RetriedRefund,
  },
  ({ ctx, params, body }) => retryRefunds(ctx, params.id, body),
);
