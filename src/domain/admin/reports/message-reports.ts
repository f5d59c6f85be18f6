import { requireAdmin } from "@/domain/accounts/authorize";
import { publicName } from "@/domain/accounts/profile";
import type { AdminReason, ReportListQuery } from "@/domain/admin/schema";
import { alreadyDecided, audit, auditReading } from "@/domain/audit";
import { touchThread } from "@/domain/messages/access";
import { picturesOfMessages } from "@/domain/pictures/queries";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { keysetArgs, keysetPage } from "@/lib/keyset";

/** Messages shown before and after a reported one. */
const AROUND = 3;

const REPORT = {
  reporter: { select: { name: true } },
  message: { select: { threadId: true, seq: true, author: { select: { name: true } } } },
} as const satisfies Prisma.MessageReportInclude;

/** A page of reported messages that wait, by longest wait, as they were written, with photos and the messages around them. */
export async function listMessageReports(ctx: Ctx, cursors: ReportListQuery = {}) {
  requireAdmin(ctx.actor);
  const found = await db.messageReport.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    ...keysetArgs({ state: "OPEN" }, cursors),
    include: REPORT,
  });
  const { rows, previous, next } = keysetPage(found, cursors);
  return { rows: await withMessages(ctx, rows), previous, next };
}

type FoundReport = Prisma.MessageReportGetPayload<{ include: typeof REPORT }>;

async function withMessages(ctx: Ctx, rows: FoundReport[]) {
  if (rows.length > 0) await auditReading(ctx, { action: "reports.list", subject: "messages" });
  const around = await db.message.findMany({
    where: {
      OR: rows.map(({ message: { threadId, seq } }) => ({
        ...{ threadId, seq: { gte: seq - AROUND, lte: seq + AROUND } },
      })),
    },
    orderBy: { seq: "asc" },
    select: { id: true, threadId: true, seq: true, text: true, createdAt: true, author: { select: { name: true } } },
  });
  const pictures = await picturesOfMessages(
    db,
    rows.map(({ messageId }) => messageId),
  );
  return rows.map(({ id, reason, note, createdAt, reporter, message }) => ({
    ...{ id, reason, note, createdAt, reporter: publicName(reporter.name), author: publicName(message.author.name) },
    messages: around
      .filter(({ threadId, seq }) => threadId === message.threadId && Math.abs(seq - message.seq) <= AROUND)
      .map(({ author, ...each }) => ({
        ...{
          id: each.id,
          text: each.text,
          createdAt: each.createdAt,
          author: author.name === null ? "" : publicName(author.name),
        },
        isReported: each.seq === message.seq,
        pictures: pictures.get(each.id) ?? [],
      })),
  }));
}
export type MessageReportToReview = Awaited<ReturnType<typeof withMessages>>[number];

/** Hides a reported message from its reader, with the reason. Its author still sees it, and that it is hidden. */
export const hideReportedMessage = (ctx: Ctx, id: string, decision: AdminReason) => decide(ctx, id, "HIDDEN", decision);

/** Leaves a reported message as it is, with the reason. */
export const dismissMessageReport = (ctx: Ctx, id: string, decision: AdminReason) =>
  decide(ctx, id, "DISMISSED", decision);

async function decide(ctx: Ctx, id: string, state: "HIDDEN" | "DISMISSED", { reason }: AdminReason) {
  requireAdmin(ctx.actor);
  return inTransaction(async (tx) => {
    const report = await tx.messageReport.findUnique({
      where: { id },
      select: { messageId: true, message: { select: { thread: true } } },
    });
    if (!report) throw notFound("report");
    const { count } = await tx.messageReport.updateMany({
      where: { id, state: "OPEN" },
      data: { state, decidedAt: ctx.now },
    });
    if (count === 0) throw await alreadyDecided(tx, [`report:${id}`], ["report.hide", "report.dismiss"]);
    if (state === "HIDDEN") {
      await tx.message.updateMany({ where: { id: report.messageId, hiddenAt: null }, data: { hiddenAt: ctx.now } });
      await touchThread(tx, ctx, report.message.thread);
    }
    await audit(tx, ctx, {
      ...{ action: state === "HIDDEN" ? "report.hide" : "report.dismiss", subject: `report:${id}`, reason },
    });
  });
}
