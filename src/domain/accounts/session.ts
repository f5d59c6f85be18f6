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

/** Counts one try for an address; the eleventh within a quarter of an hour is refused before any password is hashed. */
export async function recordAttempt(email: string, now: Date) {
  const [state] = await consume([{ budget: SIGN_IN_ATTEMPTS, subject: email }], now);
  assertWithinLimit(state, "too_many_tries");
}

/** Somebody proved that the address is theirs: they begin anew. */
export const resetAttempts = (tx: Tx, email: string) => resetBudget(tx, SIGN_IN_ATTEMPTS, email);

/**
 * A new session for whoever knows the password. Unknown address and wrong password give the same answer after the same
 * work; that an account is suspended is told only to somebody who knows its password.
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
    // Hashing took a while: a new password or a suspension since then ends this try, and one from now on waits for us.
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

/** What unknown addresses, wrong passwords and nonsense hear alike. */
export const wrongCredentials = () =>
  new AppError("unauthenticated", "wrong_credentials", "This e-mail address and password do not belong together.");

/** One browser is signed out: its cookie opens nothing any more, even if somebody kept a copy. */
export async function signOut({ now }: Ctx, sessionId: string | undefined) {
  if (sessionId) await db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
  return { ok: true };
}

/** Every browser of this person is signed out, this one too. */
export async function signOutEverywhere({ actor, now }: Ctx) {
  const userId = requireUser(actor);
  await db.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
  return { ok: true };
}
