import { getBooking } from "@/domain/bookings/queries";
import { BookingView } from "@/domain/bookings/responses";
import { Id, route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "A booking as you may see it.", params: Id, response: BookingView },
  ({ ctx, params }) => getBooking(ctx, params.id),
);
