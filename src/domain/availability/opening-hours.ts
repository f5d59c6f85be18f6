import { addDays, daysBetween, wallTime, weekdayOf } from "@/lib/time";

/** One block of an ordinary week: minutes of the Brussels day, [from, to), weekday 1 is Monday. */
export interface HoursBlock {
  weekday: number;
  fromMinute: number;
  toMinute: number;
}

const END_OF_DAY = 24 * 60;

/**
 * Whether care fits a caregiver's weekly hours. Care within one day must lie inside one block. A stay over nights must
 * begin and end inside a block (bringing and fetching), and every day between must be open.
 */
export function isWithinOpeningHours(hours: readonly HoursBlock[], startsAt: Date, endsAt: Date): boolean {
  const start = wallTime(startsAt);
  const end = wallTime(endsAt);
  const endsAtMidnight = end.minute === 0 && daysBetween(start.date, end.date) === 1;
  if (start.date === end.date || endsAtMidnight) {
    const until = endsAtMidnight ? END_OF_DAY : end.minute;
    return blocksOn(hours, start.weekday).some((block) => block.fromMinute <= start.minute && until <= block.toMinute);
  }
  const between = Array.from({ length: daysBetween(start.date, end.date) - 1 }, (_, i) => addDays(start.date, i + 1));
  return (
    blocksOn(hours, start.weekday).some(
      (block) => block.fromMinute <= start.minute && start.minute <= block.toMinute,
    ) &&
    blocksOn(hours, end.weekday).some((block) => block.fromMinute <= end.minute && end.minute <= block.toMinute) &&
    between.every((date) => blocksOn(hours, weekdayOf(date)).length > 0)
  );
}

const blocksOn = (hours: readonly HoursBlock[], weekday: number) => hours.filter((block) => block.weekday === weekday);
