import { listBookings } from "@/domain/bookings/queries";
import { requestBooking } from "@/domain/bookings/request";
import { BookingPage, RequestedBooking } from "@/domain/bookings/responses";
import { BookingListQuery, BookingRequest } from "@/domain/bookings/schema";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "user",
    summary: "A page of your bookings, as owner or as caregiver.",
    query: BookingListQuery,
    response: BookingPage,
  },
  ({ ctx, query }) => listBookings(ctx, query),
);

export const POST = route(
  {
    as: "user",
    errors: [404],
    summary: "Ask a caregiver for care. The server computes the price.",
    limit: LIMITS.booking,
    body: BookingRequest,
    response: RequestedBooking,
  },
  ({ ctx, body }) => requestBooking(ctx, body),
);
