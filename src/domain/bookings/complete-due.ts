import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { completeBooking } from "./complete";
import { SWEEP, sweep } from "./sweep";

/** Completes paid bookings whose end has come. */
export async function completeDue(ctx: Ctx) {
  const due = await db.booking.findMany({
    where: { status: "PAID", endsAt: { lte: ctx.now } },
    orderBy: { endsAt: "asc" },
    take: SWEEP,
    select: { id: true },
  });
  return sweep(ctx, due, completeBooking);
}
