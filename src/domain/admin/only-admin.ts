import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";

/** The id of the admin who asks; nobody else gets past. */
export function adminId(actor: Actor) {
  if (actor.kind === "user" && actor.role === "ADMIN") return actor.id;
  throw new AppError("forbidden", "wrong_role", "Only admins can do this.");
}
