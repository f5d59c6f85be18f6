import { constantTime } from "@/domain/accounts/constant-time";
import { mailLink, peekToken, redeemToken } from "@/domain/accounts/email-links";
import { verifyPassword } from "@/domain/accounts/password-hash";
import type { AddressVerification, LinkRequest } from "@/domain/accounts/schema";
import { recordAttempt } from "@/domain/accounts/session";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { invalidField } from "@/lib/errors";

type OpenLink = NonNullable<Awaited<ReturnType<typeof peekToken>>>;

/** Whether the browser that holds the link is the one that made the account, or is signed in to it. */
const isSameBrowser = ({ actor, device }: Ctx, link: OpenLink) =>
  (actor.kind === "user" && actor.id === link.userId) || (link.device !== null && link.device === device);

/** Whether the page of a link must ask for the password: the link is good, and the browser is another one. */
export async function asksPassword(ctx: Ctx, token: string) {
  const link = await peekToken(token, "VERIFY_EMAIL", ctx.now);
  return link !== null && link.user.passwordHash !== null && !isSameBrowser(ctx, link);
}

/**
 * Verifies the address by the link from the email. The first time, a welcome email follows. Somebody else may have opened
 * the account with this address: so in another browser the password is asked for, and without it every session and the
 * password end.
 */
export async function verifyEmail(ctx: Ctx, { token, password }: AddressVerification) {
  const { now } = ctx;
  const link = await peekToken(token, "VERIFY_EMAIL", now);
  const isSame = link !== null && isSameBrowser(ctx, link);
  const isProven = isSame || (link !== null && password !== undefined && (await provesPassword(ctx, link, password)));
  return inTransaction(async (tx) => {
    const userId = await redeemToken(tx, token, "VERIFY_EMAIL", now);
    if (!isProven) {
      await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
      await tx.user.update({ where: { id: userId }, data: { passwordHash: null } });
    }
    await markEmailVerified(tx, userId, now);
    return { ok: true };
  });
}

async function provesPassword(ctx: Ctx, { user }: OpenLink, password: string) {
  await recordAttempt(ctx, user.email ?? "");
  if (!(await verifyPassword(user.passwordHash, password)))
    throw invalidField("password", "wrong_password", "This is not the password of this account.");
  return true;
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
      if (user) await mailLink(tx, user.id, "verify-address", { now }, next);
    }),
  );
