import { withdrawAsAdmin } from "@/domain/admin/cancel";
import { AdminWithdrawal } from "@/domain/admin/schema";
import { TransitionedBooking } from "@/domain/bookings/responses";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Take back an unanswered request as support.",
    params: Id,
    body: AdminWithdrawal,
    response: TransitionedBooking,
  },
  ({ ctx, params, body }) => withdrawAsAdmin(ctx, params.id, body),
);
