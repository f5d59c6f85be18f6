import { requireUser } from "@/domain/accounts/authorize";
import { verifyPassword } from "@/domain/accounts/password-hash";
import type { SignIn } from "@/domain/accounts/schema";
import { SIGN_IN_ATTEMPTS } from "@/domain/limits";
import type { Ctx } from "@/lib/actor";
import { SESSION_MAX_MS } from "@/lib/auth";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { assertWithinLimit } from "@/lib/rate-limit";
import { consume, resetBudget } from "@/lib/rate-limit/database";
import { after } from "@/lib/time";

/** Counts an attempt for an address. The eleventh within 15 minutes is refused before any password is hashed. */
export async function recordAttempt(email: string, now: Date) {
  const [state] = await consume([{ budget: SIGN_IN_ATTEMPTS, subject: email }], now);
  assertWithinLimit(state, "too_many_tries");
}

/** Resets the count after the user proves that the address is theirs. */
export const resetAttempts = (tx: Tx, email: string) => resetBudget(tx, SIGN_IN_ATTEMPTS, email);

/**
 * Creates a session for a person who knows the password. An unknown address and a wrong password get the same answer after
 * the same work. Only a person who knows the password learns that the account is suspended.
 */
export async function signIn({ now }: Ctx, { email, password }: SignIn) {
  await recordAttempt(email, now);
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, suspendedAt: true },
  });
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) throw wrongCredentials();
  if (user.suspendedAt) throw new AppError("forbidden", "account_suspended", "This account is suspended.");
  return inTransaction(async (tx) => {
    // Hashing takes a while: a password change or suspension since then ends this attempt, and a later one waits for the lock.
    const [unchanged] = await tx.$queryRaw<unknown[]>`SELECT id FROM "User"
      WHERE id = ${user.id}::uuid AND "passwordHash" = ${user.passwordHash} AND "suspendedAt" IS NULL FOR SHARE`;
    if (!unchanged) throw wrongCredentials();
    await resetAttempts(tx, email);
    const session = await tx.session.create({
      data: { userId: user.id, createdAt: now, lastSeenAt: now, expiresAt: after(now, SESSION_MAX_MS) },
      select: { id: true },
    });
    return { userId: user.id, sessionId: session.id };
  });
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
