import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_PRICE_CENTS, periodOf, priceOf } from "@/domain/bookings/pricing";
import { instantOf } from "@/lib/time";

test("a walk takes the minutes that really pass, also through a clock change", () => {
  const walk = periodOf({ service: "DOG_WALKING", startsAt: "2026-10-25T02:30", minutes: 60 });
  expect(walk.endsAt.getTime() - walk.startsAt.getTime()).toBe(3_600_000);
  const spring = periodOf({ service: "DOG_WALKING", startsAt: "2026-03-29T01:30", minutes: 60 });
  expect(spring.endsAt).toEqual(instantOf("2026-03-29T03:30"));
});

test("a stay is counted in nights, whatever the clock does", () => {
  const nights = (startsAt: string, endsAt: string) => periodOf({ service: "HOUSE_SITTING", startsAt, endsAt }).units;
  expect(nights("2026-10-24T20:00", "2026-10-25T08:00")).toBe(1);
  expect(nights("2026-03-28T23:59", "2026-03-29T00:00")).toBe(1);
  expect(nights("2026-12-01T08:00", "2026-12-08T20:00")).toBe(7);
});

test.each([
  ["DOG_WALKING", "2026-12-02T10:00", undefined, 45, "wrong_length"],
  ["GROUP_WALKING", "2026-12-02T10:00", undefined, 30, "wrong_length"],
  ["BOARDING", "2026-12-02T10:00", undefined, undefined, "end_missing"],
  ["BOARDING", "2026-12-02T10:00", "2026-12-02T18:00", undefined, "no_night"],
  ["BOARDING", "2026-12-02T10:00", "2026-12-01T18:00", undefined, "end_before_start"],
  ["BOARDING", "2026-12-02T10:00", "2027-03-01T18:00", undefined, "too_many_nights"],
  ["DAYCARE", "2026-12-02T10:00", "2026-12-03T10:00", undefined, "not_one_day"],
  ["DAYCARE", "2026-12-02T10:00", "2026-12-03T00:01", undefined, "not_one_day"],
  ["DOG_WALKING", "2026-03-29T02:30", undefined, 30, "no_such_time"],
  ["HOUSE_SITTING", "2026-03-28T18:00", "2026-03-29T02:00", undefined, "no_such_time"],
] as const)("%s from %s to %s (%s min) is refused: %s", (service, startsAt, endsAt, minutes, code) => {
  expect(() => periodOf({ service, startsAt, endsAt, minutes })).toThrow(expect.objectContaining({ code }));
});

test("daycare may end at midnight", () => {
  const day = periodOf({ service: "DAYCARE", startsAt: "2026-12-24T10:00", endsAt: "2026-12-25T00:00" });
  expect(day).toMatchObject({ units: 1, holidayUnits: 0, endsAt: instantOf("2026-12-25T00:00") });
});

test("no price above the limit of the database", () => {
  const stay = periodOf({ service: "BOARDING", startsAt: "2026-12-01T18:00", endsAt: "2027-01-21T10:00" });
  const tariff = { ...TARIFF, extraPetCents: 0, holidayPercent: 0 };
  expect(priceOf({ ...tariff, priceCents: 98_000 }, stay, 1, FEE_BPS).priceCents).toBe(4_998_000);
  expect(() => priceOf({ ...tariff, priceCents: 99_000 }, stay, 1, FEE_BPS)).toThrow(
    expect.objectContaining({ code: "price_too_high", values: { maxCents: MAX_PRICE_CENTS } }),
  );
});

test("a visit that ends at midnight does not touch the holiday that begins there", () => {
  const visit = (startsAt: string) => periodOf({ service: "DROP_IN", startsAt, minutes: 60 }).holidayUnits;
  expect([visit("2026-12-24T23:00"), visit("2026-12-24T23:30"), visit("2026-12-25T23:30")]).toEqual([0, 1, 1]);
});

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
  const cents = fc.integer({ min: 100, max: 8_000 });
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
