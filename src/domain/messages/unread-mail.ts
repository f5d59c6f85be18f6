import type { JobPayload, JobTypes } from "@/domain/jobs";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";

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
