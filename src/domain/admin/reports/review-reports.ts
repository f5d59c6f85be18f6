import { requireAdmin } from "@/domain/accounts/authorize";
import { publicName } from "@/domain/accounts/profile";
import type { AdminReason, ReportListQuery } from "@/domain/admin/schema";
import { alreadyDecided, audit, auditReading } from "@/domain/audit";
import { CacheInvalidation } from "@/domain/cache";
import { notify } from "@/domain/notifications/notify";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { toCsv } from "@/lib/http/csv";
import { keysetArgs, keysetPage } from "@/lib/keyset";

const NAME = { select: { name: true } } as const;
const REPORT = {
  reporter: NAME,
  review: {
    select: {
      ...{ id: true, rating: true, comment: true, reply: true, createdAt: true, bookingId: true, hiddenAt: true },
      ...{ author: NAME, subject: NAME, booking: { select: { service: true } } },
    },
  },
} as const satisfies Prisma.ReviewReportInclude;

const IN_ORDER = [{ createdAt: "asc" }, { id: "asc" }] as const satisfies Prisma.ReviewReportOrderByWithRelationInput[];

/** A page of reported reviews that wait, by longest wait, as they were written. */
export async function listReviewReports(ctx: Ctx, cursors: ReportListQuery = {}) {
  requireAdmin(ctx.actor);
  const found = await db.reviewReport.findMany({
    orderBy: [...IN_ORDER],
    ...keysetArgs({ state: "OPEN" }, cursors),
    include: REPORT,
  });
  if (found.length > 0) await auditReading(ctx, { action: "review-reports.list", subject: "reviews" });
  const { rows, previous, next } = keysetPage(found, cursors);
  return { rows: rows.map(toReport), previous, next };
}

function toReport({ id, reason, note, state, createdAt, decidedAt, reporter, review }: FoundReport) {
  const { author, subject, booking, ...words } = review;
  return {
    ...{ id, reason, note, state, createdAt, decidedAt, reporter: publicName(reporter.name) },
    review: { ...words, service: booking.service, author: publicName(author.name), subject: publicName(subject.name) },
  };
}
type FoundReport = Prisma.ReviewReportGetPayload<{ include: typeof REPORT }>;
export type ReviewReportToReview = ReturnType<typeof toReport>;

const MAX_EXPORTED = 5_000;
const COLUMNS = ["report", "reported", "reason", "note", "state", "decided", "service", "stars", "review", "booking"];

/** The latest reports, decided ones too, as CSV; reading it is one entry of the audit log. */
export async function exportReviewReports(ctx: Ctx) {
  requireAdmin(ctx.actor);
  await auditReading(ctx, { action: "review-reports.list", subject: "reviews:export" });
  const found = await db.reviewReport.findMany({ orderBy: { id: "desc" }, take: MAX_EXPORTED, include: REPORT });
  const at = (instant: Date | null) => instant?.toISOString() ?? "";
  const rows = found.map(({ id, createdAt, reason, note, state, decidedAt, review }) => [
    ...[id, at(createdAt), reason, note ?? "", state, at(decidedAt), review.booking.service],
    ...[String(review.rating), review.comment, review.bookingId],
  ]);
  return toCsv([COLUMNS, ...rows]);
}

/** Hides a reported review from everybody but its author, with the reason; it counts for no average from then on. */
export const hideReview = (ctx: Ctx, id: string, decision: AdminReason) => decide(ctx, id, "HIDDEN", decision);

/** Leaves a reported review as it is, with the reason. */
export const keepReview = (ctx: Ctx, id: string, decision: AdminReason) => decide(ctx, id, "DISMISSED", decision);

async function decide(ctx: Ctx, id: string, state: "HIDDEN" | "DISMISSED", { reason }: AdminReason) {
  requireAdmin(ctx.actor);
  const isHidden = state === "HIDDEN";
  return inTransaction(async (tx) => {
    const report = await tx.reviewReport.findUnique({
      where: { id },
      select: { review: { include: { booking: true } } },
    });
    if (!report) throw notFound("report");
    const { review } = report;
    // Decided for everybody who reported this review, and locked until it is hidden.
    const decided = await tx.reviewReport.updateManyAndReturn({
      where: { reviewId: review.id, state: "OPEN" },
      data: { state, decidedAt: ctx.now },
      select: { id: true, reporterId: true },
    });
    if (!decided.some((each) => each.id === id))
      throw await alreadyDecided(tx, [`report:${id}`, `review:${review.id}`], ["review.hide", "review.keep"]);
    if (isHidden) await hide(tx, ctx, review);
    const action = isHidden ? "review.hide" : "review.keep";
    const seq = await audit(tx, ctx, { action, subject: `review:${review.id}`, reason });
    const { bookingId, authorId, subjectId, booking } = review;
    const about = `decision:${seq}`;
    if (isHidden)
      await notify(tx, {
        template: "review-hidden",
        userId: authorId,
        now: ctx.now,
        about,
        data: { bookingId, reason },
      });
    const readers = [...decided.map(({ reporterId }) => reporterId), ...(isHidden ? [subjectId] : [])];
    const isPublic = subjectId === booking.caregiverId;
    const path = isPublic ? `/caregivers/${subjectId}/reviews` : `/bookings/${bookingId}`;
    for (const userId of new Set(readers))
      await notify(tx, {
        ...{ template: "review-report-decided", userId, now: ctx.now, about, data: { isHidden, reason, path } },
      });
    return { id: review.id, isHidden };
  });
}

type DecidedReview = Prisma.ReviewGetPayload<{ include: { booking: true } }>;

async function hide(tx: Tx, { now }: Ctx, { id, rating, subjectId, booking: { caregiverId } }: DecidedReview) {
  const { count } = await tx.review.updateMany({
    where: { id, shownAt: { not: null }, hiddenAt: null },
    data: { hiddenAt: now },
  });
  if (count === 0 || subjectId !== caregiverId) return;
  await tx.caregiver.update({
    where: { userId: caregiverId },
    data: { ratingSum: { decrement: rating }, ratingCount: { decrement: 1 } },
  });
  await CacheInvalidation.onReviewCreate(caregiverId);
}
