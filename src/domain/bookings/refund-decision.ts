import {
  entitlementOf,
  keptCentsOf,
  type RefundReason,
  recordEntitlement,
  type Shares,
  sharesAfterRefund,
} from "@/domain/bookings/balance";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { BUSINESS_METRICS, CENTS_METRICS } from "@/domain/metrics";
import { notify } from "@/domain/notifications/notify";
import type { Payment, Refund } from "@/generated/prisma/client";
import { actorName, type OnceCtx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { recordMetric } from "@/lib/telemetry/record";

type Paid = Pick<Payment, "id" | "bookingId" | "amountCents">;
interface Why {
  reason: RefundReason;
  note?: string | null;
}

/**
 * Decides that an amount of what is kept goes back to the owner, 0 included: records the new shares, and queues the refund.
 * The caller holds the booking's lock. More than what is kept throws `refund_too_large`.
 */
export async function decideRefund(tx: Tx, ctx: OnceCtx, payment: Paid, amountCents: number, { reason, note }: Why) {
  const { transfer, caregiverCents, after } = await calculateShares(tx, payment, amountCents);
  await recordEntitlement(tx, ctx, payment, { kind: reason, note }, after);
  if (amountCents === 0) return null;
  const refund = await queueRefund(tx, ctx, {
    ...{ paymentId: payment.id, bookingId: payment.bookingId, amountCents, reason, note: note ?? null },
    // What was sent is taken back; what was not is never sent.
    clawbackCents: transfer ? caregiverCents : 0,
    afterTransfer: transfer !== null,
  });
  if (transfer && caregiverCents > 0)
    await tx.reversal.create({
      data: { transferId: transfer.id, refundId: refund.id, amountCents: caregiverCents, createdAt: ctx.now },
    }); // sent to Stripe once the refund stands
  return refund;
}

/** The whole of a payment that the booking cannot take goes back. */
export async function refundUnusable(tx: Tx, ctx: OnceCtx, payment: Paid, reason: "LATE_PAYMENT" | "SURPLUS") {
  const { id: paymentId, bookingId, amountCents } = payment;
  const nobodys: Shares = { ownerCents: amountCents, caregiverCents: 0, commissionCents: 0, lossCents: 0 };
  await recordEntitlement(tx, ctx, payment, { kind: reason }, nobodys);
  const whole = { paymentId, bookingId, amountCents, reason, note: null, clawbackCents: 0, afterTransfer: false };
  const { id } = await queueRefund(tx, ctx, whole);
  const { ownerId: userId } = await tx.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { ownerId: true },
  });
  const about = { booking: { id: bookingId, seq: 0 }, about: id, now: ctx.now };
  const data = { reason, amountCents, shareCents: 0, givesBackCents: 0 };
  await notify(tx, { template: "refund-made", userId, ...about, data });
}

/**
 * Who pays a refund, in cents: `caregiverCents` is the caregiver's part of it, the rest is our commission; `transfer` is
 * what was sent to them already. Throws when more is asked than is kept.
 */
export async function calculateShares(tx: Tx, payment: Paid, amountCents: number) {
  const before = await entitlementOf(tx, payment);
  const keptCents = keptCentsOf(before);
  if (amountCents > keptCents) throw refundTooLarge(keptCents);
  const { feeBps, transfer } = await tx.booking.findUniqueOrThrow({
    where: { id: payment.bookingId },
    select: { feeBps: true, transfer: true },
  });
  const after = sharesAfterRefund(before, amountCents, feeBps);
  return { transfer, before, after, caregiverCents: before.caregiverCents - after.caregiverCents };
}

function refundTooLarge(leftCents: number) {
  const message = `At most ${leftCents} cents can still be refunded.`;
  const fields = [{ path: "amountCents", code: "refund_too_large", message }];
  return new AppError("conflict", "refund_too_large", message, { fields });
}

type NewRefund = Pick<
  Refund,
  "paymentId" | "bookingId" | "amountCents" | "clawbackCents" | "afterTransfer" | "note"
> & {
  reason: string;
};

/** Stores a refund that was decided, with the job that sends it. */
export async function queueRefund(tx: Tx, { actor, now }: OnceCtx, decided: NewRefund) {
  const refund = await tx.refund.create({ data: { ...decided, requestedBy: actorName(actor), createdAt: now } });
  recordMetric(BUSINESS_METRICS.refunds, 1, { reason: decided.reason });
  recordMetric(CENTS_METRICS.refunds, decided.amountCents);
  await enqueueInTx(tx, JobTypes.SEND_REFUND, { refundId: refund.id }, { key: `refund:${refund.id}` });
  return refund;
}
