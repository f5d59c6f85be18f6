import { expect, test } from "vitest";
import { getPublicCaregiver, listPublicReviews } from "@/domain/caregivers/queries";
import { getBookingReviews } from "@/domain/reviews/queries";
import { getReviewToReport, reportReview } from "@/domain/reviews/report";
import { replyToReview } from "@/domain/reviews/write";
import { db } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { insertReviews } from "@/testing/fixtures/booking-rows";
import { approvedCaregiver, type Person, person } from "@/testing/fixtures/users";
import { exportReviewReports, hideReview, keepReview, listReviewReports } from "./review-reports";

const reason = "Na lezing van de beoordeling.";

/** Reviews of 5 and of 1 star; the second is reported by the caregiver and by a reader. */
async function reported() {
  const [admin, reader, caregiver] = [await person("ADMIN"), await person("OWNER"), await approvedCaregiver()];
  const [, reviewId = ""] = await insertReviews(caregiver.id, [5, 1]);
  for (const reporter of [caregiver, reader])
    await reportReview(reporter, reviewId, { reason: "UNTRUE", note: "Zo ging het niet." });
  const review = await db.review.findUniqueOrThrow({ where: { id: reviewId } });
  const { id } = await db.reviewReport.findFirstOrThrow({ where: { reviewId, reporterId: caregiver.id } });
  return { admin, reader, caregiver, review, id };
}

const mails = (userId: string, template: string) => db.email.findMany({ where: { userId, template } });
const ratingOf = async (caregiver: Person) => {
  const { rating, stars, reviews } = await getPublicCaregiver({ ...caregiver, fresh: true }, caregiver.id);
  return { rating, stars, shown: reviews.length };
};

test("a hidden review leaves the page and the average; its author, who reported it and whom it is about know why", async () => {
  const { admin, reader, caregiver, review, id } = await reported();
  expect(await ratingOf(caregiver)).toEqual({ rating: 3, stars: [1, 0, 0, 0, 1], shown: 2 });
  await hideReview(admin, id, { reason });

  expect(await ratingOf(caregiver)).toEqual({ rating: 5, stars: [0, 0, 0, 0, 1], shown: 1 });
  expect(await db.caregiver.findUnique({ where: { userId: caregiver.id } })).toMatchObject({
    ratingSum: 5,
    ratingCount: 1,
  });
  expect((await listPublicReviews({ ...reader, fresh: true }, caregiver.id, {})).reviews).toHaveLength(1);
  expect(await mails(review.authorId, "review-hidden")).toMatchObject([{ facts: { reason } }]);
  for (const { id: userId } of [reader, caregiver])
    expect(await mails(userId, "review-report-decided")).toMatchObject([{ facts: { isHidden: true, reason } }]);
  expect(await db.auditLog.findMany({ where: { subject: `review:${review.id}` } })).toMatchObject([
    { action: "review.hide", reason },
  ]);

  const author = { ...reader, actor: { ...reader.actor, id: review.authorId } };
  expect(await getBookingReviews(author, review.bookingId)).toMatchObject({ byOwner: { hiddenAt: admin.now } });
  expect(await getBookingReviews(caregiver, review.bookingId)).toMatchObject({ byOwner: null, canReply: false });
  await expect(replyToReview(caregiver, review.id, { text: "Dat klopt niet." })).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(getReviewToReport(reader, review.id)).rejects.toMatchObject({ kind: "not_found" });
});

test("a kept review stays; of two admins the second learns of the decision, and every report of it is decided", async () => {
  const { admin, reader, caregiver, review, id } = await reported();
  expect((await listReviewReports(admin)).rows.filter((each) => each.review.id === review.id)).toHaveLength(2);
  await keepReview(admin, id, { reason });
  expect(await ratingOf(caregiver)).toMatchObject({ rating: 3, shown: 2 });
  expect(await mails(review.authorId, "review-hidden")).toEqual([]);
  expect(await mails(reader.id, "review-report-decided")).toMatchObject([{ facts: { isHidden: false } }]);
  await expect(hideReview(await person("ADMIN"), id, { reason })).rejects.toMatchObject({ code: "already_decided" });
  expect((await listReviewReports(admin)).rows.filter((each) => each.review.id === review.id)).toEqual([]);
});

test("a review is reported once by each reader, never by its author, and only while it is shown to them", async () => {
  const { admin, reader, review } = await reported();
  await reportReview(reader, review.id, { reason: "OTHER" });
  expect(await db.reviewReport.count({ where: { reviewId: review.id } })).toBe(2);
  expect(await getReviewToReport(reader, review.id)).toMatchObject({ isReported: true, isOwn: false });
  const author = { ...reader, actor: { ...reader.actor, id: review.authorId } };
  await expect(reportReview(author, review.id, { reason: "OTHER" })).rejects.toMatchObject({ code: "own_review" });
  await db.review.update({ where: { id: review.id }, data: { shownAt: null } });
  await expect(reportReview(admin, review.id, { reason: "OTHER" })).rejects.toMatchObject({ kind: "not_found" });
  await db.review.update({ where: { id: review.id }, data: { shownAt: review.shownAt } });
});

test("only the two parties read and report what a caregiver wrote about an owner", async () => {
  const { reader, caregiver, review } = await reported();
  const about = await db.review.create({
    data: {
      ...{ bookingId: review.bookingId, authorId: caregiver.id, subjectId: review.authorId, rating: 2 },
      ...{ comment: "Er was niemand thuis.", createdAt: review.createdAt, shownAt: review.createdAt },
    },
  });
  await expect(reportReview(reader, about.id, { reason: "OTHER" })).rejects.toMatchObject({ kind: "not_found" });
  const owner = { ...reader, actor: { ...reader.actor, id: review.authorId } };
  await reportReview(owner, about.id, { reason: "INSULTING" });
  const report = assertDefined(await db.reviewReport.findFirst({ where: { reviewId: about.id } }), "report");
  await hideReview(await person("ADMIN"), report.id, { reason });
  expect(await ratingOf(caregiver)).toMatchObject({ rating: 3, shown: 2 });
});

test("nobody but an admin lists, exports or decides; a file has every report", async () => {
  const { admin, reader, review, id } = await reported();
  for (const attempt of [
    () => listReviewReports(reader),
    () => exportReviewReports(reader),
    () => keepReview(reader, id, { reason }),
  ])
    await expect(attempt()).rejects.toMatchObject({ kind: "forbidden" });
  const lines = (await exportReviewReports(admin)).split("\r\n");
  expect(lines.filter((line) => line.includes(review.bookingId))).toHaveLength(2);
  await expect(hideReview(admin, review.id, { reason })).rejects.toMatchObject({ code: "report_not_found" });
});
