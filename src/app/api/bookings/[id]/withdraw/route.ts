import { withdrawBooking } from "@/domain/bookings/withdraw";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "user", limit: "booking", params: Id }, ({ ctx, params }) =>
  withdrawBooking(ctx, params.id),
);
