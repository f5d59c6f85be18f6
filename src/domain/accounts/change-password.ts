import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { invalidField, must } from "@/lib/errors";
import { hashNewPassword, isPassword } from "./passwords";
import type { PasswordChange } from "./schema";
import { countTry, forgetTries } from "./sign-in-tries";
import { userIdOf } from "./user-id-of";

/** A new password for somebody who knows the old one. Every other browser of theirs is signed out. */
export async function changePassword({ actor, now }: Ctx, { current, password }: PasswordChange) {
  const id = userIdOf(actor);
  const user = await db.user.findUniqueOrThrow({ where: { id }, select: { email: true, passwordHash: true } });
  const email = must(user.email, "e-mail address");
  await countTry(email, now);
  if (!(await isPassword(user.passwordHash, current)))
    throw invalidField("current", "wrong_password", "This is not your current password.");
  const passwordHash = await hashNewPassword(password, email);
  return inTransaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { passwordHash }, select: { id: true } });
    const here = actor.kind === "user" ? actor.sessionId : undefined;
    await tx.session.updateMany({
      where: { userId: id, revokedAt: null, NOT: here ? { id: here } : undefined },
      data: { revokedAt: now },
    });
    await forgetTries(tx, email);
    return { ok: true };
  });
}
