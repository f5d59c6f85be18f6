import { expect, test } from "vitest";
import { POST as reviewRoute } from "@/app/api/bookings/[id]/review/route";
import { POST as replyRoute } from "@/app/api/reviews/[id]/reply/route";
import { db } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { insertCompletedWalk } from "@/testing/fixtures/booking-rows";
import { atTime, systemCtx } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { retryBusy } from "@/testing/retry-busy";
import { reviewUntil } from "./deadlines";
import { publishDueReviews } from "./publish";
import { getBookingReviews } from "./queries";
import { replyToReview, writeReview } from "./write";

const words = { rating: 4, comment: "Bas kwam moe en tevreden thuis." };

/** Before every other walk here, so that a sweep of then meets this one alone. */
const longAgo = after(new Date(), -60 * DAY_MS);

/** A walk that ended a day ago, or at another instant. */
async function story(endsAt = after(new Date(), -DAY_MS)) {
  const owner = await person("OWNER");
  const caregiver = await approvedCaregiver();
  const { id } = await insertCompletedWalk(caregiver.id, owner.id, endsAt);
  return { owner, caregiver, id, endsAt };
}

const ratingOf = ({ id }: Person) =>
  db.caregiver.findUniqueOrThrow({ where: { userId: id }, select: { ratingSum: true, ratingCount: true } });
const rows = (bookingId: string) => db.review.findMany({ where: { bookingId }, orderBy: { id: "asc" } });
const send = (as: Person, id: string, body: unknown) => callRoute(reviewRoute, { as, params: { id }, body });

test("a review is hidden until the other side has written; then both are shown and the caregiver's average counts one", async () => {
  const { owner, caregiver, id } = await story();
  expect(await writeReview(owner, id, words)).toMatchObject({ shown: false });
  expect(await getBookingReviews(caregiver, id)).toMatchObject({ byOwner: null, canWrite: true, canReply: false });
  expect(await getBookingReviews(owner, id)).toMatchObject({ byOwner: words, canWrite: false });
  expect(await ratingOf(caregiver)).toEqual({ ratingSum: 0, ratingCount: 0 });

  expect(await writeReview(caregiver, id, { ...words, rating: 2 })).toMatchObject({ shown: true });
  expect(await rows(id)).toMatchObject([{ shownAt: caregiver.now }, { shownAt: caregiver.now }]);
  expect(await ratingOf(caregiver)).toEqual({ ratingSum: 4, ratingCount: 1 });
  expect(await getBookingReviews(owner, id)).toMatchObject({ byCaregiver: { rating: 2 }, canReply: false });
  expect(await getBookingReviews(await person("ADMIN"), id)).toMatchObject({ byOwner: words, canWrite: false });
});

test("a hundred posts at once leave one review", async () => {
  const { owner, id } = await story();
  const answers = await Promise.all(Array.from({ length: 100 }, () => retryBusy(() => send(owner, id, words))));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const others = new Set(answers.flatMap(({ status, json }) => (status === 200 ? [] : [json.code])));
  expect([...others]).toEqual(["already_reviewed"]);
  expect(await rows(id)).toHaveLength(1);
});

test("of two parties who write at the same moment, both are shown and counted once, in every round", async () => {
  const caregiver = await approvedCaregiver();
  for (let round = 1; round <= 20; round++) {
    const owner = await person("OWNER");
    const { id } = await insertCompletedWalk(caregiver.id, owner.id, after(new Date(), -round * 2 * HOUR_MS));
    await Promise.all([writeReview(owner, id, words), writeReview(caregiver, id, words)]);
    expect(await rows(id)).toMatchObject([{ shownAt: expect.any(Date) }, { shownAt: expect.any(Date) }]);
    expect(await ratingOf(caregiver)).toEqual({ ratingSum: 4 * round, ratingCount: round });
  }
});

test("one may write until 14 days after the end, and not at that instant", async () => {
  const { owner, caregiver, id, endsAt } = await story();
  const until = reviewUntil(endsAt);
  expect(until).toEqual(after(endsAt, 14 * DAY_MS));
  await writeReview(atTime(owner, after(until, -1)), id, words);
  await expect(writeReview(atTime(caregiver, until), id, words)).rejects.toMatchObject({ code: "review_too_late" });
  expect(await getBookingReviews(atTime(caregiver, until), id)).toMatchObject({ canWrite: false });
});

