import type Stripe from "stripe";
import { lockBooking } from "@/domain/bookings/balance";
import { DISPUTED, escrowAccount, LOST_DISPUTES, post, STRIPE, STRIPE_FEES } from "@/domain/payments/ledger";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { stripe } from "@/lib/stripe";

const SECOND_MS = 1000;
const CLOSED = ["won", "lost", "warning_closed"];

/** Updates a dispute to its state at Stripe. An open one blocks the payout; a lost one counts as a refund. */
export async function settleDispute({ now }: Ctx, stripeDisputeId: string) {
  const dispute = await stripe.disputes.retrieve(stripeDisputeId);
  const chargeId = typeof dispute.charge === "string" ? dispute.charge : dispute.charge.id;
  const payment = await db.payment.findUnique({ where: { chargeId } });
  if (!payment) throw new TypeError(`dispute ${stripeDisputeId} is about a charge we have not settled yet`);

  await inTransaction(async (tx) => {
    await lockBooking(tx, payment.bookingId);
    const facts = {
      status: dispute.status,
      amountCents: dispute.amount,
      closedAt: CLOSED.includes(dispute.status) ? now : null,
    };
    const openedAt = new Date(dispute.created * SECOND_MS);
    await tx.dispute.upsert({
      where: { stripeDisputeId },
      create: { ...facts, stripeDisputeId, paymentId: payment.id, openedAt },
      update: facts,
    });
    for (const movement of dispute.balance_transactions) await postMovement(tx, now, stripeDisputeId, movement);
    if (dispute.status === "lost") await postLoss(tx, now, dispute, payment.bookingId);
  });
}

/** Money that the bank took or returned, with its fee. */
const postMovement = (tx: Tx, at: Date, sourceId: string, { id: kind, amount, fee, net }: Stripe.BalanceTransaction) =>
  post(tx, {
    ...{ sourceType: "dispute", sourceId, kind, at },
    postings: { [STRIPE]: net, [STRIPE_FEES]: fee, [DISPUTED]: -amount },
  });

/** Takes a lost dispute from the booking's escrow, or books it as our loss after the payout. */
async function postLoss(tx: Tx, at: Date, dispute: Stripe.Dispute, bookingId: string) {
  const paidOut = await tx.transfer.count({ where: { bookingId } });
  await post(tx, {
    ...{ sourceType: "dispute", sourceId: dispute.id, kind: "lost", at },
    postings: { [paidOut > 0 ? LOST_DISPUTES : escrowAccount(bookingId)]: dispute.amount, [DISPUTED]: -dispute.amount },
  });
}
