import { acceptBooking } from "@/domain/bookings/accept";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "user", limit: "booking", params: Id }, ({ ctx, params }) =>
  acceptBooking(ctx, params.id),
);
