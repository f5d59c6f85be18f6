import { timeText } from "@/i18n/week";

interface Block {
  weekday: number;
  fromMinute: number;
  toMinute: number;
}

/** Days that follow each other and have the same hours, as one line: Monday to Friday, 8–12 and 13–18. */
export interface HoursLine {
  /** ISO: 1 is Monday. */
  firstDay: number;
  lastDay: number;
  /** "08:00–12:00"; the end of the day is "24:00". Empty where the whole day is open. */
  blocks: string[];
}

const FULL_DAY = 24 * 60;

/** An ordinary week in as few lines as possible; days without hours are left out. */
export function hoursLines(hours: readonly Block[]): HoursLine[] {
  const lines: HoursLine[] = [];
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const day = hours.filter((block) => block.weekday === weekday);
    if (day.length === 0) continue;
    const blocks = day.map(({ fromMinute, toMinute }) =>
      fromMinute === 0 && toMinute === FULL_DAY ? "" : `${timeText(fromMinute)}–${timeText(toMinute)}`,
    );
    const shown = blocks.filter(Boolean);
    const last = lines.at(-1);
    if (last?.lastDay === weekday - 1 && last.blocks.join() === shown.join()) last.lastDay = weekday;
    else lines.push({ firstDay: weekday, lastDay: weekday, blocks: shown });
  }
  return lines;
}
