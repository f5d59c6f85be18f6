import type { HoursBlock } from "@/domain/availability/fits-hours";

const on = (weekdays: number[], from: number, to: number): HoursBlock[] =>
  weekdays.map((weekday) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 }));

const WORKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];

/** The ordinary weeks that people in town keep. */
export const WEEKS = {
  daily: on([...WORKDAYS, ...WEEKEND], 7, 21),
  workdays: on(WORKDAYS, 8, 18),
  mondayToSaturday: on([...WORKDAYS, 6], 8, 19),
  /** After work, and at the weekend. */
  evenings: [...on(WORKDAYS, 16.5, 21), ...on(WEEKEND, 9, 20)],
  /** While the children are at school. */
  schoolHours: on([1, 2, 4, 5], 8.5, 15.5),
  /** Closed over noon. */
  split: [...on(WORKDAYS, 8, 12), ...on(WORKDAYS, 13.5, 18), ...on([6], 9, 13)],
  weekend: [...on([5], 16, 21), ...on(WEEKEND, 8, 21)],
} satisfies Record<string, HoursBlock[]>;

export type WeekName = keyof typeof WEEKS;
