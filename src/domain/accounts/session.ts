import { requireUser } from "@/domain/accounts/authorize";
import { constantTime } from "@/domain/accounts/constant-time";
import { mailLink } from "@/domain/accounts/email-links";
import { verifyPassword } from "@/domain/accounts/password-hash";
import type { OpenSessions } from "@/domain/accounts/responses";
import type { SignIn } from "@/domain/accounts/schema";
import { codeNeeded, countCodeAttempt, hasTotp, spendCode } from "@/domain/accounts/second-factor/use-code";
import { DEVICE_ATTEMPTS, DEVICE_MAILS, LINK_OFFERS, NETWORK_ATTEMPTS, SIGN_IN_ATTEMPTS } from "@/domain/limits";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { SESSION_MAX_MS } from "@/lib/auth";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { assertWithinLimit } from "@/lib/rate-limit";
import { consume, resetBudget, returnUse } from "@/lib/rate-limit/database";
import { recordSecurityEvent } from "@/lib/telemetry/security-event";
import { after } from "@/lib/time";

/**
 * Counts an attempt before any password is hashed. A browser that signed in to the account before has a budget of its own.
 * Others share one per account and network, then one per account; beyond it the owner of the address gets a link by mail. Returns the use that a right password gives back.
 */
export async function recordAttempt({ now, address = "", device = "" }: Ctx, email: string) {
  const known = await db.session.findFirst({ where: { device, user: { email } }, select: { id: true } });
  if (device && known) {
    const [own] = await consume([{ budget: DEVICE_ATTEMPTS, subject: `${email} ${device}` }], now);
    assertWithinLimit(own, "too_many_tries");
    return { budget: DEVICE_ATTEMPTS, subject: `${email} ${device}` };
  }
  // Without an address (never behind a server of ours) only the account counts.
  const [network] = address ? await consume([{ budget: NETWORK_ATTEMPTS, subject: `${email} ${address}` }], now) : [];
  const isWithin = !network || network.left >= 0;
  const [state] = isWithin ? await consume([{ budget: SIGN_IN_ATTEMPTS, subject: email }], now) : [network];
  if (state && state.left < 0) await offerLink(email, now);
  assertWithinLimit(state, "sign_in_by_mail");
  return { budget: SIGN_IN_ATTEMPTS, subject: email };
}

/** A way in that no guesser can close: a link to choose a new password, at most one in a quarter of an hour. */
const offerLink = (email: string, now: Date) =>
  constantTime(async () => {
    const [offer] = await consume([{ budget: LINK_OFFERS, subject: email }], now);
    if (!offer || offer.left < 0) return;
    await inTransaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
      if (user) await mailLink(tx, user.id, "reset-password", { now });
    });
  });

/** Resets the counts after the user proves that the address is theirs. */
export async function resetAttempts(tx: Tx, { address = "" }: Ctx, email: string) {
  await resetBudget(tx, SIGN_IN_ATTEMPTS, email);
  await resetBudget(tx, NETWORK_ATTEMPTS, `${email} ${address}`);
}

/**
 * Creates a session for a person who knows the password and, where codes are on, has one. An unknown address and a wrong password get the same answer after
 * the same work. Only a person who knows the password learns that the account is suspended. The session that this browser
 * had before ends.
 */
