import { acceptBooking } from "@/domain/bookings/respond";
import { AcceptedBooking } from "@/domain/bookings/responses";
import { LIMITS } from "@/domain/limits";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Accept a request; its places are taken.",
    limit: LIMITS.booking,
    params: Id,
    response: AcceptedBooking,
  },
  ({ ctx, params }) => acceptBooking(ctx, params.id),
);
