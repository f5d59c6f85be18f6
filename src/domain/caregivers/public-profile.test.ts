import { expect, test } from "vitest";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { insertReviews } from "@/testing/fixtures/booking-rows";
import { approvedCaregiver } from "@/testing/fixtures/users";
import { getPublicCaregiver, listPublicReviews } from "./queries";

const ctx: Ctx = { actor: { kind: "visitor" }, now: new Date("2026-11-16T09:00:00Z") };

test("the page says what is offered and when, and nothing that is private", async () => {
  const { id } = await approvedCaregiver({ service: "BOARDING" });
  await db.user.update({ where: { id }, data: { name: "Marie Van den Berg" } });
  await db.caregiver.update({
    where: { userId: id },
    data: { lat: 51.05432, lng: 3.72345, stripeAccountId: "acct_1", rejectedReason: "Foto ontbreekt" },
  });
  const page = await getPublicCaregiver(ctx, id);
  expect(page).toMatchObject({
    ...{ id, name: "Marie V.", city: "Gent", point: { lat: 51.05, lng: 3.72 }, policy: "FLEXIBLE" },
    ...{ rating: null, ratingCount: 0, stars: [0, 0, 0, 0, 0], reviews: [], moreReviews: null },
    offers: [{ service: "BOARDING", priceCents: 1500, halfHourCents: 1000, extraPetCents: 500, maxPets: 1 }],
  });
  expect(page.offers[0]?.hours).toContainEqual({ weekday: 7, fromMinute: 0, toMinute: 1440 });
  const user = await db.user.findUniqueOrThrow({ where: { id } });
  const secrets = ["Berg", user.email, user.phone, user.street, "9000", "51.054", "3.723", "acct_1", "Foto ontbreekt"];
  for (const secret of secrets) expect(JSON.stringify(page)).not.toContain(secret);
});

test("only an approved caregiver has a page", async () => {
  const { id } = await approvedCaregiver();
  for (const status of ["DRAFT", "SUBMITTED", "REJECTED", "SUSPENDED"] as const) {
    await db.caregiver.update({ where: { userId: id }, data: { status } });
    await expect(getPublicCaregiver(ctx, id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(listPublicReviews(ctx, id, {})).rejects.toMatchObject({ kind: "not_found" });
  }
});

test("no more pets of one owner than there are places; the caregiver's own time knows no places", async () => {
  const most = async (id: string) => (await getPublicCaregiver(ctx, id)).offers[0]?.maxPets;
  expect(await most((await approvedCaregiver({ service: "DAYCARE", homePlaces: 2 })).id)).toBe(2);
  expect(await most((await approvedCaregiver({ service: "GROUP_WALKING", groupPlaces: 3 })).id)).toBe(3);
  expect(await most((await approvedCaregiver({ service: "BOARDING", homePlaces: 9 })).id)).toBe(5);
  expect(await most((await approvedCaregiver({ service: "DROP_IN" })).id)).toBe(5);
});

test("a service that is not live is not shown", async () => {
  const { id } = await approvedCaregiver();
  await db.listing.updateMany({ where: { caregiverId: id }, data: { live: false } });
  expect((await getPublicCaregiver(ctx, id)).offers).toEqual([]);
});

test("reviews are read newest first, page after page, each once; hidden ones are not", async () => {
  const { id } = await approvedCaregiver();
  const ids = await insertReviews(id, [1, ...Array.from({ length: 25 }, () => 5)]);
  const [hidden = ""] = ids.slice(-1);
  await db.review.update({ where: { id: hidden }, data: { shownAt: null } });
  await db.caregiver.update({ where: { userId: id }, data: { ratingSum: 121, ratingCount: 25 } });

  const page = await getPublicCaregiver(ctx, id);
  expect(page).toMatchObject({ rating: 4.8, ratingCount: 25, stars: [1, 0, 0, 0, 24] });
  expect(page.reviews).toHaveLength(5);
  expect(page.reviews[0]).toMatchObject({ author: "Klant N.", comment: "Week 24", rating: 5, reply: null });

  const read = page.reviews.map((review) => review.id);
  let cursor = page.moreReviews;
  while (cursor) {
    const next = await listPublicReviews(ctx, id, { cursor });
    read.push(...next.reviews.map((review) => review.id));
    cursor = next.nextCursor;
  }
  expect(read).toEqual(ids.slice(0, -1).reverse());

  const first = await listPublicReviews(ctx, id, {});
  expect([first.reviews.length, first.previousCursor]).toEqual([20, null]);
  const second = await listPublicReviews(ctx, id, { cursor: first.nextCursor ?? "" });
  expect([second.reviews.length, second.nextCursor]).toEqual([5, null]);
  expect(await listPublicReviews(ctx, id, { cursor: second.previousCursor ?? "" })).toEqual(first);
});

test("a review somebody got as an owner does not count for them as a caregiver", async () => {
  const { id } = await approvedCaregiver();
  const other = await approvedCaregiver();
  const [reviewId = ""] = await insertReviews(other.id, [4]);
  const { bookingId } = await db.review.findUniqueOrThrow({ where: { id: reviewId } });
  await db.review.deleteMany({ where: { id: reviewId } });
  await db.booking.update({ where: { id: bookingId }, data: { ownerId: id } });
  const about = { bookingId, authorId: other.id, subjectId: id, rating: 2, comment: "Te laat", shownAt: ctx.now };
  await db.review.create({ data: { ...about, createdAt: ctx.now } });
  await db.caregiver.update({ where: { userId: other.id }, data: { ratingSum: 0, ratingCount: 0 } });
  expect(await getPublicCaregiver(ctx, id)).toMatchObject({ ratingCount: 0, reviews: [] });
});

test("a cursor that we did not give out is refused", async () => {
  const { id } = await approvedCaregiver();
  for (const cursor of ["", "x", Buffer.from("2026-01-01 x").toString("base64url")])
    await expect(listPublicReviews(ctx, id, { cursor: cursor || "%%" })).rejects.toMatchObject({
      code: "invalid_cursor",
    });
});
