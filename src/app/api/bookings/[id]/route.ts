import { BookingView } from "@/domain/bookings/booking-view";
import { bookingOf } from "@/domain/bookings/queries";
import { Id, route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "A booking as you may see it.", params: Id, answer: BookingView },
  ({ ctx, params }) => bookingOf(ctx, params.id),
);
