import { addDays, instantOf, wallTime } from "@/lib/time";

/** "2026-11": the month that a calendar in Brussels shows. */
export const monthOf = (instant: Date) => wallTime(instant).date.slice(0, 7);

/** The month before a month. */
export const monthBefore = (month: string) => addDays(`${month}-01`, -1).slice(0, 7);

/** The first instant of a month, and the first that no longer belongs to it. */
export function boundsOf(month: string) {
  const next = addDays(`${month}-01`, 31).slice(0, 7);
  return { from: instantOf(`${month}-01T00:00`), to: instantOf(`${next}-01T00:00`) };
}
