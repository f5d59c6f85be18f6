import { AppError } from "@/lib/errors";
import { split } from "@/lib/money";
import type { Period } from "./period";

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

/** Units × (base + extra pets), plus the holiday percentage on the units that touch a holiday (rules §1). */
export function priceOf(tariff: Tariff, period: Period, petCount: number, feeBps: number): Price {
  const { units, holidayUnits } = period;
  const { extraPetCents, holidayPercent } = tariff;
  const baseCents = period.minutes === 30 ? tariff.halfHourCents : tariff.priceCents;
  if (baseCents === null)
    throw new AppError("invalid", "length_not_offered", "This caregiver does not offer 30 minutes.");
  const unitCents = baseCents + extraPetCents * (petCount - 1);
  const holidayCents = Math.floor((holidayUnits * unitCents * holidayPercent + 50) / 100);
  const priceCents = units * unitCents + holidayCents;
  const parts = { baseCents, extraPetCents, petCount, units, holidayUnits, holidayPercent, holidayCents };
  return { ...parts, priceCents, feeBps, ...split(priceCents, feeBps) };
}
