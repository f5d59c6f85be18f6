import { checkPayment } from "@/domain/payments/check-payment";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "user", limit: "payment", params: Id }, ({ ctx, params }) =>
  checkPayment(ctx, params.id),
);
