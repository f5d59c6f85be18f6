import { requireAdmin } from "@/domain/accounts/authorize";
import { lockBookingForParty } from "@/domain/bookings/balance";
import type { Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** Locks a booking that an admin decides on until the transaction ends. Admins cannot decide on their own bookings. */
export async function lockBookingForAdmin(tx: Tx, ctx: Ctx, id: string) {
  requireAdmin(ctx.actor);
  const { booking, party } = await lockBookingForParty(tx, ctx, id);
  if (party !== "admin")
    throw new AppError("forbidden", "own_booking", "Another admin has to decide about your own booking.");
  return booking;
}
export type LockedBooking = Awaited<ReturnType<typeof lockBookingForAdmin>>;
