import { expect, test } from "vitest";
import { GET as places } from "@/app/api/places/route";
import { addDays, wallTime } from "@/lib/time";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { GET as quote } from "./[id]/quote/route";
import { GET as reviews } from "./[id]/reviews/route";
import { GET as caregiver } from "./[id]/route";
import { GET as search } from "./route";

test("search, page, reviews and places are the same for everyone and may be stored for a while", async () => {
  const { id } = await approvedCaregiver();
  const owner = await person("OWNER");
  const answers = await Promise.all([
    callRoute(search, { query: { place: "Gent" } }),
    callRoute(caregiver, { params: { id } }),
    callRoute(reviews, { params: { id } }),
    callRoute(places, { query: { q: "gen" } }),
  ]);
  for (const { status, response } of answers) {
    expect(status).toBe(200);
    expect(response.headers.get("cache-control")).toMatch(/^public, /);
  }
  const [found, page, , near] = answers;
  expect(found.json).toMatchObject({ total: 1, cards: [{ id, services: ["DOG_WALKING"] }], nextCursor: null });
  expect((await callRoute(search, { as: owner, query: { place: "Gent" } })).json).toEqual(found.json);
  expect((await callRoute(caregiver, { as: owner, params: { id } })).json).toEqual(page.json);
  expect(near.json.places[0]).toMatchObject({ name: "Gent", postcode: "9000" });
});

test.each<Record<string, string>>([
  {},
  { place: "" },
  { place: "x".repeat(81) },
  { place: "Gent", service: "CAT_WASHING" },
  { place: "Gent", radiusKm: "51" },
  { place: "Gent", radiusKm: "0" },
  { place: "Gent", radiusKm: "1e1" },
  { place: "Gent", from: "2026-02-30" },
  { place: "Gent", to: "2999-01-01" },
  { place: "Gent", from: "2999-01-02", to: "2999-01-01" },
  { place: "Gent", from: "2999-01-01" },
  { place: "Gent", from: "2020-01-01" },
  { place: "Gent", maxPrice: "-1" },
  { place: "Gent", maxPrice: "free" },
  { place: "Gent", species: "DRAGON" },
  { place: "Gent", sort: "id; DROP TABLE" },
  { place: "Gent", limit: "21" },
  { place: "Gent", cursor: "abc" },
  { place: "Gent", admin: "true" },
])("a search for %o is refused with the reason", async (query) => {
  const { status, json, response } = await callRoute(search, { query });
  expect(status).toBe(400);
  expect(json.errors.length).toBeGreaterThan(0);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
});

test("a caregiver who does not exist, and an address that cannot, are not found", async () => {
  for (const id of [crypto.randomUUID(), "1", "' OR 1=1"])
    for (const handler of [caregiver, reviews]) expect((await callRoute(handler, { params: { id } })).status).toBe(404);
  const { id } = await person("OWNER");
  expect((await callRoute(caregiver, { params: { id } })).status).toBe(404);
});

test("a quote has the price and its parts, or the reason why not", async () => {
  const { id } = await approvedCaregiver();
  const startsAt = `${addDays(wallTime(new Date()).date, 10)}T10:00`;
  const asked = { service: "DOG_WALKING", startsAt, minutes: "30", petCount: "2" };
  const { status, json } = await callRoute(quote, { params: { id }, query: asked });
  expect(status).toBe(200);
  expect(json).toMatchObject({ baseCents: 1000, extraPetCents: 500, petCount: 2, units: 1, policy: "FLEXIBLE" });
  expect(json).not.toHaveProperty("feeCents");
  const other = await callRoute(quote, { params: { id }, query: { ...asked, service: "TRAINING" } });
  expect(other.json).toMatchObject({ status: 409, code: "service_not_offered" });
  expect((await callRoute(quote, { params: { id }, query: { ...asked, startsAt: "soon" } })).status).toBe(400);
  expect((await callRoute(quote, { params: { id }, query: { ...asked, priceCents: "1" } })).status).toBe(400);
});
