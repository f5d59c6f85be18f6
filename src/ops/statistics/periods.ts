import { addDays, instantOf, monthBefore, monthOf, wallTime, weekdayOf } from "@/lib/time";

export const UNITS = ["day", "week", "month"] as const;
export type Unit = (typeof UNITS)[number];

/** How many periods the page shows; as many before them are compared with. */
const SHOWN: Record<Unit, number> = { day: 30, week: 26, month: 12 };
const WEEK_DAYS = 7;

/** The first date of the period that a date belongs to: weeks begin on Monday. */
function periodOf(date: string, unit: Unit) {
  if (unit === "month") return `${date.slice(0, 7)}-01`;
  return unit === "week" ? addDays(date, 1 - weekdayOf(date)) : date;
}

function periodBefore(start: string, unit: Unit) {
  if (unit === "month") return `${monthBefore(start.slice(0, 7))}-01`;
  return addDays(start, unit === "week" ? -WEEK_DAYS : -1);
}

/**
 * The first dates of the periods up to today, in Brussels: those shown, and as many before them. The last one goes on.
 * `instants` are where they begin.
 */
export function statisticPeriods(now: Date, unit: Unit) {
  const dates = [periodOf(wallTime(now).date, unit)];
  while (dates.length < 2 * SHOWN[unit]) dates.unshift(periodBefore(dates[0] ?? monthOf(now), unit));
  return { dates, shown: SHOWN[unit], instants: dates.map((date) => instantOf(`${date}T00:00`)) };
}
