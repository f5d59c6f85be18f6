import { later } from "@/domain/jobs";
import type { Payment } from "@/generated/prisma/client";
import { actorName, type Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { split } from "@/lib/money";
import { keptOf } from "./kept";

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
  const { clawbackCents, transfer } = await refundParts(tx, payment, amountCents);
  const { id: paymentId, bookingId } = payment;
  const refund = await tx.refund.create({
    data: {
      ...{ paymentId, bookingId, amountCents, clawbackCents, reason, note },
      afterTransfer: transfer !== null,
      requestedBy: actorName(actor),
      createdAt: now,
    },
  });
  await later(tx, "refund.send", { refundId: refund.id }, { key: `refund:${refund.id}` });
  if (transfer && clawbackCents > 0) {
    const back = { transferId: transfer.id, refundId: refund.id, amountCents: clawbackCents, createdAt: now };
    const reversal = await tx.reversal.create({ data: back });
    await later(tx, "reversal.send", { reversalId: reversal.id }, { key: `reversal:${reversal.id}` });
  }
  return refund;
}

/** Who pays a refund: of `amountCents`, what the caregiver had received and gives back; the rest is ours. Throws when it is too large. */
export async function refundParts(
  tx: Tx,
  payment: Pick<Payment, "id" | "bookingId" | "amountCents">,
  amountCents: number,
) {
  const keptCents = await keptOf(tx, payment);
  if (amountCents > keptCents)
    throw new AppError("conflict", "refund_too_large", `At most ${keptCents} cents can still be refunded.`);
  const booking = await tx.booking.findUniqueOrThrow({ where: { id: payment.bookingId } });
  const transfer = await tx.transfer.findUnique({ where: { bookingId: booking.id } });
  const shareOfKept = (cents: number) => split(cents, booking.feeBps).caregiverCents;
  const clawbackCents = transfer ? shareOfKept(keptCents) - shareOfKept(keptCents - amountCents) : 0;
  return { keptCents, clawbackCents, transfer };
}
