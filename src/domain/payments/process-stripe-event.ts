import type { StripeEvent } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { stripe } from "@/lib/stripe";
import { settleBankPayout } from "./bank-payouts";
import { countDeclined } from "./declined";
import { refreshPayoutAccount } from "./payout-account";
import { settleRefund } from "./send-refund";
import { settleDispute } from "./settle-dispute";
import { settlePayment } from "./settle-payment";

/** Looks into a noted event: which of our things it is about, and what Stripe says of that thing now. */
export async function processStripeEvent({ now }: Ctx, eventId: string) {
  const event = await db.stripeEvent.findUniqueOrThrow({ where: { id: eventId } });
  if (event.processedAt) return;
  await lookInto({ actor: { kind: "stripe", eventId }, now }, event);
  await db.stripeEvent.update({ where: { id: eventId }, data: { processedAt: now } });
}

async function lookInto(ctx: Ctx, { type, objectId, account }: StripeEvent) {
  if (type.startsWith("checkout.session.")) return settleFrom(ctx, await stripe.checkout.sessions.retrieve(objectId));
  if (type.startsWith("payment_intent.")) return settleIntent(ctx, type, objectId);
  if (type.startsWith("charge.dispute.")) return settleDispute(ctx, objectId);
  if (type.startsWith("refund.") || type === "charge.refund.updated") return settleRefundOf(ctx, objectId);
  if (type === "account.updated") return refreshPayoutAccount(ctx, objectId);
  if (type.startsWith("payout.") && account) return settleBankPayout(ctx, account, objectId);
  // charge.* and transfer.* tell nothing that the objects above do not.
}

async function settleIntent(ctx: Ctx, type: string, objectId: string) {
  const intent = await stripe.paymentIntents.retrieve(objectId);
  const { paymentId } = intent.metadata;
  if (type === "payment_intent.payment_failed" && paymentId) await countDeclined(ctx, paymentId);
  return settleFrom(ctx, intent);
}

async function settleFrom(ctx: Ctx, thing: { id: string; object: string; metadata: Record<string, string> | null }) {
  const paymentId = thing.metadata?.paymentId;
  if (paymentId) await settlePayment(ctx, paymentId, thing.object === "checkout.session" ? thing.id : undefined);
}

async function settleRefundOf(ctx: Ctx, stripeRefundId: string) {
  const refund = await stripe.refunds.retrieve(stripeRefundId);
  const id = refund.metadata?.refundId;
  if (!id) return;
  // The event can overtake our own note of the refund's id.
  await db.refund.updateMany({ where: { id, stripeRefundId: null }, data: { stripeRefundId } });
  await settleRefund(ctx, id);
}
