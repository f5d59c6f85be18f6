import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { FAILED_PAYMENTS } from "@/domain/limits";
import type { Payment } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { assertWithinLimit } from "@/lib/rate-limit";
import { budgetKey, consume, exhaustedBudgets } from "@/lib/rate-limit/database";

/** A keyed hash of the payer's address, stored with the payment: enough to count by, unreadable. */
export const payerAddressKey = ({ address }: Ctx) =>
  address ? budgetKey({ ...FAILED_PAYMENTS, name: "payer" }, address) : null;

const limitSubjects = (ownerId: string, payerAddress: string | null) => [
  ownerId,
  ...(payerAddress ? [payerAddress] : []),
];

/** After ten declined payments in ten minutes, by this person or from this address, no checkout is opened or shown. */
export async function assertNotCardTesting(tx: Tx, ctx: Ctx, ownerId: string) {
  const [spent] = await exhaustedBudgets(FAILED_PAYMENTS, limitSubjects(ownerId, payerAddressKey(ctx)), ctx.now, tx);
  assertWithinLimit(spent, "too_many_failed_payments");
}

/** Counts a declined card. The tenth closes the checkout too, because Stripe would accept further attempts in it. */
export async function recordDecline({ now }: Ctx, paymentId: string) {
  const payment = await db.payment.findUnique({ where: { id: paymentId }, include: { booking: true } });
  if (!payment) return;
  const subjects = limitSubjects(payment.booking.ownerId, payment.payerAddress);
  const spent = await consume(
    subjects.map((subject) => ({ budget: FAILED_PAYMENTS, subject })),
    now,
  );
  if (spent.some(({ left }) => left <= 0)) await enqueueCheckoutCancellation(payment);
}

const enqueueCheckoutCancellation = ({ bookingId }: Payment) =>
  inTransaction((tx) =>
    enqueueInTx(tx, JobTypes.UNWIND_PAYMENT, { bookingId }, { key: `payment.unwind:${bookingId}` }),
  );
