import { enqueueInTx, type JobPayload, JobTypes } from "@/domain/jobs";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { after, HOUR_MS, MINUTE_MS } from "@/lib/time";

/** How long a message may wait to be read before its reader gets a mail. */
export const MAIL_AFTER_MS = 5 * MINUTE_MS;
/** At most one mail about a thread in this time. */
export const MAIL_EVERY_MS = 15 * MINUTE_MS;

/** Counts the message as unread for its reader, and plans a mail unless one is planned. */
export async function addUnread(tx: Tx, { now }: Ctx, threadId: string, userId: string) {
  const [member] = await tx.$queryRaw<{ id: string; mailedAt: Date | null; mailAt: Date | null }[]>`
    SELECT id, "mailedAt", "mailAt" FROM "ThreadMember"
    WHERE "threadId" = ${threadId}::uuid AND "userId" = ${userId}::uuid FOR NO KEY UPDATE`;
  const { id, mailedAt, mailAt } = assertDefined(member, "reader");
  // A plan that is long over was given up by the queue.
  const isPlanned = mailAt !== null && mailAt > after(now, -HOUR_MS);
  const soonest = after(now, MAIL_AFTER_MS);
  const next = mailedAt ? after(mailedAt, MAIL_EVERY_MS) : soonest;
  const runAt = next > soonest ? next : soonest;
  await tx.threadMember.update({
    where: { id },
    data: {
      ...{ unread: { increment: 1 }, lastMessageAt: now, changedAt: now },
      ...(isPlanned ? {} : { mailAt: runAt }),
    },
  });
  if (!isPlanned) await enqueueInTx(tx, JobTypes.MAIL_UNREAD, { threadId, userId }, { key: `unread:${id}`, runAt });
}

/**
 * Mails somebody about messages that wait to be read; nothing when they were read meanwhile. The mail carries no text: that
 * stays on the page, behind the sign-in.
 */
export const mailUnread = ({ now }: Ctx, { threadId, userId }: JobPayload<typeof JobTypes.MAIL_UNREAD>) =>
  inTransaction(async (tx) => {
    const [member] = await tx.$queryRaw<{ id: string; unread: number; mailAt: Date | null; lastSeq: number }[]>`
      SELECT m.id, m.unread, m."mailAt", t."lastSeq" FROM "ThreadMember" m JOIN "Thread" t ON t.id = m."threadId"
      WHERE m."threadId" = ${threadId}::uuid AND m."userId" = ${userId}::uuid FOR UPDATE OF m`;
    if (!member?.mailAt) return; // it ran before
    const isDue = member.unread > 0;
    await tx.threadMember.update({
      where: { id: member.id },
      data: { mailAt: null, ...(isDue ? { mailedAt: now } : {}) },
    });
    if (!isDue) return;
    const about = `${threadId}:${member.lastSeq}`;
    await notify(tx, { template: "message-unread", userId, now, about, data: { threadId } });
  });
