import { Temporal } from "temporal-polyfill";

const ZONE = "Europe/Brussels";
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A Brussels wall-clock moment: the date, the minute of the day (0–1439) and the ISO weekday (1 is Monday). */
export interface WallTime {
  date: string;
  minute: number;
  weekday: number;
}

/** What a clock in Brussels shows at an instant. */
export function wallTime(instant: Date): WallTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
  return { date: zoned.toPlainDate().toString(), minute: zoned.hour * 60 + zoned.minute, weekday: zoned.dayOfWeek };
}

/**
 * The instant of "2026-12-01T10:00" in Brussels. In the hour that a clock change skips the later reading is taken;
 * in the hour it repeats, the first.
 */
export const instantOf = (wall: string) =>
  new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE, { disambiguation: "compatible" }).epochMilliseconds);

/** "YYYY-MM-DDTHH:mm" as a form field shows it. */
export function wallText(instant: Date) {
  const { date, minute } = wallTime(instant);
  return `${date}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** By language. A format takes a good part of a millisecond to make. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** "za 5 dec 10:07" in Brussels, in a language. */
export function localDateTime(instant: Date, language: string) {
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(`${language}-BE`, {
      ...{ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
      ...{ timeZone: ZONE, hourCycle: "h23" },
    });
  formats.set(language, format);
  return format.format(instant).replaceAll(",", "");
}

/** The date some days on (or back). */
export const addDays = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();

/** Whole calendar days from one date to another. */
export const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;

export const weekdayOf = (date: string) => Temporal.PlainDate.from(date).dayOfWeek;

export const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
export const earliest = (...instants: Date[]) => new Date(Math.min(...instants.map((instant) => instant.getTime())));
export const latest = (...instants: Date[]) => new Date(Math.max(...instants.map((instant) => instant.getTime())));

/** "2026-11": the month that a calendar in Brussels shows. */
export const monthOf = (instant: Date) => wallTime(instant).date.slice(0, 7);

/** The month before a month. */
export const monthBefore = (month: string) => addDays(`${month}-01`, -1).slice(0, 7);

/** The first instant of a month, and the first that no longer belongs to it. */
export function monthBounds(month: string) {
  const next = addDays(`${month}-01`, 31).slice(0, 7);
  return { from: instantOf(`${month}-01T00:00`), to: instantOf(`${next}-01T00:00`) };
}
