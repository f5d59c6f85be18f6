import { LIMITS } from "@/domain/limits";
import { payBooking } from "@/domain/payments/checkout";
import { RedirectTarget } from "@/domain/payments/responses";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Open the checkout of an accepted booking.",
    limit: LIMITS.payment,
    params: Id,
    response: RedirectTarget,
  },
  ({ ctx, params }) => payBooking(ctx, params.id),
);
