import type { CancellationPolicy } from "@/generated/prisma/enums";
import { halfUp } from "@/lib/money";
import { addDays, after, DAY_MS, earliest, HOUR_MS, instantOf, latest, MINUTE_MS, wallTime } from "@/lib/time";

const RESPOND_SOON_HOURS = 24;
const RESPOND_LATER_HOURS = 72;
const SOON_DAYS = 7;
const PAY_WITHIN_HOURS = 24;
const PAY_AT_LEAST_MINUTES = 15;
/** Asking and paying both stop this long before the care begins. */
const SETTLED_BEFORE_HOURS = 2;
const PAYOUT_HOLD_HOURS = 48;

/** Until when the caregiver may answer: a day for care within a week, else three; never later than 2 h before the start. */
export function respondBy(requestedAt: Date, startsAt: Date) {
  const soon = startsAt.getTime() - requestedAt.getTime() <= SOON_DAYS * DAY_MS;
  const hours = soon ? RESPOND_SOON_HOURS : RESPOND_LATER_HOURS;
  return earliest(after(requestedAt, hours * HOUR_MS), after(startsAt, -SETTLED_BEFORE_HOURS * HOUR_MS));
}

/** Until when the owner may pay: a day, or 2 h before the start if that is earlier, but at least 15 minutes. */
export const payBy = (acceptedAt: Date, startsAt: Date) =>
  latest(
    earliest(after(acceptedAt, PAY_WITHIN_HOURS * HOUR_MS), after(startsAt, -SETTLED_BEFORE_HOURS * HOUR_MS)),
    after(acceptedAt, PAY_AT_LEAST_MINUTES * MINUTE_MS),
  );

/** How long a payment that the bank has not decided keeps its booking, if it began in time. */
export const waitsForBankUntil = (startsAt: Date) => after(startsAt, -SETTLED_BEFORE_HOURS * HOUR_MS);

/** From when the caregiver's share may be sent; until then the owner may complain. */
export const payoutFrom = (endsAt: Date) => after(endsAt, PAYOUT_HOLD_HOURS * HOUR_MS);

/** The last instant at which cancelling gives everything back (rules §3). */
export function fullRefundUntil(policy: CancellationPolicy, startsAt: Date) {
  const noon = (daysBefore: number) => instantOf(`${addDays(wallTime(startsAt).date, -daysBefore)}T12:00`);
  if (policy === "NOON") return noon(1);
  if (policy === "MODERATE") return noon(7);
  return earliest(after(startsAt, -DAY_MS), noon(1));
}

interface Agreement {
  startsAt: Date;
  fullRefundUntil: Date;
  priceCents: number;
}

/** What an owner who cancels at an instant gets back: all up to the deadline, half before the start (odd cent up), then nothing. */
export function refundForCancellation({ startsAt, fullRefundUntil, priceCents }: Agreement, at: Date) {
  if (at <= fullRefundUntil) return priceCents;
  return at < startsAt ? halfUp(priceCents) : 0;
}
