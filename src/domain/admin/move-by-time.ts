import { completeDue } from "@/domain/bookings/complete-due";
import { expireRequests } from "@/domain/bookings/expire";
import { lapseUnpaid } from "@/domain/bookings/lapse";
import { showDueReviews } from "@/domain/reviews/show-due";
import type { Ctx } from "@/lib/actor";

/** Everything the clock does: unanswered requests expire, unpaid ones lapse, finished care completes, waiting reviews show. */
export async function moveByTime(ctx: Ctx) {
  return {
    expired: await expireRequests(ctx),
    lapsed: await lapseUnpaid(ctx),
    completed: await completeDue(ctx),
    shown: await showDueReviews(ctx),
  };
}
