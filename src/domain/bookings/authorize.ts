import { partyOf } from "@/domain/bookings/lifecycle";
import type { Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";

/** Locks a booking's row until the transaction ends. Everything that moves the booking's money takes this lock first. */
export const lockBooking = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT 1 FROM "Booking" WHERE id = ${id}::uuid FOR UPDATE`;

/** Locks and reads a booking, with the part that the actor plays in it; for a stranger it does not exist. */
export async function lockBookingForParty(tx: Tx, { actor }: Ctx, id: string) {
  await lockBooking(tx, id);
  const booking = await tx.booking.findUnique({ where: { id } });
  const party = booking && partyOf(actor, booking);
  if (!booking || !party) throw notFound("booking");
  return { booking, party };
}
