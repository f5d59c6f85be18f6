import { notify } from "@/domain/notices/notify";
import type { Tx } from "@/lib/db";
import { after, MINUTE_MS } from "@/lib/time";
import { createToken } from "./link-token";

const PURPOSE = { "verify-address": "VERIFY_EMAIL", "reset-password": "RESET_PASSWORD" } as const;

/** Mails somebody a link, at most one of a kind per minute, so that nobody's mailbox can be filled from our forms. */
export async function mailLink(tx: Tx, userId: string, template: keyof typeof PURPOSE, now: Date) {
  const purpose = PURPOSE[template];
  // Two requests at once would both find no earlier link.
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
  const recent = { userId, purpose, createdAt: { gt: after(now, -MINUTE_MS) } };
  if ((await tx.token.count({ where: recent })) > 0) return;
  const { id: tokenId } = await createToken(tx, { userId, purpose, now });
  await notify(tx, { template, userId, now, about: tokenId, facts: { tokenId } });
}
