import { requireUser } from "@/domain/accounts/authorize";
import { requirePassword } from "@/domain/accounts/password";
import type { CodeProof } from "@/domain/accounts/schema";
import { newRecoveryCode, newTotpSecret, recoveryHash, totpOf } from "@/domain/accounts/second-factor/code-secret";
import { countCodeAttempt, hasTotp, spendCode } from "@/domain/accounts/second-factor/use-code";
import { notify } from "@/domain/notifications/notify";
import type { NotificationData } from "@/domain/notifications/templates";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { recordSecurityEvent } from "@/lib/telemetry/security-event";
import { after, HOUR_MS } from "@/lib/time";

const RECOVERY_CODES = 10;
/** A secret that nobody confirmed is not shown again after this. */
const SETUP_MS = HOUR_MS;

/** Makes a new secret for somebody who knows their password; it counts once a first code confirms it. */
export async function beginTotp(ctx: Ctx, { password }: { password: string }) {
  const { id: userId } = await requirePassword(ctx, "password", password);
  return inTransaction(async (tx) => {
    await assertOff(tx, userId);
    const data = { secret: newTotpSecret(), createdAt: ctx.now, lastStep: null };
    await tx.totp.upsert({ where: { userId }, create: { userId, ...data }, update: data });
    return { ok: true };
  });
}

/** Switches codes on with the first one, and returns the recovery codes, which nobody can read again. */
export async function confirmTotp(ctx: Ctx, { code }: CodeProof) {
  const userId = requireUser(ctx.actor);
  const use = await countCodeAttempt(ctx, userId, sessionOf(ctx));
  return inTransaction(async (tx) => {
    await assertOff(tx, userId);
    // Old recovery codes are gone with the app they were for, so this is a code of the new one.
    await spendCode(tx, ctx, { userId, code, use });
    await tx.totp.update({ where: { userId }, data: { confirmedAt: ctx.now } });
    await markProven(tx, ctx);
    const codes = await replaceRecoveryCodes(tx, userId);
    await recordChange(tx, ctx, userId, "totp-on");
    return { codes };
  });
}

/** Switches codes off, for somebody who still has one. */
export async function removeTotp(ctx: Ctx, { code }: CodeProof) {
  const userId = requireUser(ctx.actor);
  const use = await countCodeAttempt(ctx, userId, sessionOf(ctx));
  return inTransaction(async (tx) => {
    if (!(await hasTotp(userId, tx))) return { ok: true };
    await spendCode(tx, ctx, { userId, code, use });
    await tx.totp.delete({ where: { userId } });
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await recordChange(tx, ctx, userId, "totp-off");
    return { ok: true };
  });
}

/** Makes new recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(ctx: Ctx, { code }: CodeProof) {
  const userId = requireUser(ctx.actor);
  const use = await countCodeAttempt(ctx, userId, sessionOf(ctx));
  return inTransaction(async (tx) => {
    await spendCode(tx, ctx, { userId, code, use });
    const codes = await replaceRecoveryCodes(tx, userId);
    await recordChange(tx, ctx, userId, "recovery-renewed");
    return { codes };
  });
}

/** Gives the second factor again: for 10 minutes this session may do what asks for one. */
export async function stepUp(ctx: Ctx, { code }: CodeProof) {
  const userId = requireUser(ctx.actor);
  const use = await countCodeAttempt(ctx, userId, sessionOf(ctx));
  return inTransaction(async (tx) => {
    await spendCode(tx, ctx, { userId, code, use });
    await markProven(tx, ctx);
    recordSecurityEvent("second_factor_given", { userId, address: ctx.address });
    return { ok: true };
  });
}

/** How somebody proves who they are beyond the password; a secret only while it waits for its first code. */
export async function getSecondFactor({ actor, now }: Ctx) {
  const userId = requireUser(actor);
  const [totp, recoveryLeft, { email }] = await Promise.all([
    db.totp.findUnique({ where: { userId } }),
    db.recoveryCode.count({ where: { userId, usedAt: null } }),
    db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } }),
  ]);
  if (totp?.confirmedAt) return { state: "on", since: totp.confirmedAt, recoveryLeft } as const;
  const waiting = totp && after(totp.createdAt, SETUP_MS) > now ? totpOf(totp.secret, email ?? "") : null;
  return waiting
    ? ({ state: "waiting", secret: waiting.secret.base32, uri: waiting.toString() } as const)
    : ({ state: "off" } as const);
}

const sessionOf = ({ actor }: Ctx) => (actor.kind === "user" && actor.sessionId) || "";

const markProven = (tx: Tx, { actor, now }: Ctx) =>
  tx.session.updateMany({
    where: { id: (actor.kind === "user" && actor.sessionId) || { in: [] } },
    data: { provenAt: now },
  });

async function assertOff(tx: Tx, userId: string) {
  if (await hasTotp(userId, tx)) throw new AppError("conflict", "second_factor_on", "Codes of an app are on already.");
}

async function replaceRecoveryCodes(tx: Tx, userId: string) {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, hash: recoveryHash(code) })) });
  return codes;
}

type Change = NotificationData["second-factor"]["change"];

/** Mails a person what changed about how they sign in, and records it of an admin. */
export async function recordChange(tx: Tx, { actor, now, address }: Ctx, userId: string, change: Change) {
  await notify(tx, {
    template: "second-factor",
    userId,
    now,
    about: `${change} ${now.toISOString()}`,
    data: { change },
  });
  recordSecurityEvent(`second_factor_${change.replace("-", "_")}`, { userId, address });
  if (actor.kind === "user" && actor.role === "ADMIN")
    await tx.auditLog.create({
      data: { actorId: userId, action: `account.${change}`, subject: `person:${userId}`, at: now },
    });
}
