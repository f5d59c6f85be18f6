import { declineBooking } from "@/domain/bookings/decline";
import { BookingDecline } from "@/domain/bookings/schema";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "user", limit: "booking", params: Id, body: BookingDecline }, ({ ctx, params, body }) =>
  declineBooking(ctx, params.id, body),
);
