import { Looked } from "@/domain/payments/answers";
import { checkPayment } from "@/domain/payments/check-payment";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Look at Stripe at once, when you are back from the checkout.",
    limit: "payment",
    params: Id,
    answer: Looked,
  },
  ({ ctx, params }) => checkPayment(ctx, params.id),
);
