import { withdrawBooking } from "@/domain/bookings/respond";
import { TransitionedBooking } from "@/domain/bookings/responses";
import { LIMITS } from "@/domain/limits";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Take back a request that nobody has answered.",
    limit: LIMITS.booking,
    params: Id,
    response: TransitionedBooking,
  },
  ({ ctx, params }) => withdrawBooking(ctx, params.id),
);
