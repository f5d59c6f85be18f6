import fc from "fast-check";
import { expect, test } from "vitest";
import { periodOf } from "./period";
import { priceOf } from "./price";

const TARIFF = { priceCents: 1500, halfHourCents: 1000, extraPetCents: 400, holidayPercent: 50 };
const FEE_BPS = 2000;

test("a walk of half an hour and of an hour, with one pet and with three", () => {
  const walk = (minutes: number, pets: number) =>
    priceOf(TARIFF, periodOf({ service: "DOG_WALKING", startsAt: "2026-12-02T10:00", minutes }), pets, FEE_BPS)
      .priceCents;
  expect([walk(30, 1), walk(60, 1), walk(60, 3)]).toEqual([1000, 1500, 2300]);
});

test("nights over Christmas: the two that touch the holiday cost half more", () => {
  const stay = periodOf({ service: "BOARDING", startsAt: "2026-12-23T18:00", endsAt: "2026-12-27T10:00" });
  expect(stay).toMatchObject({ units: 4, holidayUnits: 2 });
  expect(priceOf(TARIFF, stay, 2, FEE_BPS)).toMatchObject({ holidayCents: 1900, priceCents: 4 * 1900 + 1900 });
});

test("the holiday addition is rounded half up to the cent", () => {
  const visit = periodOf({ service: "DROP_IN", startsAt: "2027-01-01T10:00", minutes: 60 });
  const tariff = { ...TARIFF, priceCents: 1001, holidayPercent: 50 };
  expect(priceOf(tariff, visit, 1, FEE_BPS)).toMatchObject({ holidayCents: 501, priceCents: 1502 });
});

test("half an hour that is not offered says so", () => {
  const visit = periodOf({ service: "DROP_IN", startsAt: "2026-12-02T10:00", minutes: 30 });
  expect(() => priceOf({ ...TARIFF, halfHourCents: null }, visit, 1, FEE_BPS)).toThrow(/30 minutes/);
});

test("fee and share sum to the price, which is never below units times base", () => {
  const cents = fc.integer({ min: 100, max: 100_000 });
  fc.assert(
    fc.property(
      cents,
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (priceCents, holidayPercent, nights, pets) => {
        const endsAt = new Date(Date.UTC(2026, 11, 20 + nights, 10)).toISOString().slice(0, 16);
        const stay = periodOf({ service: "BOARDING", startsAt: "2026-12-20T18:00", endsAt });
        const price = priceOf({ ...TARIFF, priceCents, holidayPercent }, stay, pets, FEE_BPS);
        expect(price.feeCents + price.caregiverCents).toBe(price.priceCents);
        expect(price.priceCents - price.holidayCents).toBe(nights * (priceCents + TARIFF.extraPetCents * (pets - 1)));
        expect(price.holidayCents).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
