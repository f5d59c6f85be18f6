import { expect, test } from "vitest";
import type { Prisma } from "@/generated/prisma/client";
import type { Service } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { insertReviews, occupySlot } from "@/testing/fixtures/booking-rows";
import { approvedCaregiver } from "@/testing/fixtures/users";
import { writeCursor } from "./cursor";
import { relaxedSearches } from "./relaxed";
import { SearchQuery } from "./schema";
import { searchCaregivers } from "./search";

// A Monday.
const now = new Date("2026-11-16T09:00:00Z");
const ctx: Ctx = { actor: { kind: "visitor" }, now };

const query = (asked: Record<string, string>) => SearchQuery.parse({ place: "9000", ...asked });
const search = (asked: Record<string, string>) => searchCaregivers(ctx, query(asked));
const found = async (asked: Record<string, string>) => (await search(asked)).cards.map(({ id }) => id);

/** A caregiver in Ghent for one service; each test uses a service of its own or a price nobody else asks. */
async function caregiver(
  service: Service,
  listing: Prisma.ListingUpdateManyMutationInput = {},
  facts: Prisma.CaregiverUpdateInput = {},
) {
  const { id } = await approvedCaregiver({ service });
  await db.listing.updateMany({ where: { caregiverId: id }, data: listing });
  await db.caregiver.update({ where: { userId: id }, data: facts });
  return id;
}

const takes = (caregiverId: string, service: "BOARDING" | "DOG_WALKING", place: number, from: string, to: string) =>
  occupySlot({
    ...{ caregiverId, service, place, resource: service === "BOARDING" ? "HOME" : "OWN_TIME" },
    ...{ startsAt: new Date(from), endsAt: new Date(to) },
  });

test("only approved caregivers whose listing is live are found", async () => {
  const shown = await caregiver("TRAINING");
  await caregiver("TRAINING", { live: false });
  for (const status of ["DRAFT", "SUBMITTED", "REJECTED", "SUSPENDED"] as const)
    await caregiver("TRAINING", {}, { status });
  expect(await found({ service: "TRAINING" })).toEqual([shown]);
  expect(await found({ service: "TRANSPORT" })).toEqual([]);
});

test("each order begins with the best, and equals are always in the same order", async () => {
  const near = await caregiver("TRANSPORT", { lat: 51.05, lng: 3.73, priceCents: 3000 });
  const cheap = await caregiver("TRANSPORT", { lat: 51.1, lng: 3.8, priceCents: 500 });
  const loved = await caregiver("TRANSPORT", { lat: 51.1, lng: 3.8 });
  await insertReviews(cheap, [5]);
  await insertReviews(loved, [5, 5, 5, 5, 5, 5, 5, 5, 5, 4]);
  expect(await found({ service: "TRANSPORT", sort: "distance" })).toEqual([near, ...[cheap, loved].sort()]);
  expect(await found({ service: "TRANSPORT", sort: "price" })).toEqual([cheap, loved, near]);
  expect(await found({ service: "TRANSPORT", sort: "rating" })).toEqual([cheap, loved, near]);
  expect((await found({ service: "TRANSPORT" }))[0]).toBe(loved);
});

test("pages follow one another forwards and back, and meet everybody once", async () => {
  const ids = await Promise.all(Array.from({ length: 9 }, () => caregiver("GROUP_WALKING")));
  const pages: string[][] = [];
  let page = await search({ service: "GROUP_WALKING", sort: "price", limit: "4" });
  expect(page).toMatchObject({ total: 9, more: false, previousCursor: null });
  pages.push(page.cards.map(({ id }) => id));
  while (page.nextCursor) {
    page = await search({ service: "GROUP_WALKING", sort: "price", limit: "4", cursor: page.nextCursor });
    pages.push(page.cards.map(({ id }) => id));
  }
  expect(pages.map(({ length }) => length)).toEqual([4, 4, 1]);
  expect(pages.flat()).toEqual(ids.sort());
  const back = await search({ service: "GROUP_WALKING", sort: "price", limit: "4", cursor: page.previousCursor ?? "" });
  expect(back.cards.map(({ id }) => id)).toEqual(pages[1]);
  const first = await search({
    service: "GROUP_WALKING",
    sort: "price",
    limit: "4",
    cursor: back.previousCursor ?? "",
  });
  expect(first.cards.map(({ id }) => id)).toEqual(pages[0]);
  expect(first.previousCursor).toBeNull();
});

test("a cursor that we did not give out, or of another order, is refused", async () => {
  const other = writeCursor({ direction: "after", sort: "price", key: 1, id: crypto.randomUUID() });
  for (const cursor of ["x", "e30", other, Buffer.from('["after","distance",1,"x"]').toString("base64url")])
    await expect(search({ sort: "distance", cursor })).rejects.toMatchObject({ code: "invalid_cursor" });
});

