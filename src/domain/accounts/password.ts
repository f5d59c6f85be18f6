import { requireUser } from "@/domain/accounts/authorize";
import { constantTime } from "@/domain/accounts/constant-time";
import { mailLink, redeemToken } from "@/domain/accounts/email-links";
import { hashNewPassword, verifyPassword } from "@/domain/accounts/password-hash";
import type { PasswordChange, PasswordReset } from "@/domain/accounts/schema";
import { resetAttempts } from "@/domain/accounts/session";
import { markEmailVerified } from "@/domain/accounts/verification";
import { CHANGE_ATTEMPTS } from "@/domain/limits";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { assertDefined, invalidField } from "@/lib/errors";
import { assertWithinLimit } from "@/lib/rate-limit";
import { consume, resetBudget } from "@/lib/rate-limit/database";
import { recordSecurityEvent } from "@/lib/telemetry/security-event";

/** Emails a link to choose a new password. The answer is the same whether or not the address is known. */
export const forgotPassword = async ({ now }: Ctx, email: string) =>
  constantTime(() =>
    inTransaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
      if (user) await mailLink(tx, user.id, "reset-password", { now });
    }),
  );

/**
 * Sets a new password by the link from the email. All sessions end, other links become void, and the address counts as
 * verified because its owner just read our email. A refused password does not use up the link.
 */
export async function resetPassword(ctx: Ctx, { token, password }: PasswordReset) {
  const { now } = ctx;
  return inTransaction(async (tx) => {
    const userId = await redeemToken(tx, token, "RESET_PASSWORD", now);
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    const email = assertDefined(user.email, "e-mail address of a link's owner");
    await tx.user.update({ where: { id: userId }, data: { passwordHash: await hashNewPassword(password, email) } });
    await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
    const others = { userId, purpose: "RESET_PASSWORD" as const, usedAt: null };
    await tx.token.updateMany({ where: others, data: { usedAt: now } });
    await markEmailVerified(tx, userId, now);
    await resetAttempts(tx, ctx, email);
    recordSecurityEvent("password_reset", { userId, address: ctx.address });
    await notify(tx, { template: "password-changed", userId, now, about: now.toISOString(), data: {} });
    return { ok: true };
  });
}

/**
 * Fails unless the signed-in person knows their password. Counted per session: those who guess at the sign-in cannot keep the
 * owner of the account from it.
 */
export async function requirePassword({ actor, now }: Ctx, field: string, password: string) {
  const id = requireUser(actor);
  const user = await db.user.findUniqueOrThrow({ where: { id }, select: { email: true, passwordHash: true } });
  const subject = (actor.kind === "user" && actor.sessionId) || id;
  const [state] = await consume([{ budget: CHANGE_ATTEMPTS, subject }], now);
  assertWithinLimit(state, "too_many_tries");
  if (!(await verifyPassword(user.passwordHash, password)))
    throw invalidField(field, "wrong_password", "This is not your current password.");
  await resetBudget(db, CHANGE_ATTEMPTS, subject);
  return { id, email: assertDefined(user.email, "e-mail address") };
}

/** Sets a new password for a user who knows the current one, and signs out all their other browsers. */
export async function changePassword(ctx: Ctx, { current, password }: PasswordChange) {
  const { actor, now, address } = ctx;
  const { id, email } = await requirePassword(ctx, "current", current);
  const passwordHash = await hashNewPassword(password, email);
  return inTransaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { passwordHash }, select: { id: true } });
    const currentSessionId = actor.kind === "user" ? actor.sessionId : undefined;
    await tx.session.updateMany({
      where: { userId: id, revokedAt: null, NOT: currentSessionId ? { id: currentSessionId } : undefined },
      data: { revokedAt: now },
    });
    recordSecurityEvent("password_changed", { userId: id, address });
    await notify(tx, { template: "password-changed", userId: id, now, about: now.toISOString(), data: {} });
    return { ok: true };
  });
}
