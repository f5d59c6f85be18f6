import { acceptBooking } from "@/domain/bookings/accept";
import { Accepted } from "@/domain/bookings/answers";
import { Id, route } from "@/lib/route";

export const POST = route(
  { as: "user", summary: "Accept a request; its places are taken.", limit: "booking", params: Id, answer: Accepted },
  ({ ctx, params }) => acceptBooking(ctx, params.id),
);
