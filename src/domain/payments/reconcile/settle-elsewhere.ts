import { entitlementOf, OWED_REFUND, recordEntitlement, refreshHold } from "@/domain/bookings/balance";
import { COVERED_BY_DISPUTE, PAID_ELSEWHERE } from "@/domain/bookings/money-state";
import { BANK, COMMISSION, escrowAccount, LOST_DISPUTES, post } from "@/domain/payments/ledger";
import { queueReversal } from "@/domain/payments/refunds";
import type { Refund } from "@/generated/prisma/client";
import type { OnceCtx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

type RefundWay = "BANK_TRANSFER" | "DISPUTE";

/**
 * Closes the failed refunds of a booking that the owner got in another way: by a transfer from our bank account, or from
 * their own bank, which took it from us by a lost dispute and left us with a loss. Returns the amount.
 */
export async function settleElsewhere(tx: Tx, ctx: OnceCtx, bookingId: string, how: RefundWay) {
  const owed = await tx.refund.findMany({ where: { bookingId, ...OWED_REFUND }, orderBy: { createdAt: "asc" } });
  if (owed.length === 0) throw new AppError("conflict", "nothing_owed", "No refund of this booking has failed.");
  for (const refund of owed) await (how === "DISPUTE" ? closeByDispute(tx, ctx, refund) : closeByBank(tx, ctx, refund));
  await refreshHold(tx, bookingId);
  return owed.reduce((sum, { amountCents }) => sum + amountCents, 0);
}

/** Of a refund after the payout, the part that the commission pays. */
const commissionOf = ({ afterTransfer, amountCents, clawbackCents }: Refund) =>
  afterTransfer ? amountCents - clawbackCents : 0;

/** The money left our bank account instead of Stripe: the refund is made, and the caregiver's part can be taken back. */
async function closeByBank(tx: Tx, { now }: OnceCtx, refund: Refund) {
  const { id, bookingId, amountCents } = refund;
  const made = { status: "SUCCEEDED", closedAt: now, failureReason: PAID_ELSEWHERE } as const;
  await tx.refund.update({ where: { id }, data: made });
  const commissionCents = commissionOf(refund);
  await post(tx, {
    ...{ sourceType: "refund", sourceId: id, kind: "elsewhere", at: now },
    postings: {
      [escrowAccount(bookingId)]: amountCents - commissionCents,
      [COMMISSION]: commissionCents,
      [BANK]: -amountCents,
    },
  });
  await queueReversal(tx, id);
}

/** The bank gave the owner more than was left, as our loss: a refund that failed since makes the loss smaller. */
async function closeByDispute(tx: Tx, ctx: OnceCtx, refund: Refund) {
  const { id, paymentId, bookingId, amountCents } = refund;
  const due = await entitlementOf(tx, { id: paymentId });
  const dispute = await tx.dispute.findFirst({ where: { paymentId, status: "lost" }, orderBy: { openedAt: "desc" } });
  if (!dispute || due.lossCents < amountCents)
    throw new AppError("conflict", "not_covered", "No lost dispute covers what is owed; pay it from the bank account.");
  const commissionCents = commissionOf(refund);
  const less = { ownerCents: due.ownerCents - amountCents, lossCents: due.lossCents - amountCents };
  await recordEntitlement(tx, ctx, { id: paymentId, bookingId }, { kind: "DISPUTE" }, { ...due, ...less });
  const closed = { closedAt: ctx.now, failureReason: COVERED_BY_DISPUTE };
  await tx.refund.update({ where: { id }, data: closed });
  const also = { commissionCents: dispute.commissionCents + commissionCents };
  await tx.dispute.update({ where: { id: dispute.id }, data: also });
  await post(tx, {
    ...{ sourceType: "refund", sourceId: id, kind: "elsewhere", at: ctx.now },
    postings: {
      [escrowAccount(bookingId)]: amountCents - commissionCents,
      [COMMISSION]: commissionCents,
      [LOST_DISPUTES]: -amountCents,
    },
  });
  await queueReversal(tx, id);
}
