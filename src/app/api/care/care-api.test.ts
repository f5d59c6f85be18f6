import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { completeProfile, FULL_PROFILE } from "@/testing/fixtures/caregiver-profile";
import { approvedCaregiver, type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { PUT as saveHours } from "./hours/[service]/route";
import { PATCH as changeProfile } from "./profile/route";
import { DELETE as removeListing, PUT as saveListing } from "./services/[service]/route";
import { POST as submit } from "./submit/route";

const TERMS = { priceCents: 1500, extraPetCents: 0, maxPets: 1, species: ["DOG"], sizes: ["SMALL"] };
const WEEK = { blocks: [{ weekday: 1, fromMinute: 540, toMinute: 720 }] };
const rowOf = (who: Person) =>
  db.caregiver.findUnique({ where: { userId: who.id }, include: { listings: true, weeklyHours: true, user: true } });

test("visitors must sign in, and owners and admins have no caregiver file", async () => {
  const endpoints = [
    [changeProfile, { body: { headline: "Een korte kennismaking" } }],
    [saveListing, { params: { service: "DOG_WALKING" }, body: TERMS }],
    [removeListing, { params: { service: "DOG_WALKING" }, method: "DELETE" }],
    [saveHours, { params: { service: "DOG_WALKING" }, body: WEEK }],
    [submit, { method: "POST" }],
  ] as const;
  const others = [await person("OWNER"), await person("ADMIN")];
  for (const [handler, options] of endpoints) {
    expect((await callRoute(handler, options)).status).toBe(401);
    for (const as of others) expect((await callRoute(handler, { as, ...options })).status).toBe(403);
  }
  expect(await db.caregiver.count({ where: { userId: { in: others.map(({ id }) => id) } } })).toBe(0);
});

test.each([
  { status: "APPROVED" },
  { role: "ADMIN" },
  { approvedAt: "2026-01-01T00:00:00Z" },
  { payoutsEnabled: true },
  { stripeAccountId: "acct_1" },
  { userId: crypto.randomUUID() },
  { lat: 51, lng: 4 },
  { ratingSum: 5000, ratingCount: 1000 },
  { noticeHours: 2 },
  { horizonDays: 366 },
  { holidayPercent: 101 },
  { travelKm: 0 },
  { homePlaces: 21 },
  { homeType: "CASTLE" },
  { headline: "Te kort" },
  { headline: "   spaties    " },
  { bio: "Te kort." },
  { postcode: "12345" },
  { city: "Gent" },
  { postcode: "9000", city: "bel 0470 00 00 00" },
  { experienceYears: 1.5 },
  { headline: { not: "" } },
])("the profile refuses %j and changes nothing", async (body) => {
  const caregiver = await approvedCaregiver();
  const before = await rowOf(caregiver);
  const { status } = await callRoute(changeProfile, { as: caregiver, method: "PATCH", body });
  expect(status).toBe(400);
  expect(await rowOf(caregiver)).toEqual(before);
});

test("only what is sent changes", async () => {
  const caregiver = await completeProfile();
  const before = await rowOf(caregiver);
  await callRoute(changeProfile, { as: caregiver, method: "PATCH", body: { noticeHours: 24, holidayPercent: 50 } });
  expect(await rowOf(caregiver)).toEqual({ ...before, noticeHours: 24, holidayPercent: 50 });
});

test("a postcode alone names its town, and one that cannot be is refused", async () => {
  const caregiver = await person("CAREGIVER");
  await callRoute(changeProfile, { as: caregiver, body: { ...FULL_PROFILE, postcode: "8000", city: undefined } });
  expect(await rowOf(caregiver)).toMatchObject({ postcode: "8000", city: "Brugge", lat: 51.21, lng: 3.22 });

  const nowhere = await callRoute(changeProfile, { as: caregiver, body: { postcode: "2799" } });
  expect([nowhere.status, nowhere.json.errors[0].code]).toEqual([400, "unknown_postcode"]);

  const elsewhere = await callRoute(changeProfile, { as: caregiver, body: { postcode: "9000", city: "Antwerpen" } });
  expect(elsewhere.json.errors).toMatchObject([
    { path: "city", code: "city_elsewhere", values: { postcode: "9000", city: "Gent" } },
  ]);
  expect(await rowOf(caregiver)).toMatchObject({ postcode: "8000", city: "Brugge" });
});

test.each([
  ["DOG_WALKING", { priceCents: 99 }],
  ["DOG_WALKING", { priceCents: 100_001 }],
  ["DOG_WALKING", { priceCents: 15.5 }],
  ["DOG_WALKING", { priceCents: "1500" }],
  ["DOG_WALKING", { extraPetCents: -1 }],
  ["DOG_WALKING", { maxPets: 0 }],
  ["DOG_WALKING", { species: [] }],
  ["DOG_WALKING", { species: ["DOG", "DOG"] }],
  ["DOG_WALKING", { species: ["DRAGON"] }],
  ["DOG_WALKING", { sizes: [] }],
  ["DOG_WALKING", { live: true }],
  ["DOG_WALKING", { openDays: 127 }],
  ["DOG_WALKING", { caregiverId: crypto.randomUUID() }],
  ["BOARDING", { halfHourCents: 900 }],
])("%s refuses %j", async (service, wrong) => {
  const caregiver = await person("CAREGIVER");
  const body = { ...TERMS, ...wrong };
  expect((await callRoute(saveListing, { as: caregiver, params: { service }, body })).status).toBe(400);
  expect(await db.listing.count({ where: { caregiverId: caregiver.id } })).toBe(0);
});

test("a service that does not exist is not found", async () => {
  const as = await person("CAREGIVER");
  for (const handler of [saveListing, saveHours])
    expect((await callRoute(handler, { as, params: { service: "GROOMING" }, body: TERMS })).status).toBe(404);
});

test("a listing is one row however often it is saved, and sizes are only for dogs", async () => {
  const as = await person("CAREGIVER");
  const params = { service: "DROP_IN" };
  await callRoute(saveListing, { as, params, body: { ...TERMS, halfHourCents: 900 } });
  const body = { ...TERMS, priceCents: 2000, species: ["CAT"] };
  expect((await callRoute(saveListing, { as, params, body })).status).toBe(200);
  const listings = await db.listing.findMany({ where: { caregiverId: as.id } });
  expect(listings).toMatchObject([{ priceCents: 2000, halfHourCents: null, species: ["CAT"], sizes: [] }]);

  expect((await callRoute(removeListing, { as, params, method: "DELETE" })).status).toBe(200);
  expect(await db.listing.count({ where: { caregiverId: as.id } })).toBe(0);
});

test.each([
  [{ weekday: 0, fromMinute: 540, toMinute: 600 }],
  [{ weekday: 8, fromMinute: 540, toMinute: 600 }],
  [{ weekday: 1, fromMinute: 541, toMinute: 600 }],
  [{ weekday: 1, fromMinute: -15, toMinute: 600 }],
  [{ weekday: 1, fromMinute: 540, toMinute: 1455 }],
  [{ weekday: 1, fromMinute: 600, toMinute: 540 }],
])("hours refuse %j and keep the week as it was", async (block) => {
  const caregiver = await approvedCaregiver();
  const before = await rowOf(caregiver);
  const params = { service: "DOG_WALKING" };
  expect((await callRoute(saveHours, { as: caregiver, params, body: { blocks: [block] } })).status).toBe(400);
  expect(await rowOf(caregiver)).toEqual(before);
});

test("hours need their service first", async () => {
  const as = await person("CAREGIVER");
  const { status, json } = await callRoute(saveHours, { as, params: { service: "BOARDING" }, body: WEEK });
  expect([status, json.code]).toEqual([409, "service_first"]);
  expect(await db.weeklyHours.count({ where: { caregiverId: as.id } })).toBe(0);
});

test("submitting an incomplete profile says what is missing", async () => {
  const { status, json } = await callRoute(submit, { as: await person("CAREGIVER"), method: "POST" });
  expect([status, json.code]).toEqual([409, "not_complete"]);
  expect(json.errors).toHaveLength(9);
  expect((await callRoute(submit, { as: await completeProfile(), method: "POST" })).json).toEqual({
    status: "SUBMITTED",
  });
});
