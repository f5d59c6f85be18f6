import { isBelgianHoliday } from "@/domain/bookings/holidays";
import { HALF_HOUR, SERVICES } from "@/domain/services";
import type { Service } from "@/generated/prisma/enums";
import { AppError, invalidField } from "@/lib/errors";
import { splitFee } from "@/lib/money";
import { addDays, after, daysBetween, instantOf, MINUTE_MS, wallText, wallTime } from "@/lib/time";

/** When care is asked for, as people say it: Brussels wall-clock times, and a length where the service has one. */
export interface When {
  service: Service;
  startsAt: string;
  endsAt?: string | undefined;
  minutes?: number | undefined;
}

/** The same as instants, with the units that the price counts. */
export interface Period {
  startsAt: Date;
  endsAt: Date;
  /** Of one walk, visit, session or trip; null for days and nights. */
  minutes: number | null;
  units: number;
  /** Of the units, those that touch a Belgian public holiday. */
  holidayUnits: number;
}

/** Reads what was asked for. A walk ends after its minutes have really passed; a stay is counted in nights. */
export function periodOf({ service, startsAt: from, endsAt: to, minutes }: When): Period {
  const startsAt = existingInstant("startsAt", from);
  const rules = SERVICES[service];
  if (rules.unit === "minutes") {
    const length = minutes ?? Math.max(...rules.lengths);
    if (!rules.lengths.includes(length)) throw invalidField("minutes", "wrong_length", "Choose one of the lengths.");
    const endsAt = after(startsAt, length * MINUTE_MS);
    return { startsAt, endsAt, minutes: length, ...countUnits([datesOf(startsAt, endsAt)]) };
  }
  if (!to) throw invalidField("endsAt", "end_missing", "Say when the care ends.");
  const endsAt = existingInstant("endsAt", to);
  if (endsAt <= startsAt) throw invalidField("endsAt", "end_before_start", "The end must be after the start.");
  const first = wallTime(startsAt).date;
  const nights = daysBetween(first, wallTime(endsAt).date);
  if (rules.unit === "day") {
    if (wallTime(after(endsAt, -1)).date !== first)
      throw invalidField("endsAt", "not_one_day", "Daycare is for one day; choose boarding for nights.");
    return { startsAt, endsAt, minutes: null, ...countUnits([[first]]) };
  }
  if (nights < 1) throw invalidField("endsAt", "no_night", "Choose at least one night.");
  const { maxNights } = rules;
  if (nights > maxNights) throw invalidField("endsAt", "too_many_nights", `Choose at most ${maxNights} nights.`);
  const eachNight = Array.from({ length: nights }, (_, i) => [addDays(first, i), addDays(first, i + 1)]);
  return { startsAt, endsAt, minutes: null, ...countUnits(eachNight) };
}

/** The instant of a wall-clock time; refuses one in the hour that the clock skips in spring, instead of moving it. */
function existingInstant(path: "startsAt" | "endsAt", wall: string) {
  const instant = instantOf(wall);
  if (wallText(instant) !== wall)
    throw invalidField(path, "no_such_time", "The clock skips this hour that night; choose another time.");
  return instant;
}

/** Units, each given by the dates it touches. */
function countUnits(units: string[][]) {
  return { units: units.length, holidayUnits: units.filter((dates) => dates.some(isBelgianHoliday)).length };
}

/** The dates a short stretch touches; one that ends at midnight does not touch the next. */
const datesOf = (startsAt: Date, endsAt: Date) => [wallTime(startsAt).date, wallTime(after(endsAt, -1)).date];

/** What a caregiver asks for one service, in cents. */
export interface Tariff {
  priceCents: number;
  halfHourCents: number | null;
  extraPetCents: number;
  holidayPercent: number;
}

/** A price with everything it is made of; priceCents = feeCents + caregiverCents. */
export interface Price {
  baseCents: number;
  extraPetCents: number;
  petCount: number;
  units: number;
  holidayUnits: number;
  holidayPercent: number;
  /** What the holidays add, half a cent rounded up. */
  holidayCents: number;
  priceCents: number;
  feeBps: number;
  feeCents: number;
  caregiverCents: number;
}

/** The most that one booking may cost: the database, Stripe and the form share this limit. */
export const MAX_PRICE_CENTS = 5_000_000;

/** Units × (base + extra pets), plus the holiday percentage on the units that touch a holiday (rules §1). */
export function priceOf(tariff: Tariff, period: Period, petCount: number, feeBps: number): Price {
  const { units, holidayUnits } = period;
  const { extraPetCents, holidayPercent } = tariff;
  const baseCents = period.minutes === HALF_HOUR ? tariff.halfHourCents : tariff.priceCents;
  if (baseCents === null)
    throw new AppError("invalid", "length_not_offered", "This caregiver does not offer 30 minutes.");
  const unitCents = baseCents + extraPetCents * (petCount - 1);
  const holidayCents = Math.floor((holidayUnits * unitCents * holidayPercent + 50) / 100);
  const priceCents = units * unitCents + holidayCents;
  if (priceCents > MAX_PRICE_CENTS)
    throw new AppError("invalid", "price_too_high", "One booking costs at most 50,000 euros.", {
      values: { maxCents: MAX_PRICE_CENTS },
    });
  const parts = { baseCents, extraPetCents, petCount, units, holidayUnits, holidayPercent, holidayCents };
  const { feeCents, restCents } = splitFee(priceCents, feeBps);
  return { ...parts, priceCents, feeBps, feeCents, caregiverCents: restCents };
}
