import { listAllBookings } from "@/domain/admin/bookings";
import { AdminBookingPage } from "@/domain/admin/responses";
import { AdminBookingsQuery } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "ADMIN",
    summary: "A page of all bookings, newest first.",
    query: AdminBookingsQuery,
    response: AdminBookingPage,
  },
  ({ ctx, query }) => listAllBookings(ctx, query),
);
