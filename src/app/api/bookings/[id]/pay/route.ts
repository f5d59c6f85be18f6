import { GoTo } from "@/domain/payments/answers";
import { payBooking } from "@/domain/payments/pay";
import { Id, route } from "@/lib/route";

export const POST = route(
  { as: "user", summary: "Open the checkout of an accepted booking.", limit: "payment", params: Id, answer: GoTo },
  ({ ctx, params }) => payBooking(ctx, params.id),
);
