import type { SearchQuery } from "@/domain/search/schema";
import { SERVICES, serviceKeys } from "@/domain/services";
import type { Resource, Service } from "@/generated/prisma/enums";
import { invalidField } from "@/lib/errors";
import { addDays, daysBetween, instantOf, wallTime, weekdayOf } from "@/lib/time";

const MAX_DAYS_AHEAD = 366;

/** What dates ask of a caregiver. */
export interface DateFilter {
  /** Weekdays that must have hours; bit 0 is Monday. */
  weekdays: number;
  /** Days from today to the first date: the caregiver's calendar must reach that far. */
  daysAhead: number;
  /** Moments (or one closed stretch) at which a place must be free, and of which kind. None for care by the hour. */
  free: { resource: Resource; moments: { from: Date; to: Date }[] } | null;
}

type SearchDates = Pick<SearchQuery, "from" | "to">;

/** One service that a search looks for, with what its dates ask of a caregiver. */
export interface WantedService {
  service: Service;
  dates: DateFilter | null;
}

/** The services a search looks for: the one it names, or all. Dates mean something else for each. */
export const wantedServices = (now: Date, query: SearchDates & Pick<SearchQuery, "service">): WantedService[] =>
  (query.service ? [query.service] : serviceKeys).map((service) => ({
    service,
    dates: dateFilter(now, service, query),
  }));

/**
 * Reads the dates of a search; null without dates. Care by the hour only asks for hours on each weekday, since a day
 * holds many walks. A stay surely covers every midnight between its first and last date, so one place must be free from
 * the first midnight to the last; a guest who leaves on the arrival date is no obstacle. Daycare surely covers noon.
 */
function dateFilter(now: Date, service: Service, { from, to }: SearchDates): DateFilter | null {
  if (!from) return null;
  const { unit, resource } = SERVICES[service];
  const nights = unit === "night";
  const last = nights && (!to || to === from) ? addDays(from, 1) : (to ?? from);
  const daysAhead = daysBetween(wallTime(now).date, from);
  if (daysAhead < 0) throw invalidField("from", "in_past", "Choose a date from today on.");
  if (daysAhead + daysBetween(from, last) > MAX_DAYS_AHEAD)
    throw invalidField("to", "too_far", "Choose dates within twelve months.");
  const dates = Array.from({ length: daysBetween(from, last) + 1 }, (_, i) => addDays(from, i));
  const weekdays = dates.reduce((bits, date) => bits | (1 << (weekdayOf(date) - 1)), 0);
  if (nights) {
    const stretch = { from: instantOf(`${addDays(from, 1)}T00:00`), to: instantOf(`${last}T00:00`) };
    return { weekdays, daysAhead, free: { resource, moments: [stretch] } };
  }
  if (unit !== "day") return { weekdays, daysAhead, free: null };
  const noons = dates.map((date) => instantOf(`${date}T12:00`)).map((noon) => ({ from: noon, to: noon }));
  return { weekdays, daysAhead, free: { resource, moments: noons } };
}
