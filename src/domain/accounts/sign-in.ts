import type { Ctx } from "@/lib/actor";
import { SESSION_MAX_MS } from "@/lib/auth";
import { db, inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { after } from "@/lib/time";
import { isPassword } from "./passwords";
import type { SignIn } from "./schema";
import { countTry, forgetTries } from "./sign-in-tries";

/**
 * A new session for whoever knows the password. Unknown address and wrong password give the same answer after the same
 * work; that an account is suspended is told only to somebody who knows its password.
 */
export async function signIn({ now }: Ctx, { email, password }: SignIn) {
  await countTry(email, now);
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, suspendedAt: true },
  });
  if (!(await isPassword(user?.passwordHash, password)) || !user) throw wrongCredentials();
  if (user.suspendedAt) throw new AppError("forbidden", "account_suspended", "This account is suspended.");
  return inTransaction(async (tx) => {
    // Hashing took a while: a new password or a suspension since then ends this try, and one from now on waits for us.
    const [still] = await tx.$queryRaw<unknown[]>`SELECT id FROM "User"
      WHERE id = ${user.id}::uuid AND "passwordHash" = ${user.passwordHash} AND "suspendedAt" IS NULL FOR SHARE`;
    if (!still) throw wrongCredentials();
    await forgetTries(tx, email);
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
