import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { must } from "@/lib/errors";
import { redeemToken } from "./link-token";
import { hashNewPassword } from "./passwords";
import type { PasswordReset } from "./schema";
import { forgetTries } from "./sign-in-tries";
import { markVerified } from "./verify-address";

/**
 * A new password by the link from the mail. Everybody who was signed in is signed out, other links are void, and the
 * address counts as verified: its owner just read our mail. A password that is refused does not use the link up.
 */
export async function resetPassword({ now }: Ctx, { token, password }: PasswordReset) {
  return inTransaction(async (tx) => {
    const userId = await redeemToken(tx, token, "RESET_PASSWORD", now);
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    const email = must(user.email, "e-mail address of a link's owner");
    await tx.user.update({ where: { id: userId }, data: { passwordHash: await hashNewPassword(password, email) } });
    await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
    const others = { userId, purpose: "RESET_PASSWORD" as const, usedAt: null };
    await tx.token.updateMany({ where: others, data: { usedAt: now } });
    await markVerified(tx, userId, now);
    await forgetTries(tx, email);
    return { ok: true };
  });
}
