import { completeDue, expireUnanswered, remindParties } from "@/domain/bookings/timeouts";
import { countDueFigures } from "@/domain/caregivers/count-figures";
import { requestMonthlyStatements } from "@/domain/payments/earnings/statements";
import { expireUnpaid } from "@/domain/payments/lapse";
import { remindOfVaccinations } from "@/domain/pets/vaccinations";
import { queueErasures, remindOfErasures } from "@/domain/privacy/erase";
import { publishDueReviews } from "@/domain/reviews/publish";
import { requestAlerts } from "@/domain/saved-searches/alerts";
import type { Ctx } from "@/lib/actor";

/** Everything the clock does: unanswered requests expire, unpaid ones lapse, finished care completes, waiting reviews show, people who asked are erased. */
export async function runTimedTransitions(ctx: Ctx) {
  return {
    expired: await expireUnanswered(ctx),
    lapsed: await expireUnpaid(ctx),
    completed: await completeDue(ctx),
    shown: await publishDueReviews(ctx),
    erasures: await queueErasures(ctx),
  };
}

/** The emails that time triggers: reminders of care and of erasures, monthly statements, new caregivers of saved searches; and daily figures. */
export async function sendReminders(ctx: Ctx) {
  const { due } = await remindParties(ctx);
  const statements = await requestMonthlyStatements(ctx);
  return {
    due,
    ...statements,
    ...(await remindOfErasures(ctx)),
    ...(await requestAlerts(ctx)),
    ...(await remindOfVaccinations(ctx)),
    ...(await countDueFigures(ctx)),
  };
}
