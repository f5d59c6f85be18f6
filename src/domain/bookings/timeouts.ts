import { releaseCapacity } from "@/domain/availability/capacity";
import { completeBooking } from "@/domain/bookings/complete";
import { transition } from "@/domain/bookings/lifecycle";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { notify } from "@/domain/notifications/notify";
import { SWEEP_LIMIT, sweep } from "@/domain/sweep";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";

/** Closes requests that nobody answered in time. */
export async function expireUnanswered(ctx: Ctx) {
  const due = await db.booking.findMany({
    where: { status: "PENDING", respondBy: { lte: ctx.now } },
    orderBy: { respondBy: "asc" },
    take: SWEEP_LIMIT,
    select: { id: true },
  });
  return sweep(ctx, due, expireUnansweredRequest);
}

const expireUnansweredRequest = (ctx: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const booking = await transition(tx, ctx, id, "expire");
    const about = { booking: { id, seq: booking.seq }, now: ctx.now, data: {} };
    await notify(tx, { template: "booking-expired", userId: booking.ownerId, ...about });
  });

/** Closes an accepted booking that was not paid in time; its places are free again. */
export const lapseBooking = (ctx: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const booking = await transition(tx, ctx, id, "lapse");
    await releaseCapacity(tx, id);
    await enqueueInTx(tx, JobTypes.UNWIND_PAYMENT, { bookingId: id });
    const about = { booking: { id, seq: booking.seq }, now: ctx.now, data: {} };
    await notify(tx, { template: "booking-expired", userId: booking.ownerId, ...about });
    await notify(tx, { template: "booking-expired", userId: booking.caregiverId, ...about });
  });

/** Completes paid bookings whose end has come. */
export async function completeDue(ctx: Ctx) {
  const due = await db.booking.findMany({
    where: { status: "PAID", endsAt: { lte: ctx.now } },
    orderBy: { endsAt: "asc" },
    take: SWEEP_LIMIT,
    select: { id: true },
  });
  return sweep(ctx, due, completeBooking);
}

/** Reminds both parties of care that begins within a day, once. */
export async function remindParties({ now }: Ctx) {
  const due = await db.booking.findMany({
    where: { status: "PAID", remindedAt: null, startsAt: { gt: now, lte: after(now, DAY_MS) } },
    orderBy: { startsAt: "asc" },
    take: SWEEP_LIMIT,
    select: { id: true, ownerId: true, caregiverId: true },
  });
  for (const { id, ownerId, caregiverId } of due)
    await inTransaction(async (tx) => {
      const { count } = await tx.booking.updateMany({ where: { id, remindedAt: null }, data: { remindedAt: now } });
      if (count === 0) return;
      const booking = { id, seq: 0 };
      for (const userId of [ownerId, caregiverId])
        await notify(tx, { template: "booking-reminder", userId, booking, now, data: {} });
    });
  return { due: due.length };
}
