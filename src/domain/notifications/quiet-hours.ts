import { addDays, instantOf, wallTime } from "@/lib/time";

/** From and to a full hour in Brussels; over midnight where the first is later. */
export interface QuietHours {
  quietFrom: number | null;
  quietTo: number | null;
}

/** When the quiet hours that hold now are over; null outside them. */
export function endOfQuiet({ quietFrom, quietTo }: QuietHours, now: Date): Date | null {
  if (quietFrom === null || quietTo === null) return null;
  const { date, minute } = wallTime(now);
  const hour = Math.floor(minute / 60);
  const isOverMidnight = quietFrom > quietTo;
  const isQuiet = isOverMidnight ? hour >= quietFrom || hour < quietTo : hour >= quietFrom && hour < quietTo;
  if (!isQuiet) return null;
  const day = isOverMidnight && hour >= quietFrom ? addDays(date, 1) : date;
  return instantOf(`${day}T${String(quietTo).padStart(2, "0")}:00`);
}
