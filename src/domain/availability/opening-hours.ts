import { addDays, daysBetween, wallTime, weekdayOf } from "@/lib/time";

/** One block of an ordinary week: minutes of the Brussels day, [from, to), weekday 1 is Monday. */
export interface HoursBlock {
  weekday: number;
  fromMinute: number;
  toMinute: number;
}

const END_OF_DAY = 24 * 60;

/**
 * Whether care fits a caregiver's weekly hours. A visit or a day must lie inside one block, or two that meet at midnight.
 * A stay over nights must begin and end inside a block (bringing and fetching), and every day between must be open.
 */
export function isWithinOpeningHours(
  hours: readonly HoursBlock[],
  { startsAt, endsAt, isStay }: { startsAt: Date; endsAt: Date; isStay: boolean },
): boolean {
  const start = wallTime(startsAt);
  const end = wallTime(endsAt);
  if (!isStay) {
    const covers = (weekday: number, from: number, to: number) =>
      from === to || blocksOn(hours, weekday).some((block) => block.fromMinute <= from && to <= block.toMinute);
    if (start.date === end.date) return covers(start.weekday, start.minute, end.minute);
    return covers(start.weekday, start.minute, END_OF_DAY) && covers(end.weekday, 0, end.minute);
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
