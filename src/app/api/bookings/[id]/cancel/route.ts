import { cancelBooking } from "@/domain/bookings/cancel";
import { BookingCancellation } from "@/domain/bookings/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  { as: "user", limit: "booking", params: Id, body: BookingCancellation },
  ({ ctx, params, body }) => cancelBooking(ctx, params.id, body),
);
