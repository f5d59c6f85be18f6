import { completeBooking } from "@/domain/bookings/complete";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "user", limit: "booking", params: Id }, ({ ctx, params }) =>
  completeBooking(ctx, params.id),
);
