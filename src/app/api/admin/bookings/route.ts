import { AdminBookingPage } from "@/domain/admin/answers";
import { listAllBookings } from "@/domain/admin/booking-queries";
import { AdminBookingsQuery } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "ADMIN",
    summary: "A page of all bookings, newest first.",
    query: AdminBookingsQuery,
    answer: AdminBookingPage,
  },
  ({ ctx, query }) => listAllBookings(ctx, query),
);
