import { later } from "@/domain/jobs";
import type { Payment } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { JobTypes } from "@/lib/queue/job-types";
import { refuseOverspent } from "@/lib/rate-limit";
import { FAILED_PAYMENTS } from "@/lib/rate-limit/rules";
import { keyOf, spend, usedUp } from "@/lib/rate-limit/spend";

/** What a payment remembers of where it was asked for: enough to count by, nothing to read. */
export const payerAddressOf = ({ address }: Ctx) =>
  address ? keyOf({ ...FAILED_PAYMENTS, name: "payer" }, address) : null;

const payers = (ownerId: string, payerAddress: string | null) => [ownerId, ...(payerAddress ? [payerAddress] : [])];

/** After ten declined payments in ten minutes, by this person or from this address, no checkout is opened or shown. */
export async function refuseAfterDeclines(tx: Tx, ctx: Ctx, ownerId: string) {
  const [spent] = await usedUp(FAILED_PAYMENTS, payers(ownerId, payerAddressOf(ctx)), ctx.now, tx);
  refuseOverspent(spent, "too_many_failed_payments");
}

/** A card was declined. The tenth time the checkout closes too: at Stripe one could go on trying cards in it. */
export async function countDeclined({ now }: Ctx, paymentId: string) {
  const payment = await db.payment.findUnique({ where: { id: paymentId }, include: { booking: true } });
  if (!payment) return;
  const subjects = payers(payment.booking.ownerId, payment.payerAddress);
  const spent = await spend(
    subjects.map((subject) => ({ budget: FAILED_PAYMENTS, subject })),
    now,
  );
  if (spent.some(({ left }) => left <= 0)) await closeCheckout(payment);
}

const closeCheckout = ({ bookingId }: Payment) =>
  inTransaction((tx) => later(tx, JobTypes.UNWIND_PAYMENT, { bookingId }, { key: `payment.unwind:${bookingId}` }));
