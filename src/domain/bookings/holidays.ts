/** The ten legal public holidays of Belgium (law of 4 January 1974, royal decree of 18 April 1974). */
export type BelgianHolidayKey =
  | "new_year"
  | "easter_monday"
  | "labour_day"
  | "ascension"
  | "whit_monday"
  | "national_day"
  | "assumption"
  | "all_saints"
  | "armistice"
  | "christmas";

/** One holiday: its date in Belgium as "YYYY-MM-DD", and the key of its name. */
export type BelgianHoliday = { date: string; key: BelgianHolidayKey };

/** The legal holidays of a Gregorian year in order; a substitute day for one on a Sunday is the employer's, not ours. */
export function belgianHolidays(year: number): BelgianHoliday[] {
  const [month, day] = easterSunday(year);
  const fromEaster = (days: number) => isoDate(year, month, day + days);
  const holidays: BelgianHoliday[] = [
    { date: isoDate(year, 1, 1), key: "new_year" },
    { date: fromEaster(1), key: "easter_monday" },
    { date: isoDate(year, 5, 1), key: "labour_day" },
    { date: fromEaster(39), key: "ascension" },
    { date: fromEaster(50), key: "whit_monday" },
    { date: isoDate(year, 7, 21), key: "national_day" },
    { date: isoDate(year, 8, 15), key: "assumption" },
    { date: isoDate(year, 11, 1), key: "all_saints" },
    { date: isoDate(year, 11, 11), key: "armistice" },
    { date: isoDate(year, 12, 25), key: "christmas" },
  ];
  return holidays.sort((a, b) => a.date.localeCompare(b.date));
}

/** Whether a Belgian calendar day, "YYYY-MM-DD", is a legal holiday. Anything else that is not a date is not one. */
export function isBelgianHoliday(localDate: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(localDate)) return false;
  return belgianHolidays(Number(localDate.slice(0, 4))).some(({ date }) => date === localDate);
}

/** Easter Sunday as [month, day], by the rule of Meeus, Jones and Butcher, which holds for every Gregorian year. */
function easterSunday(year: number): [month: number, day: number] {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return [Math.floor(days / 31), (days % 31) + 1];
}

function isoDate(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
