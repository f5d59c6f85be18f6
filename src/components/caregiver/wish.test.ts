import { expect, test } from "vitest";
import type { CardOffer } from "./card-texts";
import { firstWish, forService, quoteAddress, wishFrom } from "./wish";

const offer = (service: string, more: Partial<CardOffer> = {}): CardOffer => ({
  ...{ service, label: service, lengths: [], startLabel: "", endLabel: null, maxPets: 3, unitOne: "", unitMany: "" },
  ...more,
});
const walk = offer("DOG_WALKING", { lengths: [30, 60] });
const day = offer("DAYCARE", { endLabel: "end" });
const stay = offer("BOARDING", { endLabel: "end", maxPets: 1 });
const offers = [walk, day, stay];

test("no price is asked while something is missing", () => {
  const wish = firstWish(walk);
  expect(quoteAddress("id", walk, wish)).toBeNull();
  const when = { ...wish, startsAt: "2026-12-01T10:00" };
  expect(quoteAddress("id", walk, when)).toBe(
    "/api/caregivers/id/quote?service=DOG_WALKING&startsAt=2026-12-01T10%3A00&petCount=1&minutes=60",
  );
  expect(quoteAddress("id", stay, forService(when, stay))).toBeNull();
  expect(quoteAddress("id", stay, { ...forService(when, stay), endsAt: "2026-12-03T10:00" })).toContain(
    "endsAt=2026-12-03",
  );
});

test("another service keeps what it can of the wish", () => {
  const wish = { ...firstWish(walk), minutes: 30, petCount: 3, startsAt: "2026-12-01T10:00" };
  expect(forService(wish, stay)).toMatchObject({ minutes: null, petCount: 1, startsAt: "2026-12-01T10:00" });
});

test.each([
  ["?service=BOARDING&from=2026-12-01&to=2026-12-04", "BOARDING", "2026-12-01T10:00", "2026-12-04T10:00"],
  ["?service=DAYCARE&from=2026-12-01&to=2026-12-04", "DAYCARE", "2026-12-01T10:00", "2026-12-01T18:00"],
  ["?service=BOARDING&from=2026-12-01", "BOARDING", "2026-12-01T10:00", ""],
  ["?service=DRAGONS&from=soon", "DOG_WALKING", "", ""],
  ["", "DOG_WALKING", "", ""],
])("the address %s asks for %s", (search, service, startsAt, endsAt) => {
  expect(wishFrom(search, offers, firstWish(walk))).toMatchObject({ service, startsAt, endsAt });
});
