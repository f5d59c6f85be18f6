import { BookingPage, Requested } from "@/domain/bookings/answers";
import { listBookings } from "@/domain/bookings/lists";
import { requestBooking } from "@/domain/bookings/request";
import { BookingListQuery, BookingRequest } from "@/domain/bookings/schema";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "user",
    summary: "A page of your bookings, as owner or as caregiver.",
    query: BookingListQuery,
    answer: BookingPage,
  },
  ({ ctx, query }) => listBookings(ctx, query),
);

export const POST = route(
  {
    as: "user",
    refuses: [404],
    summary: "Ask a caregiver for care. The server computes the price.",
    limit: "booking",
    body: BookingRequest,
    answer: Requested,
  },
  ({ ctx, body }) => requestBooking(ctx, body),
);
