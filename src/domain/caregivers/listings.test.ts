import fc from "fast-check";
import { expect, test } from "vitest";
import { saveHours } from "@/domain/caregivers/hours";
import { refreshListings, removeListing, saveListing, weekdayMask } from "@/domain/caregivers/listings";
import { updateProfile } from "@/domain/caregivers/profile";
import { db } from "@/lib/db";
import { completeProfile } from "@/testing/fixtures/caregiver-profile";
import { approvedCaregiver } from "@/testing/fixtures/users";
import { invariants } from "@/testing/invariants";
import { repetitions } from "@/testing/repetitions";
import { retryBusy } from "@/testing/retry-busy";

test.each([
  [[], 0],
  [[1], 0b0000001],
  [[7, 1, 1], 0b1000001],
  [[1, 2, 3, 4, 5, 6, 7], 127],
])("weekdays %j are the bits %i", (weekdays, bits) => {
  expect(weekdayMask(weekdays.map((weekday) => ({ weekday })))).toBe(bits);
});

const BOARDING = {
  priceCents: 3500,
  halfHourCents: null,
  extraPetCents: 0,
  maxPets: 1,
  species: ["CAT" as const],
  sizes: [],
};

const listingsOf = (caregiverId: string) =>
  db.listing.findMany({
    where: { caregiverId },
    select: { service: true, live: true, lat: true, lng: true, openDays: true },
    orderBy: { service: "asc" },
  });

test("a draft's listings know their days and place, and are not live", async () => {
  const { id } = await completeProfile();
  expect(await listingsOf(id)).toEqual([
    { service: "DOG_WALKING", live: false, lat: 51.05, lng: 3.72, openDays: 0b0010001 },
  ]);
});

test("only approval with hours and a place makes a listing live", async () => {
  const { id } = await completeProfile();
  const lives = async (data: object) => {
    await db.caregiver.update({ where: { userId: id }, data });
    await refreshListings(db, id);
    return (await listingsOf(id)).map(({ live }) => live);
  };
  for (const status of ["DRAFT", "SUBMITTED", "REJECTED", "SUSPENDED"] as const)
    expect(await lives({ status })).toEqual([false]);
  expect(await lives({ status: "APPROVED" })).toEqual([true]);
  expect(await lives({ lat: null, lng: null })).toEqual([false]);
});

test("the hours of one service do not open another", async () => {
  const caregiver = await approvedCaregiver();
  await saveListing(caregiver, "BOARDING", BOARDING);
  expect(await listingsOf(caregiver.id)).toMatchObject([
    { service: "DOG_WALKING", live: true, openDays: 127 },
    { service: "BOARDING", live: false, openDays: 0, lat: 51.05, lng: 3.72 },
  ]);
  await saveHours(caregiver, "BOARDING", { blocks: [{ weekday: 7, fromMinute: 0, toMinute: 1440 }] });
  await saveHours(caregiver, "DOG_WALKING", { blocks: [] });
  expect(await listingsOf(caregiver.id)).toMatchObject([
    { service: "DOG_WALKING", live: false, openDays: 0 },
    { service: "BOARDING", live: true, openDays: 0b1000000 },
  ]);
});

test("moving house moves every listing, and an edit keeps the approval", async () => {
  const caregiver = await approvedCaregiver();
  await updateProfile(caregiver, { postcode: "2000", city: "Antwerpen" });
  const [listing] = await listingsOf(caregiver.id);
  expect(listing).toMatchObject({ live: true, lat: 51.22, lng: 4.4 });
  const file = await db.caregiver.findUniqueOrThrow({ where: { userId: caregiver.id } });
  expect(file).toMatchObject({ status: "APPROVED", lat: 51.22, lng: 4.4, postcode: "2000", city: "Antwerpen" });
});

test("a removed service takes its hours along", async () => {
  const caregiver = await approvedCaregiver();
  await removeListing(caregiver, "DOG_WALKING");
  await removeListing(caregiver, "DOG_WALKING");
  expect(await db.weeklyHours.count({ where: { caregiverId: caregiver.id } })).toBe(0);
  await saveListing(caregiver, "DOG_WALKING", { ...BOARDING });
  expect(await listingsOf(caregiver.id)).toMatchObject([{ live: false, openDays: 0 }]);
});

test("twenty edits at once leave one consistent week", async () => {
  const caregiver = await approvedCaregiver();
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      retryBusy(() =>
        saveHours(caregiver, "DOG_WALKING", { blocks: [{ weekday: (i % 7) + 1, fromMinute: 540, toMinute: 600 }] }),
      ),
    ),
  );
  const hours = await db.weeklyHours.findMany({ where: { caregiverId: caregiver.id } });
  expect(hours).toHaveLength(1);
  expect(await listingsOf(caregiver.id)).toMatchObject([{ live: true, openDays: 1 << ((hours[0]?.weekday ?? 0) - 1) }]);
});

const COPIES = invariants["a listing has what its caregiver has, and is live only while they are approved"];

test("whatever is written to a caregiver and their listings, also at once, the copies equal the originals", async () => {
  const { id } = await approvedCaregiver();
  const small = fc.integer({ min: 1, max: 20 });
  const ofCaregiver = fc.oneof(
    fc.record({ travelKm: small }),
    fc.record({ horizonDays: small, homePlaces: small }),
    fc.record({ ratingSum: small, ratingCount: small }),
    fc.record({ status: fc.constantFrom("APPROVED", "SUSPENDED", "DRAFT") }),
  );
  const ofListing = fc.oneof(
    fc.record({ live: fc.boolean() }),
    fc.record({ travelKm: small, homePlaces: small, ratingSum: small, live: fc.constant(true) }),
  );
  const service = fc.constantFrom("DOG_WALKING", "BOARDING", "TRAINING");
  const change = fc.oneof(
    ofCaregiver.map((data) => () => db.caregiver.update({ where: { userId: id }, data })),
    ofListing.map((data) => () => db.listing.updateMany({ where: { caregiverId: id }, data })),
    service.map((one) => () => db.listing.deleteMany({ where: { caregiverId: id, service: one } })),
    fc.tuple(service, small).map(
      ([one, travelKm]) =>
        () =>
          db.listing.createMany({
            data: [{ caregiverId: id, service: one, priceCents: 900, live: true, travelKm }],
            skipDuplicates: true,
          }),
    ),
  );
  const rounds = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rounds, async (each) => {
      for (const changes of each) {
        await Promise.allSettled(changes.map((run) => run()));
        expect(await db.$queryRawUnsafe(COPIES ?? "")).toEqual([]);
      }
    }),
    { numRuns: repetitions(5, 200) },
  );
  await db.caregiver.update({ where: { userId: id }, data: { ratingSum: 0, ratingCount: 0 } });
});
