import { cancelBooking } from "@/domain/bookings/cancel";
import { CancelledBooking } from "@/domain/bookings/responses";
import { BookingCancellation } from "@/domain/bookings/schema";
import { LIMITS } from "@/domain/limits";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Cancel, for the refund you were shown.",
    limit: LIMITS.booking,
    params: Id,
    body: BookingCancellation,
    response: CancelledBooking,
  },
  ({ ctx, params, body }) => cancelBooking(ctx, params.id, body),
);