test("price, animal, radius and the caregiver's own reach narrow the search", async () => {
  const id = await caregiver(
    "DROP_IN",
    { priceCents: 1250, species: ["BIRD"], lat: 51.14, lng: 3.72 },
    { travelKm: 20 },
  );
  const asked = { service: "DROP_IN", species: "BIRD", radiusKm: "12" };
  expect(await found(asked)).toEqual([id]);
  expect(await found({ ...asked, maxPrice: "12,5" })).toEqual([id]);
  expect(await found({ ...asked, maxPrice: "12.49" })).toEqual([]);
  expect(await found({ ...asked, species: "CAT" })).toEqual([]);
  expect(await found({ ...asked, radiusKm: "9" })).toEqual([]);
  await db.caregiver.update({ where: { userId: id }, data: { travelKm: 9 } });
  expect(await found(asked)).toEqual([]);
  await db.listing.updateMany({ where: { caregiverId: id }, data: { service: "DAYCARE" } });
  expect(await found({ ...asked, service: "DAYCARE" })).toEqual([id]);
});

test("care by the hour asks for hours on every weekday of the dates, and for a calendar that reaches so far", async () => {
  const weekdays = 0b0011111;
  const id = await caregiver("DOG_WALKING", { openDays: weekdays }, { horizonDays: 30 });
  await takes(id, "DOG_WALKING", 1, "2026-11-20T08:00Z", "2026-11-20T09:00Z");
  const walkers = (dates: Record<string, string>) => found({ service: "DOG_WALKING", ...dates });
  expect(await walkers({ from: "2026-11-20" })).toEqual([id]);
  expect(await walkers({ from: "2026-11-16", to: "2026-11-20" })).toEqual([id]);
  expect(await walkers({ from: "2026-11-20", to: "2026-11-21" })).toEqual([]);
  expect(await walkers({ from: "2026-12-16" })).toEqual([id]);
  expect(await walkers({ from: "2026-12-17" })).toEqual([]);
});

test("a home without a free place on the dates is not shown; a guest who leaves on the first day is no obstacle", async () => {
  const id = await caregiver("BOARDING", { species: ["RABBIT"] }, { homePlaces: 2 });
  const asked = { service: "BOARDING", species: "RABBIT" };
  await takes(id, "BOARDING", 1, "2026-12-01T16:00Z", "2026-12-05T10:00Z");
  expect(await found({ ...asked, from: "2026-12-02", to: "2026-12-04" })).toEqual([id]);
  await takes(id, "BOARDING", 2, "2026-12-04T16:00Z", "2026-12-08T10:00Z");
  expect(await found({ ...asked, from: "2026-12-03", to: "2026-12-06" })).toEqual([]);
  expect(await found({ ...asked, from: "2026-12-04" })).toEqual([]);
  expect(await found({ ...asked, from: "2026-12-08", to: "2026-12-10" })).toEqual([id]);
  expect(await found({ ...asked, from: "2026-11-28", to: "2026-12-01" })).toEqual([id]);
  expect(await found({ ...asked, from: "2026-12-05", to: "2026-12-06" })).toEqual([id]);
});

test("daycare needs a place at noon of every day; a house sitter needs the nights to themselves", async () => {
  const day = await caregiver("DAYCARE", { species: ["REPTILE"] });
  await takes(day, "BOARDING", 1, "2026-12-02T07:00Z", "2026-12-02T17:00Z");
  const daycare = { service: "DAYCARE", species: "REPTILE" };
  expect(await found({ ...daycare, from: "2026-12-01" })).toEqual([day]);
  expect(await found({ ...daycare, from: "2026-12-02" })).toEqual([]);
  expect(await found({ ...daycare, from: "2026-12-01", to: "2026-12-04" })).toEqual([]);

  const sitter = await caregiver("HOUSE_SITTING");
  await takes(sitter, "DOG_WALKING", 1, "2026-12-02T08:00Z", "2026-12-02T09:00Z");
  expect(await found({ service: "HOUSE_SITTING", from: "2026-12-01", to: "2026-12-03" })).toEqual([]);
  expect(await found({ service: "HOUSE_SITTING", from: "2026-12-02", to: "2026-12-04" })).toEqual([sitter]);
});

test("dates are between today and twelve months from now", async () => {
  await expect(search({ from: "2026-11-15" })).rejects.toMatchObject({ code: "in_past" });
  await expect(search({ from: "2026-11-16", to: "2027-11-18" })).rejects.toMatchObject({ code: "too_far" });
  await expect(search({ from: "2026-11-16" })).resolves.toBeDefined();
});

