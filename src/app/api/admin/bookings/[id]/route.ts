import { bookingFile } from "@/domain/admin/booking-file";
import { BookingFile } from "@/domain/admin/booking-file-answer";
import { Id, route } from "@/lib/route";

export const GET = route(
  { as: "ADMIN", summary: "A booking's money, books and audit.", params: Id, answer: BookingFile },
  ({ ctx, params }) => bookingFile(ctx, params.id),
);
