import type { Tx } from "@/lib/db";

/** What is still kept of a booking's payment, in cents: paid, less refunds (pending ones count) and lost disputes. */
export async function netPaidCents(tx: Tx, payment: { id: string; amountCents: number }) {
  const refunds = await tx.refund.aggregate({
    where: { paymentId: payment.id, status: { not: "FAILED" } },
    _sum: { amountCents: true },
  });
  const lost = await tx.dispute.aggregate({
    where: { paymentId: payment.id, status: "lost" },
    _sum: { amountCents: true },
  });
  return Math.max(0, payment.amountCents - (refunds._sum.amountCents ?? 0) - (lost._sum.amountCents ?? 0));
}

/** What the owner has had back of what they paid, in cents, whatever it was for; nothing where nothing was paid. */
export async function refundedCents(tx: Tx, bookingId: string) {
  const payment = await tx.payment.findFirst({ where: { bookingId, status: "SUCCEEDED" } });
  return payment ? payment.amountCents - (await netPaidCents(tx, payment)) : 0;
}

/** Holds a booking still while its money is reckoned. Everything that moves its money takes this lock first. */
export const lockBooking = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT 1 FROM "Booking" WHERE id = ${id}::uuid FOR UPDATE`;
