import { notify } from "@/domain/notices/notify";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import { SWEEP } from "./sweep";

/** Reminds both parties of care that begins within a day, once. */
export async function remindParties({ now }: Ctx) {
  const due = await db.booking.findMany({
    where: { status: "PAID", remindedAt: null, startsAt: { gt: now, lte: after(now, DAY_MS) } },
    orderBy: { startsAt: "asc" },
    take: SWEEP,
    select: { id: true, ownerId: true, caregiverId: true },
  });
  for (const { id, ownerId, caregiverId } of due)
    await inTransaction(async (tx) => {
      const { count } = await tx.booking.updateMany({ where: { id, remindedAt: null }, data: { remindedAt: now } });
      if (count === 0) return;
      const booking = { id, seq: 0 };
      for (const userId of [ownerId, caregiverId])
        await notify(tx, { template: "booking-reminder", userId, booking, now, facts: {} });
    });
  return { due: due.length };
}
