import { expect, test } from "vitest";
import { priceOf } from "@/domain/bookings/pricing";
import { priceParts } from "./price-parts";

const nights = { startsAt: new Date(0), endsAt: new Date(1), minutes: null, units: 3, holidayUnits: 1 };
const tariff = { priceCents: 2999, halfHourCents: null, extraPetCents: 501, holidayPercent: 25 };

test("the lines of a bill add up to the price the server computed, and name its holiday part", () => {
  for (const pets of [1, 2, 3]) {
    const price = priceOf(tariff, nights, pets, 2000);
    const { careCents, extraCents, holidayCents } = priceParts(price);
    expect(careCents + extraCents + holidayCents).toBe(price.priceCents);
    expect(holidayCents).toBe(price.holidayCents);
  }
});
