import { lockBooking } from "@/domain/bookings/balance";
import { decideRefund } from "@/domain/bookings/refund-decision";
import { sessionAtStripe } from "@/domain/payments/cancel-checkout";
import { settleDispute } from "@/domain/payments/disputes";
import {
  BANK,
  post,
  receivableAccount,
  STRIPE,
  STRIPE_ADJUSTMENTS,
  STRIPE_FEES,
  STRIPE_RESERVE,
} from "@/domain/payments/ledger";
import { sendPayout } from "@/domain/payments/payouts";
import { sendReversal, settleRefund } from "@/domain/payments/refunds";
import { settlePayment } from "@/domain/payments/settle-payment";
import { isPermanentStripeError } from "@/domain/payments/stripe-call";
import type { BalanceMovement } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { onceByRule } from "@/lib/db/request-key";
import { AppError, assertDefined } from "@/lib/errors";
import { stripe } from "@/lib/stripe";

/** Movements that belong to no booking, and their account in the ledger. */
const ACCOUNTS: Record<string, string> = {
  payout: BANK,
  payout_cancel: BANK,
  payout_failure: BANK,
  topup: BANK,
  topup_reversal: BANK,
  stripe_fee: STRIPE_FEES,
  stripe_fx_fee: STRIPE_FEES,
  tax_fee: STRIPE_FEES,
  reserve_transaction: STRIPE_RESERVE,
  reserved_funds: STRIPE_RESERVE,
  reserve_hold: STRIPE_RESERVE,
  reserve_release: STRIPE_RESERVE,
  payment_network_reserve_hold: STRIPE_RESERVE,
  payment_network_reserve_release: STRIPE_RESERVE,
  payout_minimum_balance_hold: STRIPE_RESERVE,
  payout_minimum_balance_release: STRIPE_RESERVE,
  adjustment: STRIPE_ADJUSTMENTS,
  connect_collection_transfer: STRIPE_ADJUSTMENTS,
};

/**
 * Brings what a movement is about in line with Stripe, so that its posting exists: an object of ours whose event was lost,
 * one made by hand at Stripe, or a movement of the account itself. Returns why it could not, in words for an admin.
 */
export async function adoptMovement(ctx: Ctx, movement: BalanceMovement): Promise<string | null> {
  try {
    return await adopt(ctx, movement);
  } catch (error) {
    if (isPermanentStripeError(error)) return `Stripe knows nothing more of ${movement.source}`;
    if (error instanceof AppError && error.kind === "conflict") return error.message;
    throw error; // for want of an answer the job looks again
  }
}

async function adopt(ctx: Ctx, movement: BalanceMovement): Promise<string | null> {
  const { type } = movement;
  const source = movement.source ?? "";
  if (/^(ch|py)_/.test(source) && (type === "charge" || type === "payment")) return adoptCharge(ctx, source);
  if (/^(re|pyr)_/.test(source)) return adoptRefund(ctx, source);
  if (type === "transfer") return adoptTransfer(ctx, movement, source);
  if (type === "transfer_refund") return adoptReversal(ctx, movement);
  if (/^(dp|du)_/.test(source)) return adoptDispute(ctx, source);
  const account = ACCOUNTS[type];
  if (!account) return `a movement of type ${type} is new to us`;
  await postKnown(ctx, movement, account);
  return null;
}

/** The id of an object that Stripe names, or sends whole. */
const idOf = (named: string | { id: string } | null) => (typeof named === "string" ? named : (named?.id ?? ""));

const postKnown = ({ now }: Ctx, { id, amountCents, feeCents, netCents }: BalanceMovement, account: string) =>
  inTransaction((tx) => {
    const fees = account === STRIPE_FEES ? feeCents - amountCents : feeCents;
    const postings = { [STRIPE_FEES]: fees, [STRIPE]: netCents };
    return post(tx, {
      ...{ sourceType: "balance", sourceId: id, kind: "known", at: now },
      postings: account === STRIPE_FEES ? postings : { ...postings, [account]: -amountCents },
    });
  });

