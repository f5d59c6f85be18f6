import { releasePayout } from "@/domain/admin/people";
import { PayoutRelease } from "@/domain/admin/schema";
import { TransitionedBooking } from "@/domain/bookings/responses";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    summary: "Let a payout go on that waits because its caregiver lost their rights.",
    params: Id,
    body: PayoutRelease,
    response: TransitionedBooking,
  },
  ({ ctx, params, body }) => releasePayout(ctx, params.id, body),
);
