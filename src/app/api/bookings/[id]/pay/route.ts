import { payBooking } from "@/domain/payments/pay";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "user", limit: "payment", params: Id }, ({ ctx, params }) =>
  payBooking(ctx, params.id),
);