test("a place that does not exist is said so, with names that look like it", async () => {
  const result = await search({ place: "Leuvven" });
  expect(result).toMatchObject({ place: null, total: 0, cards: [] });
  expect(result.suggestions.map(({ name }) => name)).toContain("Leuven");
  expect((await search({ place: "Gand", locale: "fr" })).place).toMatchObject({ name: "Gand" });
});

test("a card reveals nothing private, and the place to about a kilometre only", async () => {
  const id = await caregiver(
    "TRAINING",
    { lat: 50.87671, lng: 4.70312 },
    { city: "Leuven", lat: 50.87671, lng: 4.70312 },
  );
  await db.user.update({ where: { id }, data: { name: "Marie Van den Berg" } });
  const { cards } = await search({ place: "Leuven", service: "TRAINING" });
  expect(cards).toEqual([
    {
      ...{ id, name: "Marie V.", city: "Leuven", point: { lat: 50.88, lng: 4.7 }, distanceKm: 0, headline: null },
      ...{ experienceYears: null, rating: null, ratingCount: 0, priceCents: 1500, halfHourCents: 1000 },
      ...{ species: ["DOG", "CAT"], services: ["TRAINING"], service: "TRAINING", cover: null },
    },
  ]);
  const inFrench = await search({ place: "Leuven", service: "TRAINING", locale: "fr" });
  expect([inFrench.place?.name, inFrench.cards[0]?.city]).toEqual(["Louvain", "Louvain"]);
});

test("of a search without results, the filters that are in the way are named, the worst first", async () => {
  const asked = {
    place: "Arlon",
    service: "TRAINING",
    maxPrice: "5",
    species: "HORSE",
    radiusKm: "5",
    from: "2026-12-01",
  };
  const relaxed = async (changes: Record<string, string> = {}) =>
    (await relaxedSearches(ctx, query({ ...asked, ...changes }))).map(({ drop, total }) => ({ drop, total }));
  const inArlon = { lat: 49.68, lng: 5.82 };
  await caregiver("TRAINING", inArlon);
  await caregiver("TRAINING", { ...inArlon, species: ["HORSE"] });
  expect(await relaxed({ species: "" })).toEqual([{ drop: ["price"], total: 2 }]);
  expect(await relaxed()).toEqual([{ drop: ["price"], total: 1 }]);
});

test("where no single filter is in the way, pairs are tried, and the click leads to as many as it promises", async () => {
  const inVirton = { lat: 49.57, lng: 5.53 };
  await caregiver("TRANSPORT", { ...inVirton, species: ["REPTILE"], priceCents: 4000, openDays: 0b0000001 });
  const asked = { place: "6760", service: "TRANSPORT", species: "REPTILE", radiusKm: "5", from: "2026-12-01" };
  const [offer] = await relaxedSearches(ctx, query({ ...asked, maxPrice: "5" }));
  expect(offer).toMatchObject({ drop: ["price", "dates"], total: 1 });
  expect((await search({ ...asked, from: "" })).total).toBe(1);
});

test("a caregiver who does not usually come that far is offered in so many words", async () => {
  const inBouillon = { lat: 49.79, lng: 5.07 };
  const id = await caregiver("HOUSE_SITTING", { ...inBouillon, species: ["BIRD"] }, { travelKm: 1 });
  const asked = { place: "6830", service: "HOUSE_SITTING", species: "BIRD" };
  await db.listing.updateMany({ where: { caregiverId: id }, data: { lat: 49.9, lng: 5.07 } });
  expect(await found(asked)).toEqual([]);
  expect(await relaxedSearches(ctx, query(asked))).toContainEqual({ drop: ["reach"], place: null, total: 1 });
  expect(await found({ ...asked, reach: "any" })).toEqual([id]);
});

test("a place where nobody lives leads to its neighbours", async () => {
  const offers = await relaxedSearches(ctx, query({ place: "8600", service: "DOG_WALKING", radiusKm: "50" }));
  expect(offers.length).toBeGreaterThan(0);
  expect(offers.every(({ total }) => total > 0)).toBe(true);
});

test("without a service, all services are searched, each caregiver once at the lowest price", async () => {
  const inBastogne = { lat: 50.0, lng: 5.72 };
  const id = await caregiver("DROP_IN", { ...inBastogne, priceCents: 1900 });
  await db.listing.create({
    data: { ...inBastogne, caregiverId: id, service: "DAYCARE", live: true, priceCents: 900, species: ["DOG"] },
  });
  const { cards, total } = await search({ place: "6600", radiusKm: "5" });
  expect(total).toBe(1);
  expect(cards).toMatchObject([{ id, service: "DAYCARE", priceCents: 900 }]);
});
