import { listBookings } from "@/domain/bookings/lists";
import { requestBooking } from "@/domain/bookings/request";
import { BookingListQuery, BookingRequest } from "@/domain/bookings/schema";
import { route } from "@/lib/route";

export const GET = route({ as: "user", query: BookingListQuery }, ({ ctx, query }) => listBookings(ctx, query));

export const POST = route({ as: "user", limit: "booking", body: BookingRequest }, ({ ctx, body }) =>
  requestBooking(ctx, body),
);
