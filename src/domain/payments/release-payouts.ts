import { SWEEP } from "@/domain/bookings/sweep";
import { later } from "@/domain/jobs";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { JobTypes } from "@/lib/queue/job-types";

/** Bookings whose caregiver may be paid now: the hold is over, nobody objects, and they have a payout account. */
export const duePayouts = (now: Date) =>
  ({
    status: { in: ["COMPLETED", "CANCELLED"] },
    payoutEligibleAt: { lte: now },
    holdReason: null,
    hasTransfer: false,
    payments: { some: { status: "SUCCEEDED", disputes: { none: { closedAt: null } } } },
    caregiver: { payoutsEnabled: true },
  }) satisfies Prisma.BookingWhereInput;

/** Queues one payout for every booking that is due one. */
export async function releasePayouts({ now }: Ctx) {
  const due = await db.booking.findMany({
    where: duePayouts(now),
    orderBy: { payoutEligibleAt: "asc" },
    take: SWEEP,
    select: { id: true },
  });
  await inTransaction(async (tx) => {
    for (const { id } of due) await later(tx, JobTypes.SEND_PAYOUT, { bookingId: id }, { key: `payout:${id}` });
  });
  return { due: due.length };
}
