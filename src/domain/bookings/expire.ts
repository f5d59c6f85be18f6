import { notify } from "@/domain/notices/notify";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { move } from "./lifecycle";
import { SWEEP, sweep } from "./sweep";

/** Closes requests that nobody answered in time. */
export async function expireRequests(ctx: Ctx) {
  const due = await db.booking.findMany({
    where: { status: "PENDING", respondBy: { lte: ctx.now } },
    orderBy: { respondBy: "asc" },
    take: SWEEP,
    select: { id: true },
  });
  return sweep(ctx, due, expireRequest);
}

const expireRequest = (ctx: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const booking = await move(tx, ctx, id, "expire");
    const about = { booking: { id, seq: booking.seq }, now: ctx.now, facts: {} };
    await notify(tx, { template: "booking-expired", userId: booking.ownerId, ...about });
  });
