import { lockBooking } from "@/domain/bookings/kept";
import type { Refund, Transfer } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { COMMISSION, held, post } from "./ledger";

/**
 * A transfer that Stripe refused never was. A refund decided meanwhile took it for sent: it becomes one from before the
 * payout, and nothing is taken back from a caregiver who got nothing.
 */
export const forgetTransfer = (ctx: Ctx, { id, bookingId }: Pick<Transfer, "id" | "bookingId">) =>
  inTransaction(async (tx) => {
    await lockBooking(tx, bookingId);
    if ((await tx.transfer.count({ where: { id, status: "PENDING" } })) === 0) return;
    const mistaken = await tx.refund.findMany({ where: { bookingId, afterTransfer: true, status: { not: "FAILED" } } });
    for (const refund of mistaken) await putBeforePayout(tx, ctx, refund);
    await tx.reversal.deleteMany({ where: { transferId: id } });
    await tx.transfer.delete({ where: { id } });
  });

/** All of it comes from what is held for the booking: the commission it took its part from was never earned. */
async function putBeforePayout(tx: Tx, { now }: Ctx, { id, bookingId, amountCents, clawbackCents }: Refund) {
  await tx.refund.update({ where: { id }, data: { afterTransfer: false, clawbackCents: 0 } });
  const source = { sourceType: "refund", sourceId: id } as const;
  if ((await tx.journalEntry.count({ where: { ...source, kind: "settle" } })) === 0) return;
  const oursCents = amountCents - clawbackCents;
  const postings = { [held(bookingId)]: oursCents, [COMMISSION]: -oursCents };
  await post(tx, { ...source, kind: "before-payout", at: now, postings });
}
