import { getBookingDetail } from "@/domain/admin/booking-detail";
import { BookingDetail } from "@/domain/admin/responses";
import { Id, route } from "@/lib/route";

export const GET = route(
  { as: "ADMIN", summary: "A booking's money, books and audit.", params: Id, response: BookingDetail },
  ({ ctx, params }) => getBookingDetail(ctx, params.id),
);
