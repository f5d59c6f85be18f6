const BRUSSELS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Brussels",
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** An ISO instant as a person reads it, in Brussels time. */
export const shownInstant = (instant: string): string => BRUSSELS.format(new Date(instant));
