import { bookingOf } from "@/domain/bookings/queries";
import { Id, route } from "@/lib/route";

export const GET = route({ as: "user", params: Id }, ({ ctx, params }) => bookingOf(ctx, params.id));
