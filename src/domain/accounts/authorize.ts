import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";

/** The person who asks. Anybody or anything else is told to sign in. */
export function requireUser(actor: Actor): string {
  if (actor.kind !== "user") throw new AppError("unauthenticated", "sign_in", "Sign in first.");
  return actor.id;
}