export async function signIn(ctx: Ctx, { email, password, code }: SignIn) {
  const { actor, now, address = "", device, browser } = ctx;
  const counted = await recordAttempt(ctx, email);
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, suspendedAt: true, createdAt: true },
  });
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) throw wrongCredentials();
  if (user.suspendedAt) throw new AppError("forbidden", "account_suspended", "This account is suspended.");
  const attempt = (await hasTotp(user.id)) ? await codeAttempt(ctx, user.id, counted, code) : null;
  return inTransaction(async (tx) => {
    // Hashing takes a while: a password change or suspension since then ends this attempt, and a later one waits for the lock.
    const [unchanged] = await tx.$queryRaw<unknown[]>`SELECT id FROM "User"
      WHERE id = ${user.id}::uuid AND "passwordHash" = ${user.passwordHash} AND "suspendedAt" IS NULL FOR SHARE`;
    if (!unchanged) throw wrongCredentials();
    if (attempt) await spendCode(tx, ctx, { userId: user.id, ...attempt });
    // Of the account's own only this use: a guesser would get new attempts each time its owner signs in.
    else await returnUse(tx, counted.budget, counted.subject);
    await resetBudget(tx, NETWORK_ATTEMPTS, `${email} ${address}`);
    const ofBrowser = [
      ...(actor.kind === "user" && actor.sessionId ? [{ id: actor.sessionId }] : []),
      ...(device ? [{ userId: user.id, device }] : []),
    ];
    await tx.session.updateMany({ where: { revokedAt: null, OR: ofBrowser }, data: { revokedAt: now } });
    await mailNewDevice(tx, ctx, user);
    const session = await tx.session.create({
      data: {
        userId: user.id,
        device,
        browser,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: after(now, SESSION_MAX_MS),
        provenAt: attempt && now,
      },
      select: { id: true },
    });
    recordSecurityEvent("signed_in", { userId: user.id, address });
    return { userId: user.id, sessionId: session.id };
  });
}

/** The code that came along, as a counted try. The password was right, so its own try is given back. */
async function codeAttempt(
  ctx: Ctx,
  userId: string,
  counted: Awaited<ReturnType<typeof recordAttempt>>,
  code: string | undefined,
) {
  await returnUse(db, counted.budget, counted.subject);
  if (!code) throw codeNeeded();
  const isKnown = counted.budget === DEVICE_ATTEMPTS;
  return { code, use: await countCodeAttempt(ctx, userId, isKnown ? ctx.device : "") };
}

/**
 * Mails a person that a browser signed in that was never here before, once per browser. Not at the first sign-in of a new
 * account: an older one without a session was away for so long that all its browsers are new.
 */
async function mailNewDevice(
  tx: Tx,
  { now, device, browser }: Ctx,
  { id: userId, createdAt }: { id: string; createdAt: Date },
) {
  if (!device || (await tx.session.findFirst({ where: { userId, device }, select: { id: true } }))) return;
  const isFirst = after(createdAt, SESSION_MAX_MS) > now && !(await tx.session.findFirst({ where: { userId } }));
  if (isFirst) return;
  const [mails] = await consume([{ budget: DEVICE_MAILS, subject: userId }], now, tx);
  if (!mails || mails.left < 0) return;
  await notify(tx, { template: "new-device", userId, now, about: device, data: { browser } });
}

/** The one answer to unknown addresses, wrong passwords and malformed input. */
export const wrongCredentials = () =>
  new AppError("unauthenticated", "wrong_credentials", "This e-mail address and password do not belong together.");

/** Signs out one browser: its cookie stops working, even as a copy. */
export async function signOut({ now }: Ctx, sessionId: string | undefined) {
  if (sessionId) await db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
  return { ok: true };
}

/** Signs out every browser of this user, including this one. */
export async function signOutEverywhere({ actor, now }: Ctx) {
  const userId = requireUser(actor);
  await db.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
  return { ok: true };
}

const MAX_LISTED = 50;

/** Where this user is signed in: this browser first, then the one seen last. */
export async function listSessions({ actor, now }: Ctx): Promise<OpenSessions> {
  const userId = requireUser(actor);
  const current = actor.kind === "user" ? actor.sessionId : undefined;
  const open = await db.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: MAX_LISTED,
    select: { id: true, browser: true, createdAt: true, lastSeenAt: true },
  });
  const sessions = open.map((session) => ({ ...session, isCurrent: session.id === current }));
  return { sessions: sessions.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent)) };
}

/** Signs out one browser of this user. */
export async function endSession({ actor, now }: Ctx, id: string) {
  const mine = { id, userId: requireUser(actor), revokedAt: null };
  await db.session.updateMany({ where: mine, data: { revokedAt: now } });
  return { ok: true };
}
