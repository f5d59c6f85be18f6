import { lockBooking } from "@/domain/bookings/balance";
import { partyOf } from "@/domain/bookings/lifecycle";
import type { Actor, Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/** The id of the admin who asks; nobody else gets past. */
export function requireAdmin(actor: Actor) {
  if (actor.kind === "user" && actor.role === "ADMIN") return actor.id;
  throw new AppError("forbidden", "wrong_role", "Only admins can do this.");
}

/** A booking an admin decides on, held still until the transaction ends. Nobody decides about a booking of their own. */
export async function lockBookingForAdmin(tx: Tx, { actor }: Ctx, id: string) {
  requireAdmin(actor);
  await lockBooking(tx, id);
  const booking = await tx.booking.findUnique({ where: { id } });
  if (!booking) throw notFound("booking");
  if (partyOf(actor, booking) !== "admin")
    throw new AppError("forbidden", "own_booking", "Another admin has to decide about your own booking.");
  return booking;
}
