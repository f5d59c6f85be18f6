import { completeBooking } from "@/domain/bookings/complete";
import { TransitionedBooking } from "@/domain/bookings/responses";
import { LIMITS } from "@/domain/limits";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Say that the care is done, once it has begun.",
    limit: LIMITS.booking,
    params: Id,
    response: TransitionedBooking,
  },
  ({ ctx, params }) => completeBooking(ctx, params.id),
);
