import { notify } from "@/domain/notices/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { redeemToken } from "./link-token";

/** The link from the mail proves that the address is theirs. The first time they are welcomed. */
export async function verifyAddress({ now }: Ctx, token: string) {
  return inTransaction(async (tx) => {
    const userId = await redeemToken(tx, token, "VERIFY_EMAIL", now);
    await markVerified(tx, userId, now);
    return { ok: true };
  });
}

/** Notes that mail to the address arrives at its owner, once. */
export async function markVerified(tx: Tx, userId: string, now: Date) {
  const { count } = await tx.user.updateMany({
    where: { id: userId, emailVerifiedAt: null, erasedAt: null },
    data: { emailVerifiedAt: now },
  });
  if (count > 0) await notify(tx, { template: "welcome", userId, now, about: "first", facts: {} });
}
