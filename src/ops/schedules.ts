import { completeDue, expireUnanswered, remindParties } from "@/domain/bookings/timeouts";
import { requestMonthlyStatements } from "@/domain/payments/earnings/statements";
import { expireUnpaid } from "@/domain/payments/lapse";
import { publishDueReviews } from "@/domain/reviews/publish";
import { requestAlerts } from "@/domain/saved-searches/alerts";
import type { Ctx } from "@/lib/actor";

/** Everything the clock does: unanswered requests expire, unpaid ones lapse, finished care completes, waiting reviews show. */
export async function runTimedTransitions(ctx: Ctx) {
  return {
    expired: await expireUnanswered(ctx),
    lapsed: await expireUnpaid(ctx),
    completed: await completeDue(ctx),
    shown: await publishDueReviews(ctx),
  };
}

/** The emails that time triggers: reminders of care, monthly statements, and new caregivers of saved searches. */
export async function sendReminders(ctx: Ctx) {
  const { due } = await remindParties(ctx);
  return { due, ...(await requestMonthlyStatements(ctx)), ...(await requestAlerts(ctx)) };
}
