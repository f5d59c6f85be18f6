import { lockBookingForParty } from "@/domain/bookings/authorize";
import type { Actor, Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** The id of the admin who asks; nobody else gets past. */
export function requireAdmin(actor: Actor) {
  if (actor.kind === "user" && actor.role === "ADMIN") return actor.id;
  throw new AppError("forbidden", "wrong_role", "Only admins can do this.");
}

/** A booking an admin decides on, held still until the transaction ends. Nobody decides about a booking of their own. */
export async function lockBookingForAdmin(tx: Tx, ctx: Ctx, id: string) {
  requireAdmin(ctx.actor);
  const { booking, party } = await lockBookingForParty(tx, ctx, id);
  if (party !== "admin")
    throw new AppError("forbidden", "own_booking", "Another admin has to decide about your own booking.");
  return booking;
}
