import { LIMITS } from "@/domain/limits";
import { checkPayment } from "@/domain/payments/checkout";
import { CheckedPayment } from "@/domain/payments/responses";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Look at Stripe at once, when you are back from the checkout.",
    limit: LIMITS.payment,
    params: Id,
    response: CheckedPayment,
  },
  ({ ctx, params }) => checkPayment(ctx, params.id),
);
