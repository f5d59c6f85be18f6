import { declineBooking } from "@/domain/bookings/respond";
import { TransitionedBooking } from "@/domain/bookings/responses";
import { BookingDecline } from "@/domain/bookings/schema";
import { LIMITS } from "@/domain/limits";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Decline a request, with the reason.",
    limit: LIMITS.booking,
    params: Id,
    body: BookingDecline,
    response: TransitionedBooking,
  },
  ({ ctx, params, body }) => declineBooking(ctx, params.id, body),
);
