import { requireUser } from "@/domain/accounts/authorize";
import { findThread, lockThread, otherOf, touchThread } from "@/domain/messages/access";
import type { NewReport } from "@/domain/messages/schema";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { notFound } from "@/lib/errors";

/** Notes how far a thread was read; the other person sees it. It never goes back. */
export const markRead = (ctx: Ctx, threadId: string, { seq }: { seq: number }) =>
  inTransaction(async (tx) => {
    const me = requireUser(ctx.actor);
    const thread = await lockThread(tx, ctx, threadId);
    const where = { threadId_userId: { threadId, userId: me } };
    const { readSeq: before } = await tx.threadMember.findUniqueOrThrow({ where });
    const readSeq = Math.min(seq, thread.lastSeq);
    if (readSeq <= before) return;
    const unread = await tx.message.count({ where: { threadId, seq: { gt: readSeq }, authorId: { not: me } } });
    await tx.threadMember.update({ where, data: { readSeq, unread } });
    await touchThread(tx, ctx, thread);
  });

/** Ends messages between the two people of a thread, in both directions, until the same person allows them again. */
export const blockOther = (ctx: Ctx, threadId: string) =>
  inTransaction(async (tx) => {
    const me = requireUser(ctx.actor);
    const thread = await lockThread(tx, ctx, threadId);
    const data = { blockerId: me, blockedId: otherOf(thread, me), at: ctx.now };
    await tx.block.createMany({ data, skipDuplicates: true });
    await touchThread(tx, ctx, thread);
  });

export const unblockOther = (ctx: Ctx, threadId: string) =>
  inTransaction(async (tx) => {
    const me = requireUser(ctx.actor);
    const thread = await lockThread(tx, ctx, threadId);
    await tx.block.deleteMany({ where: { blockerId: me, blockedId: otherOf(thread, me) } });
    await touchThread(tx, ctx, thread);
  });

/** Asks an admin to look at a message of the other person, once. */
export async function reportMessage(ctx: Ctx, threadId: string, { messageId, reason, note }: NewReport) {
  const reporterId = requireUser(ctx.actor);
  await findThread(db, ctx, threadId);
  const message = await db.message.findFirst({ where: { id: messageId, threadId, authorId: { not: reporterId } } });
  if (!message) throw notFound("message");
  const data = { messageId, reporterId, reason, note: note || null, createdAt: ctx.now };
  await db.messageReport.createMany({ data, skipDuplicates: true });
}
