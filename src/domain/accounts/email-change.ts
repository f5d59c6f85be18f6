import { lockUser } from "@/domain/accounts/authorize";
import { createToken, isHeldAddress, mailLink, peekToken, redeemLink } from "@/domain/accounts/email-links";
import { requirePassword } from "@/domain/accounts/password";
import type { EmailChange } from "@/domain/accounts/schema";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, invalidField } from "@/lib/errors";
import { recordSecurityEvent } from "@/lib/telemetry/security-event";

/**
 * Asks for another e-mail address. It applies once a link that is mailed there was used; a link to the address from before
 * stops or undoes it. Nothing says whether the new address has an account already.
 */
export async function askEmailChange(ctx: Ctx, { email, password }: EmailChange) {
  const { now } = ctx;
  const { id: userId, email: before } = await requirePassword(ctx, "password", password);
  if (email === before) throw invalidField("email", "same_email", "This is already your address.");
  return inTransaction(async (tx) => {
    await lockUser(tx, userId);
    await voidLinks(tx, { userId, purpose: "CHANGE_EMAIL" }, now);
    const stop = await createToken(tx, { userId, purpose: "STOP_EMAIL_CHANGE", now, address: before });
    const confirm = await createToken(tx, { userId, purpose: "CHANGE_EMAIL", now, address: email });
    await notify(tx, { template: "email-change-asked", userId, now, about: stop.id, data: { tokenId: stop.id } });
    const data = { tokenId: confirm.id };
    await notify(tx, { template: "email-change-confirm", userId, now, about: confirm.id, data });
    return { ok: true };
  });
}

/** What a link about a change of address does; null when it does nothing any more. */
export async function emailChangeOf(ctx: Ctx, token: string) {
  const confirm = await peekToken(token, "CHANGE_EMAIL", ctx.now);
  if (confirm) return { action: "confirm" as const, address: confirm.address ?? "" };
  const stop = await peekToken(token, "STOP_EMAIL_CHANGE", ctx.now);
  return stop && { action: "stop" as const, address: stop.address ?? "" };
}

/** Makes the new address that of the account. Links to choose a password that went to the old one are void. */
export const confirmEmailChange = ({ now, address: network }: Ctx, token: string) =>
  inTransaction(async (tx) => {
    const { userId, address: email } = await redeemLink(tx, token, "CHANGE_EMAIL", now);
    if (!email || !(await lockUser(tx, userId)))
      throw new AppError("invalid", "link_not_valid", "This link was already used or is too old.");
    await takeAddress(tx, userId, email, now);
    await voidLinks(tx, { userId, purpose: { in: ["RESET_PASSWORD", "VERIFY_EMAIL"] } }, now);
    recordSecurityEvent("email_changed", { userId, address: network });
    return { ok: true };
  });

/**
 * The owner of the old address stops the change, or undoes it. Somebody else knows the password: it is void, every session
 * ends, and a link to choose another goes to the old address. Links of earlier addresses stay good, later ones do not.
 */
export const stopEmailChange = ({ now, address: network }: Ctx, token: string) =>
  inTransaction(async (tx) => {
    const { userId, address: email, createdAt } = await redeemLink(tx, token, "STOP_EMAIL_CHANGE", now);
    if (!email || !(await lockUser(tx, userId)))
      throw new AppError("invalid", "link_not_valid", "This link was already used or is too old.");
    await takeAddress(tx, userId, email, now);
    const later = { purpose: "STOP_EMAIL_CHANGE" as const, createdAt: { gte: createdAt } };
    await voidLinks(tx, { userId, OR: [{ purpose: { in: ["CHANGE_EMAIL", "RESET_PASSWORD"] } }, later] }, now);
    await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
    await tx.user.update({ where: { id: userId }, data: { passwordHash: null } });
    await mailLink(tx, userId, "reset-password", { now });
    recordSecurityEvent("email_change_stopped", { userId, address: network });
    return { ok: true };
  });

type Links = NonNullable<Parameters<Tx["token"]["updateMany"]>[0]>["where"];
const voidLinks = (tx: Tx, where: Links, now: Date) =>
  tx.token.updateMany({ where: { ...where, usedAt: null }, data: { usedAt: now } });

async function takeAddress(tx: Tx, userId: string, email: string, now: Date) {
  const other = await tx.user.findFirst({ where: { email, NOT: { id: userId } }, select: { id: true } });
  if (other || (await isHeldAddress(tx, email, now, userId)))
    throw new AppError("conflict", "email_taken", "This e-mail address already has an account.");
  await tx.user.update({ where: { id: userId }, data: { email, emailVerifiedAt: now } });
}
