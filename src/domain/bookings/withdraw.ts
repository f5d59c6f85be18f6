import { notify } from "@/domain/notices/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { move, partyOf, refuseSupport } from "./lifecycle";

/** Takes back a request that nobody has answered yet. Free. */
export const withdrawBooking = (ctx: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const asked = await tx.booking.findUnique({ where: { id } });
    if (asked) refuseSupport(ctx.actor, asked);
    return withdraw(tx, ctx, id);
  });

/** The same inside a larger change: the caregiver is told that the request is gone, and the owner where support did it. */
export async function withdraw(tx: Tx, ctx: Ctx, id: string) {
  const asked = await tx.booking.findUnique({ where: { id } });
  const cancelledBy = asked && partyOf(ctx.actor, asked) === "admin" ? "ADMIN" : "OWNER";
  const booking = await move(tx, ctx, id, "withdraw", { cancelledAt: ctx.now, cancelledBy, refundDueCents: 0 });
  const about = {
    booking: { id, seq: booking.seq },
    now: ctx.now,
    facts: { refundCents: 0, earlierCents: 0, caregiverCents: 0 },
  };
  await notify(tx, { template: "booking-cancelled", userId: booking.caregiverId, ...about });
  if (cancelledBy === "ADMIN") await notify(tx, { template: "booking-cancelled", userId: booking.ownerId, ...about });
  return { id, status: booking.status };
}
