import { lockBooking } from "@/domain/bookings/kept";
import { partyOf } from "@/domain/bookings/lifecycle";
import type { Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { adminId } from "./only-admin";

/** A booking an admin decides on, held still until the transaction ends. Nobody decides about a booking of their own. */
export async function bookingAsAdmin(tx: Tx, { actor }: Ctx, id: string) {
  adminId(actor);
  await lockBooking(tx, id);
  const booking = await tx.booking.findUnique({ where: { id } });
  if (!booking) throw notFound("booking");
  if (partyOf(actor, booking) !== "admin")
    throw new AppError("forbidden", "own_booking", "Another admin has to decide about your own booking.");
  return booking;
}
