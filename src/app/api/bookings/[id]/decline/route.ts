import { Stepped } from "@/domain/bookings/answers";
import { declineBooking } from "@/domain/bookings/decline";
import { BookingDecline } from "@/domain/bookings/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Decline a request, with the reason.",
    limit: "booking",
    params: Id,
    body: BookingDecline,
    answer: Stepped,
  },
  ({ ctx, params, body }) => declineBooking(ctx, params.id, body),
);