async function adoptCharge(ctx: Ctx, chargeId: string) {
  const { metadata } = await stripe.charges.retrieve(chargeId);
  const payment = metadata.paymentId && (await db.payment.findUnique({ where: { id: metadata.paymentId } }));
  if (!payment) return `the payment ${chargeId} is not of a booking`;
  const sessionId = payment.checkoutSessionId ?? (await sessionAtStripe(payment))?.id;
  await settlePayment(ctx, payment.id, sessionId);
  return null;
}

/** A refund of ours, or one that somebody made at Stripe: that is a decision too. */
async function adoptRefund(ctx: Ctx, stripeRefundId: string) {
  const sent = await stripe.refunds.retrieve(stripeRefundId);
  const known = await db.refund.findFirst({
    where: { OR: [{ stripeRefundId }, ...(sent.metadata?.refundId ? [{ id: sent.metadata.refundId }] : [])] },
  });
  if (known) {
    await db.refund.updateMany({ where: { id: known.id, stripeRefundId: null }, data: { stripeRefundId } });
    await settleRefund(ctx, known.id);
    return null;
  }
  const chargeId = idOf(sent.charge);
  const payment = await db.payment.findUnique({ where: { chargeId } });
  if (!payment) return `the refund ${stripeRefundId} is of no payment of ours`;
  const refund = await inTransaction(async (tx) => {
    await lockBooking(tx, payment.bookingId);
    const again = await tx.refund.findUnique({ where: { stripeRefundId } });
    if (again) return again;
    const why = { reason: "ADMIN", note: `made at Stripe: ${stripeRefundId}` } as const;
    const { id } = assertDefined(
      await decideRefund(tx, onceByRule(ctx, "stripe"), payment, sent.amount, why),
      "refund",
    );
    return tx.refund.update({ where: { id }, data: { stripeRefundId } });
  });
  await settleRefund(ctx, refund.id);
  return null;
}

/** A transfer of ours, or one made by hand: the caregiver got money that was not due, and owes it. */
async function adoptTransfer(ctx: Ctx, movement: BalanceMovement, stripeTransferId: string) {
  const sent = await stripe.transfers.retrieve(stripeTransferId);
  const { transferId } = sent.metadata;
  const own = transferId && (await db.transfer.findUnique({ where: { id: transferId } }));
  if (own) {
    if (own.status === "PENDING") await sendPayout(ctx, own.bookingId);
    return null;
  }
  return postToCaregiver(ctx, movement, idOf(sent.destination));
}

/** A reversal of ours, or one made by hand: the caregiver lost money that was theirs, and it counts against what they owe. */
async function adoptReversal(ctx: Ctx, movement: BalanceMovement) {
  const { source } = await stripe.balanceTransactions.retrieve(movement.id, { expand: ["source"] });
  if (!source || typeof source === "string" || source.object !== "transfer_reversal")
    return `the reversal ${movement.source} is of no transfer of ours`;
  const { id: stripeReversalId, metadata, transfer } = source;
  const labels = metadata?.reversalId ? [{ id: metadata.reversalId }] : [];
  const own = await db.reversal.findFirst({ where: { OR: [{ stripeReversalId }, ...labels] } });
  if (!own) {
    const { destination } = await stripe.transfers.retrieve(idOf(transfer));
    return postToCaregiver(ctx, movement, idOf(destination));
  }
  if (own.status === "PENDING") await sendReversal(ctx, own.id);
  return null;
}

async function postToCaregiver(ctx: Ctx, movement: BalanceMovement, stripeAccountId: string) {
  const caregiver = await db.caregiver.findUnique({ where: { stripeAccountId }, select: { userId: true } });
  if (!caregiver) return `the account ${stripeAccountId} is of no caregiver`;
  await postKnown(ctx, movement, receivableAccount(caregiver.userId));
  return null;
}

async function adoptDispute(ctx: Ctx, stripeDisputeId: string) {
  const { charge } = await stripe.disputes.retrieve(stripeDisputeId);
  const chargeId = idOf(charge);
  if ((await db.payment.count({ where: { chargeId } })) === 0)
    return `the dispute ${stripeDisputeId} is of no payment of ours`;
  await settleDispute(ctx, stripeDisputeId);
  return null;
}
