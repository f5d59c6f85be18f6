import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** The id of the signed-in person; anybody or anything else has to sign in. */
export function requireUser(actor: Actor): string {
  if (actor.kind !== "user") throw new AppError("unauthenticated", "sign_in", "Sign in first.");
  return actor.id;
}

/** The id of the admin who acts; throws for everyone else. */
export function requireAdmin(actor: Actor) {
  if (actor.kind === "user" && actor.role === "ADMIN") return actor.id;
  throw new AppError("forbidden", "wrong_role", "Only admins can do this.");
}

/**
 * Locks a person's row until the transaction ends: one change of theirs at a time, so that counting before adding is right.
 * Rows of others that only name this person (foreign keys) do not wait for it. Somebody who lost their rights meanwhile is not found.
 */
export async function lockUser(tx: Tx, id: string) {
  const [user] = await tx.$queryRaw<{ emailVerifiedAt: Date | null; erasureDueAt: Date | null }[]>`
    SELECT "emailVerifiedAt", "erasureDueAt" FROM "User"
    WHERE id = ${id}::uuid AND "suspendedAt" IS NULL AND "erasedAt" IS NULL FOR NO KEY UPDATE`;
  return user;
}
