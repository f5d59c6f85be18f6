import type Stripe from "stripe";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { recordDecline } from "@/domain/payments/card-testing";
import { settleDispute } from "@/domain/payments/disputes";
import { refreshPayoutAccount } from "@/domain/payments/payout-account";
import { settleBankPayout } from "@/domain/payments/payouts";
import { settleRefund } from "@/domain/payments/refunds";
import { settlePayment } from "@/domain/payments/settle-payment";
import type { StripeEvent } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { isLiveMode, stripe } from "@/lib/stripe";

/** Stores a Stripe event once, with the job that processes it. Stripe gets its answer before our processing can fail. */
export async function receiveStripeEvent({ now }: Ctx, event: Stripe.Event) {
  // A Connect endpoint of live mode receives test events, too. Refused, Stripe would send them for days.
  if (event.livemode !== isLiveMode) return;
  const { id, type, account = null } = event;
  const object = event.data.object;
  const objectId = "id" in object && typeof object.id === "string" ? object.id : "";
  await inTransaction(async (tx) => {
    const { count } = await tx.stripeEvent.createMany({
      data: { id, type, account, objectId, receivedAt: now },
      skipDuplicates: true,
    });
    if (count > 0) await enqueueInTx(tx, JobTypes.PROCESS_STRIPE_EVENT, { eventId: id }, { key: `stripe:${id}` });
  });
}

/** Processes a stored event: finds what it is about, and reads the current state of that object at Stripe. */
export async function processStripeEvent({ now }: Ctx, eventId: string) {
  const event = await db.stripeEvent.findUniqueOrThrow({ where: { id: eventId } });
  if (event.processedAt) return;
  await dispatch({ actor: { kind: "stripe", eventId }, now }, event);
  await db.stripeEvent.update({ where: { id: eventId }, data: { processedAt: now } });
}

async function dispatch(ctx: Ctx, { type, objectId, account }: StripeEvent) {
  if (type.startsWith("checkout.session.")) return settleFrom(ctx, await stripe.checkout.sessions.retrieve(objectId));
  if (type.startsWith("payment_intent.")) return settleIntent(ctx, type, objectId);
  if (type.startsWith("charge.dispute.")) return settleDispute(ctx, objectId);
  if (type.startsWith("refund.") || type === "charge.refund.updated") return settleRefundOf(ctx, objectId);
  if (type === "account.updated") return refreshPayoutAccount(ctx, objectId);
  if (type.startsWith("payout.") && account) return settleBankPayout(ctx, account, objectId);
  if (type === "charge.updated") return settleCharge(ctx, objectId);
  // Other events of charges, and those of transfers, add nothing to the objects above.
}

async function settleIntent(ctx: Ctx, type: string, objectId: string) {
  const intent = await stripe.paymentIntents.retrieve(objectId);
  const { paymentId } = intent.metadata;
  if (type === "payment_intent.payment_failed" && paymentId) await recordDecline(ctx, paymentId);
  return settleFrom(ctx, intent);
}

/** A charge that succeeded earlier is on our balance now. */
async function settleCharge(ctx: Ctx, chargeId: string) {
  const payment = await db.payment.findUnique({ where: { chargeId, endedAt: null }, select: { id: true } });
  if (payment) await settlePayment(ctx, payment.id);
}

async function settleFrom(
  ctx: Ctx,
  stripeObject: { id: string; object: string; metadata: Record<string, string> | null },
) {
  const paymentId = stripeObject.metadata?.paymentId;
  if (paymentId)
    await settlePayment(ctx, paymentId, stripeObject.object === "checkout.session" ? stripeObject.id : undefined);
}

async function settleRefundOf(ctx: Ctx, stripeRefundId: string) {
  const refund = await stripe.refunds.retrieve(stripeRefundId);
  const id = refund.metadata?.refundId;
  if (!id) return;
  // The event can arrive before we store the refund's id.
  await db.refund.updateMany({ where: { id, stripeRefundId: null }, data: { stripeRefundId } });
  await settleRefund(ctx, id);
}
