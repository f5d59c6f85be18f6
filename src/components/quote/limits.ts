const BRUSSELS_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" });
const DAY_MS = 86_400_000;
/** Longest time ahead that any caregiver plans, with the longest stay that begins on its last day. */
const MAX_DAYS_AHEAD = 365 + 60;

/** The first and the last Brussels date that can be asked for, "2026-12-01": what date fields offer. */
export const dateLimits = (now: Date) => ({
  min: BRUSSELS_DAY.format(now),
  max: BRUSSELS_DAY.format(new Date(now.getTime() + MAX_DAYS_AHEAD * DAY_MS)),
});

/** The same for fields with a time. */
export function timeLimits(now: Date) {
  const { min, max } = dateLimits(now);
  return { min: `${min}T00:00`, max: `${max}T23:59` };
}
