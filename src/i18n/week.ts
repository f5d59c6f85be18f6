/** A Monday, at noon so that no time zone moves it to another day. */
const MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY_MS = 24 * 60 * 60 * 1000;

/** The seven days of the week in a language, Monday first: "maandag" … "zondag". */
export function weekdayNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, i) => format.format(new Date(MONDAY + i * DAY_MS)));
}

/** "08:30" of minute 510; the end of the day is 24:00. */
export const timeText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
