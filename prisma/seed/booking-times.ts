import { payoutFrom, respondBy } from "@/domain/bookings/deadlines";
import { type Period, periodOf, type When } from "@/domain/bookings/pricing";
import { addDays, after, DAY_MS, HOUR_MS, MINUTE_MS, wallTime } from "@/lib/time";
import type { DemoBooking } from "./data/bookings/booking";

const DAYCARE_HOURS = 8;

/** The moments of one booking, with `now` as the present. */
export interface BookingTimes {
  when: When;
  period: Period;
  requestedAt: Date;
  answeredAt: Date;
  respondBy: Date;
  paidAt: Date;
  cancelledAt: Date | null;
  payoutAt: Date;
}

/** Calculates the moments of a booking; `turn` is its index in the list and varies people's habits. */
export function bookingTimes(care: DemoBooking, turn: number, now: Date): BookingTimes {
  const when = parseWhen(care, now);
  const period = periodOf(when);
  const { startsAt, endsAt } = period;
  const requestedAt =
    care.askedHoursAgo === undefined
      ? after(startsAt, -(4 + (turn % 6)) * DAY_MS - (turn % 5) * 53 * MINUTE_MS)
      : after(now, -care.askedHoursAgo * HOUR_MS);
  const answeredAt = after(requestedAt, (25 + ((turn * 97) % 240)) * MINUTE_MS);
  return {
    when,
    period,
    requestedAt,
    answeredAt,
    respondBy: respondBy(requestedAt, startsAt),
    paidAt: after(answeredAt, (4 + ((turn * 61) % 180)) * MINUTE_MS),
    cancelledAt: care.cancelledHoursBefore ? after(startsAt, -care.cancelledHoursBefore * HOUR_MS) : null,
    // The payout route runs every five minutes.
    payoutAt: after(payoutFrom(endsAt), 5 * MINUTE_MS),
  };
}

function parseWhen({ when, service, minutes, nights }: DemoBooking, now: Date): When {
  const [day = "", clock = ""] = when.split(" ");
  const date = parseDay(day, wallTime(now));
  const startsAt = `${date}T${clock}`;
  if (nights) return { service, startsAt, endsAt: `${addDays(date, nights)}T${clock}` };
  if (service !== "DAYCARE") return { service, startsAt, minutes };
  const [hour = "", minute = ""] = clock.split(":");
  return { service, startsAt, endsAt: `${date}T${String(Number(hour) + DAYCARE_HOURS).padStart(2, "0")}:${minute}` };
}

function parseDay(day: string, today: { date: string; weekday: number }) {
  const [, ahead, weeks, weekday] = /^(\+?)(\d+)w([1-7])$/.exec(day) ?? [];
  if (weeks) return addDays(today.date, Number(weekday) - today.weekday + 7 * Number(weeks) * (ahead ? 1 : -1));
  const [, days] = /^([+-]\d+)d$/.exec(day) ?? [];
  if (!days) throw new TypeError(`"${day}" is not a day of the demo calendar`);
  return addDays(today.date, Number(days));
}
