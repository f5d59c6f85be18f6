import { expect, test } from "vitest";
import { initialQuoteInput, quoteInputFromUrl, quoteUrl, withService } from "./input";
import { dateLimits } from "./limits";
import { quoteUrlOfForm } from "./quote-box";
import type { OfferOption } from "./texts";

const offer = (service: string, more: Partial<OfferOption> = {}): OfferOption => ({
  ...{ service, label: service, lengths: [], startLabel: "", endLabel: null, maxPets: 3, unitOne: "", unitMany: "" },
  endsSameDay: service === "DAYCARE",
  species: ["DOG", "CAT"].map((value) => ({ value, label: value })),
  ...more,
});
const walk = offer("DOG_WALKING", { lengths: [30, 60] });
const day = offer("DAYCARE", { endLabel: "end" });
const stay = offer("BOARDING", { endLabel: "end", maxPets: 1 });
const offers = [walk, day, stay];

test("no price is asked while something is missing", () => {
  const input = initialQuoteInput(walk);
  expect(quoteUrl("id", walk, input)).toBeNull();
  const when = { ...input, startsAt: "2026-12-01T10:00" };
  expect(quoteUrl("id", walk, when)).toBe(
    "/api/caregivers/id/quote?service=DOG_WALKING&startsAt=2026-12-01T10%3A00&petCount=1&minutes=60",
  );
  expect(quoteUrl("id", stay, withService(when, stay))).toBeNull();
  expect(quoteUrl("id", stay, { ...withService(when, stay), endsAt: "2026-12-03T10:00" })).toContain(
    "endsAt=2026-12-03",
  );
});

test("another service keeps what it can of the wish", () => {
  const input = { ...initialQuoteInput(walk), minutes: 30, petCount: 3, startsAt: "2026-12-01T10:00" };
  expect(withService(input, stay)).toMatchObject({ minutes: null, petCount: 1, startsAt: "2026-12-01T10:00" });
});

test.each([
  ["?service=BOARDING&from=2026-12-01&to=2026-12-04", "BOARDING", "2026-12-01T10:00", "2026-12-04T10:00"],
  ["?service=DAYCARE&from=2026-12-01&to=2026-12-04", "DAYCARE", "2026-12-01T10:00", "2026-12-01T18:00"],
  ["?service=BOARDING&from=2026-12-01", "BOARDING", "2026-12-01T10:00", ""],
  ["?service=DRAGONS&from=soon", "DOG_WALKING", "", ""],
  ["", "DOG_WALKING", "", ""],
])("the address %s asks for %s", (search, service, startsAt, endsAt) => {
  expect(quoteInputFromUrl(search, offers, initialQuoteInput(walk))).toMatchObject({ service, startsAt, endsAt });
});

test.each([
  ["?species=CAT", "CAT"],
  ["?service=BOARDING&species=CAT", "DOG"],
  ["?species=DRAGON", ""],
])("of the species in the address %s the card asks for '%s', one that the service takes", (search, species) => {
  const dogsOnly = { ...stay, species: stay.species.slice(0, 1) };
  expect(quoteInputFromUrl(search, [walk, dogsOnly], initialQuoteInput(walk))).toMatchObject({ species });
});

test("the price of a request is for the number that was asked until pets are chosen", () => {
  const form = { service: "DOG_WALKING", startsAt: "2026-12-01T10:00" };
  expect(quoteUrlOfForm("id", { ...form, petIds: [] }, 2)?.url).toContain("petCount=2");
  expect(quoteUrlOfForm("id", { ...form, petIds: ["1"] }, 2)?.url).toContain("petCount=1");
});

test("date fields offer the days from today in Brussels to the furthest that anybody plans", () => {
  expect(dateLimits(new Date("2026-11-30T23:30:00Z"))).toEqual({ min: "2026-12-01", max: "2028-01-30" });
});