test("a lonely review is published when the 14 days are over, once, even with concurrent runs", async () => {
  const { owner, caregiver, id, endsAt } = await story(longAgo);
  await writeReview(atTime(owner, after(endsAt, DAY_MS)), id, words);
  const until = reviewUntil(endsAt);
  expect(await publishDueReviews(systemCtx(after(until, -1)))).toEqual({ due: 0, shown: 0 });
  const sweeps = await Promise.all(
    Array.from({ length: 10 }, () => retryBusy(() => publishDueReviews(systemCtx(until)))),
  );
  expect(sweeps.reduce((sum, { shown }) => sum + shown, 0)).toBe(1);
  expect(await publishDueReviews(systemCtx(until))).toEqual({ due: 0, shown: 0 });
  expect(await rows(id)).toMatchObject([{ shownAt: until }]);
  expect(await ratingOf(caregiver)).toEqual({ ratingSum: 4, ratingCount: 1 });
});

test("what a caregiver writes about an owner counts for no average", async () => {
  const { caregiver, id, endsAt } = await story(longAgo);
  await writeReview(atTime(caregiver, endsAt), id, words);
  await publishDueReviews(systemCtx(reviewUntil(endsAt)));
  expect(await ratingOf(caregiver)).toEqual({ ratingSum: 0, ratingCount: 0 });
});

test("only the two parties of a completed booking write", async () => {
  const { owner, caregiver, id } = await story();
  const walk = await insertCompletedWalk(caregiver.id, owner.id, after(new Date(), -2 * DAY_MS));
  await db.booking.update({ where: { id: walk.id }, data: { status: "PAID", completedAt: null } });
  expect(await send(await person("OWNER"), id, words)).toMatchObject({ status: 404 });
  expect(await send(await approvedCaregiver(), id, words)).toMatchObject({ status: 404 });
  expect(await send(await person("ADMIN"), id, words)).toMatchObject({ status: 403 });
  expect(await callRoute(reviewRoute, { params: { id }, body: words })).toMatchObject({ status: 401 });
  expect(await send(owner, walk.id, words)).toMatchObject({ status: 409, json: { code: "not_reviewable" } });
  await db.booking.delete({ where: { id: walk.id } });
});

test.each([
  { rating: 6 },
  { rating: 0 },
  { rating: "5" },
  { rating: 4.5 },
  { rating: null },
  { comment: "Te kort" },
  { comment: " ".repeat(20) },
  { comment: "Veel te lang. ".repeat(200) },
  { shownAt: "2026-01-01T00:00:00Z" },
])("a review that is wrong is refused: %#", async (wrong) => {
  const { owner, id } = await story();
  expect(await send(owner, id, { ...words, ...wrong })).toMatchObject({ status: 400 });
  expect(await rows(id)).toEqual([]);
});

test("the caregiver answers a shown review once; nobody else does", async () => {
  const { owner, caregiver, id } = await story();
  const { id: reviewId } = await writeReview(owner, id, words);
  const answer = (as: Person, review = reviewId) =>
    callRoute(replyRoute, { as, params: { id: review }, body: { text: "Graag gedaan, tot de volgende keer!" } });
  expect(await answer(caregiver), "hidden").toMatchObject({ status: 404 });
  const { id: aboutOwner } = await writeReview(caregiver, id, words);
  expect(await answer(owner, aboutOwner), "an owner does not answer").toMatchObject({ status: 404 });
  expect(await answer(await approvedCaregiver())).toMatchObject({ status: 404 });

  const answers = await Promise.all(Array.from({ length: 20 }, () => retryBusy(() => answer(caregiver))));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ json }) => json.code === "already_replied")).toHaveLength(19);
  expect(assertDefined((await rows(id))[0], "review").reply).toBe("Graag gedaan, tot de volgende keer!");
  await expect(
    replyToReview({ actor: { kind: "visitor" }, now: new Date() }, reviewId, { text: "Hallo" }),
  ).rejects.toMatchObject({ code: "sign_in" });
});
