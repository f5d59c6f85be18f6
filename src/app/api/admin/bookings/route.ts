import { listAllBookings } from "@/domain/admin/booking-queries";
import { AdminBookingsQuery } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const GET = route({ as: "ADMIN", query: AdminBookingsQuery }, ({ ctx, query }) => listAllBookings(ctx, query));
