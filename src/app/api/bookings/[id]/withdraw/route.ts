import { Stepped } from "@/domain/bookings/answers";
import { withdrawBooking } from "@/domain/bookings/withdraw";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Take back a request that nobody has answered.",
    limit: "booking",
    params: Id,
    answer: Stepped,
  },
  ({ ctx, params }) => withdrawBooking(ctx, params.id),
);
