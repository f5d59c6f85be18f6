import type Stripe from "stripe";
import { lockBooking } from "@/domain/bookings/kept";
import type { Refund } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { must } from "@/lib/errors";
import { reportBug } from "@/lib/monitoring";
import { stripe } from "@/lib/stripe";
import { COMMISSION, held, post, STRIPE } from "./ledger";
import { callStripe } from "./stripe-call";

/** Asks Stripe for a refund that was decided; safe to repeat. */
export async function sendRefund(ctx: Ctx, refundId: string) {
  const refund = await db.refund.findUniqueOrThrow({ where: { id: refundId }, include: { payment: true } });
  if (!refund.stripeRefundId) {
    const charge = must(refund.payment.chargeId, "charge");
    const params = { charge, amount: refund.amountCents, metadata: { refundId, bookingId: refund.bookingId } };
    const find = async () =>
      (await stripe.refunds.list({ charge, limit: 100 })).data.find((sent) => sent.metadata?.refundId === refundId);
    const { id: stripeRefundId } = await callStripe(
      ctx.now,
      { key: `refund:${refundId}`, operation: "refund.create", params, find },
      (same, options) => stripe.refunds.create(same, options),
    );
    await db.refund.update({ where: { id: refundId }, data: { stripeRefundId } });
  }
  await settleRefund(ctx, refundId);
}

/** Brings a refund in line with Stripe: posted when the money has left us, posted back if the bank sends it back. */
export async function settleRefund(ctx: Ctx, refundId: string) {
  const { stripeRefundId } = await db.refund.findUniqueOrThrow({ where: { id: refundId } });
  if (!stripeRefundId) return;
  const sent = await stripe.refunds.retrieve(stripeRefundId);

  await inTransaction(async (tx) => {
    const { bookingId } = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    await lockBooking(tx, bookingId);
    const refund = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    if (sent.balance_transaction) await postRefund(tx, ctx, refund, "settle", 1);
    const failed = sent.status === "failed" || sent.status === "canceled";
    if (failed && sent.failure_balance_transaction) await postRefund(tx, ctx, refund, "fail", -1);
    if (failed && refund.status !== "FAILED") await noteFailure(tx, refund);
    const { failure_reason: failureReason = null } = sent;
    await tx.refund.update({ where: { id: refundId }, data: { status: statusOf(sent.status), failureReason } });
  });
}

/** The money is ours to give again, and people must: the booking no longer waits because nothing was kept of it. */
async function noteFailure(tx: Tx, { id: refundId, bookingId }: Refund) {
  reportBug(new Error("a refund failed at the bank"), { refundId });
  await tx.booking.updateMany({ where: { id: bookingId, holdReason: "nothing_kept" }, data: { holdReason: null } });
}

function postRefund(tx: Tx, { now }: Ctx, refund: Refund, kind: "settle" | "fail", sign: 1 | -1) {
  const { id, bookingId, amountCents, clawbackCents, afterTransfer } = refund;
  const ours = afterTransfer ? amountCents - clawbackCents : 0;
  return post(tx, {
    ...{ sourceType: "refund", sourceId: id, kind, at: now },
    postings: {
      [held(bookingId)]: sign * (amountCents - ours),
      [COMMISSION]: sign * ours,
      [STRIPE]: sign * -amountCents,
    },
  });
}

function statusOf(status: Stripe.Refund["status"]) {
  if (status === "succeeded") return "SUCCEEDED";
  return status === "failed" || status === "canceled" ? "FAILED" : "PENDING";
}
