import { releasePlaces } from "@/domain/availability/places";
import { later } from "@/domain/jobs";
import { notify } from "@/domain/notices/notify";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { JobTypes } from "@/lib/queue/job-types";
import { move } from "./lifecycle";
import { SWEEP, sweep } from "./sweep";

/** Closes accepted bookings that were not paid in time; their places are free again. */
export async function lapseUnpaid(ctx: Ctx) {
  const due = await db.booking.findMany({
    where: { status: "ACCEPTED", payBy: { lte: ctx.now } },
    orderBy: { payBy: "asc" },
    take: SWEEP,
    select: { id: true },
  });
  return sweep(ctx, due, lapseBooking);
}

const lapseBooking = (ctx: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const booking = await move(tx, ctx, id, "lapse");
    await releasePlaces(tx, id);
    await later(tx, JobTypes.UNWIND_PAYMENT, { bookingId: id });
    const about = { booking: { id, seq: booking.seq }, now: ctx.now, facts: {} };
    await notify(tx, { template: "booking-expired", userId: booking.ownerId, ...about });
    await notify(tx, { template: "booking-expired", userId: booking.caregiverId, ...about });
  });
