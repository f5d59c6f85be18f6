import { keptOf } from "@/domain/bookings/kept";
import { later } from "@/domain/jobs";
import type { Payment } from "@/generated/prisma/client";
import { actorName, type Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { split } from "@/lib/money";
import { recordMetric } from "@/lib/monitoring";
import { JobTypes } from "@/lib/queue/job-types";

export type RefundReason = "CANCELLED" | "LATE_PAYMENT" | "SURPLUS" | "COMPLAINT" | "ADMIN";

/**
 * Decides a refund and queues it; the caller holds the booking's lock. More than what is left throws `refund_too_large`.
 * After the caregiver's payout, their part of it is taken back in proportion.
 */
export async function addRefund(
  tx: Tx,
  { actor, now }: Ctx,
  payment: Pick<Payment, "id" | "bookingId" | "amountCents">,
  amountCents: number,
  { reason, note = null }: { reason: RefundReason; note?: string | null },
) {
  const { clawbackCents, reversalCents, transfer } = await refundParts(tx, payment, amountCents);
  const { id: paymentId, bookingId } = payment;
  const refund = await tx.refund.create({
    data: {
      ...{ paymentId, bookingId, amountCents, clawbackCents, reason, note },
      afterTransfer: transfer !== null,
      requestedBy: actorName(actor),
      createdAt: now,
    },
  });
  recordMetric("refunds.created", 1, { reason });
  recordMetric("refunds.cents", amountCents);
  await later(tx, JobTypes.SEND_REFUND, { refundId: refund.id }, { key: `refund:${refund.id}` });
  if (transfer && reversalCents > 0) {
    const back = { transferId: transfer.id, refundId: refund.id, amountCents: reversalCents, createdAt: now };
    const reversal = await tx.reversal.create({ data: back });
    await later(tx, JobTypes.SEND_REVERSAL, { reversalId: reversal.id }, { key: `reversal:${reversal.id}` });
  }
  return refund;
}

/**
 * Who pays a refund, in cents: `caregiverCents` is their part of it. Once their share has gone out, `reversalCents` of it
 * is taken back, and `clawbackCents` of the refund is theirs in the books; the rest is our commission. Throws when too large.
 */
export async function refundParts(
  tx: Tx,
  payment: Pick<Payment, "id" | "bookingId" | "amountCents">,
  amountCents: number,
) {
  const keptCents = await keptOf(tx, payment);
  if (amountCents > keptCents) throw tooLarge(keptCents);
  const { feeBps, transfer } = await tx.booking.findUniqueOrThrow({
    where: { id: payment.bookingId },
    select: { feeBps: true, transfer: { include: { reversals: true } } },
  });
  const after = split(keptCents - amountCents, feeBps);
  const caregiverCents = split(keptCents, feeBps).caregiverCents - after.caregiverCents;
  if (!transfer) return { keptCents, transfer, caregiverCents, clawbackCents: 0, reversalCents: 0 };

  // A refund that the bank sent back may have taken the caregiver's part already: nobody gives the same part twice.
  const hasCents = transfer.reversals.reduce((left, back) => left - back.amountCents, transfer.amountCents);
  const givenBackCents = await commissionGivenBack(tx, payment.id);
  const ourCents = within(transfer.feeCents - givenBackCents - after.feeCents, amountCents - caregiverCents);
  const reversalCents = within(hasCents - after.caregiverCents, caregiverCents);
  return { keptCents, transfer, caregiverCents, clawbackCents: amountCents - ourCents, reversalCents };
}

const within = (cents: number, most: number) => Math.min(Math.max(cents, 0), most);

/** Of our commission on a payment, what refunds after the payout have given back. */
async function commissionGivenBack(tx: Tx, paymentId: string) {
  const { _sum } = await tx.refund.aggregate({
    where: { paymentId, afterTransfer: true, status: { not: "FAILED" } },
    _sum: { amountCents: true, clawbackCents: true },
  });
  return (_sum.amountCents ?? 0) - (_sum.clawbackCents ?? 0);
}

function tooLarge(leftCents: number) {
  const message = `At most ${leftCents} cents can still be refunded.`;
  const fields = [{ path: "amountCents", code: "refund_too_large", message }];
  return new AppError("conflict", "refund_too_large", message, { fields });
}
