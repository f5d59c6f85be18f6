import { Stepped } from "@/domain/bookings/answers";
import { completeBooking } from "@/domain/bookings/complete";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Say that the care is done, once it has begun.",
    limit: "booking",
    params: Id,
    answer: Stepped,
  },
  ({ ctx, params }) => completeBooking(ctx, params.id),
);
