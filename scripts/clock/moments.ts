import { pathToFileURL } from "node:url";
import { Temporal } from "temporal-polyfill";

const ZONE = "Europe/Brussels";
const LEAP_DAY = { month: 2, day: 29 };
/** A run starts so long before a change, which then happens while it goes on. */
const BEFORE_CHANGE = { minutes: 3 };

/** Moments to come at which the whole suite must pass as it does today, by name. */
export function clockMoments(now = Temporal.Now.zonedDateTimeISO(ZONE)): Record<string, Temporal.ZonedDateTime> {
  const first = nextClockChange(now);
  const second = nextClockChange(first);
  const [spring, autumn] = first.month < 7 ? [first, second] : [second, first];
  const today = now.toPlainDate();
  return {
    "clock-forward": spring.subtract(BEFORE_CHANGE),
    "clock-back": autumn.subtract(BEFORE_CHANGE),
    "new-years-eve": startOfDay(today.with({ month: 1, day: 1 }).add({ years: 1 })).subtract(BEFORE_CHANGE),
    "leap-day": startOfDay(nextLeapDay(today)).add({ hours: 9 }),
    "five-years-ahead": now.add({ years: 5 }),
  };
}

const startOfDay = (date: Temporal.PlainDate) => date.toZonedDateTime(ZONE);

function nextClockChange(after: Temporal.ZonedDateTime) {
  const change = after.getTimeZoneTransition("next");
  if (!change) throw new Error(`${ZONE} has no clock change after ${after.toString()}`);
  return change;
}

/** 29 February of the next leap year; tomorrow at the earliest. */
function nextLeapDay(today: Temporal.PlainDate): Temporal.PlainDate {
  for (let year = today.year; ; year++) {
    const first = Temporal.PlainDate.from({ year, month: 2, day: 1 });
    const leapDay = first.inLeapYear ? first.with(LEAP_DAY) : undefined;
    if (leapDay && Temporal.PlainDate.compare(leapDay, today) > 0) return leapDay;
  }
}

/** What puts a process, and every Node process and database server it starts, at a moment. */
export function clockEnv(moment: Temporal.ZonedDateTime) {
  const preload = `--import ${pathToFileURL("scripts/clock/shift.mjs").href}`;
  const realNow = Date.now() - Number(process.env.CLOCK_OFFSET_MS ?? 0);
  return {
    CLOCK_OFFSET_MS: String(moment.epochMilliseconds - realNow),
    NODE_OPTIONS: [process.env.NODE_OPTIONS, preload].filter(Boolean).join(" "),
  };
}
