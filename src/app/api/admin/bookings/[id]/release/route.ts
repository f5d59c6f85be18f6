import { releasePayout } from "@/domain/admin/people";
import { AdminReason } from "@/domain/admin/schema";
import { TransitionedBooking } from "@/domain/bookings/responses";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Let a payout go on that waits because its caregiver lost their rights.",
    params: Id,
    body: AdminReason,
    response: TransitionedBooking,
  },
  ({ ctx, params, body }) => releasePayout(ctx, params.id, body),
);
