import { Cancelled } from "@/domain/bookings/answers";
import { cancelBooking } from "@/domain/bookings/cancel";
import { BookingCancellation } from "@/domain/bookings/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Cancel, for the refund you were shown.",
    limit: "booking",
    params: Id,
    body: BookingCancellation,
    answer: Cancelled,
  },
  ({ ctx, params, body }) => cancelBooking(ctx, params.id, body),
);
