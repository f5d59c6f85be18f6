/** The weekdays (1 is Monday) that have hours, as bits; bit 0 is Monday: what search compares. */
export const openDays = (hours: readonly { weekday: number }[]) =>
  hours.reduce((bits, { weekday }) => bits | (1 << (weekday - 1)), 0);
