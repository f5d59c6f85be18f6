import { constantTime } from "@/domain/accounts/constant-time";
import { mailLink, redeemToken } from "@/domain/accounts/email-links";
import type { LinkRequest } from "@/domain/accounts/schema";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";

/** Verifies the address by the link from the email. The first time, a welcome email follows. */
export async function verifyEmail({ now }: Ctx, token: string) {
  return inTransaction(async (tx) => {
    const userId = await redeemToken(tx, token, "VERIFY_EMAIL", now);
    await markEmailVerified(tx, userId, now);
    return { ok: true };
  });
}

/** Records, once, that email to the address reaches its owner. */
export async function markEmailVerified(tx: Tx, userId: string, now: Date) {
  const { count } = await tx.user.updateMany({
    where: { id: userId, emailVerifiedAt: null, erasedAt: null },
    data: { emailVerifiedAt: now },
  });
  if (count > 0) await notify(tx, { template: "welcome", userId, now, about: "first", data: {} });
}

/** Emails the verification link again. The answer is the same for an unknown or verified address. */
export const resendVerification = async ({ now }: Ctx, { email, next }: LinkRequest) =>
  constantTime(() =>
    inTransaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { email, emailVerifiedAt: null }, select: { id: true } });
      if (user) await mailLink(tx, user.id, "verify-address", now, next);
    }),
  );
