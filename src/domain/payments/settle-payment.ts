import type Stripe from "stripe";
import { lockBooking, recordEntitlement, sharesOfPayment } from "@/domain/bookings/balance";
import { transition } from "@/domain/bookings/lifecycle";
import { refundUnusable } from "@/domain/bookings/refund-decision";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { BUSINESS_METRICS, CENTS_METRICS } from "@/domain/metrics";
import { notify } from "@/domain/notifications/notify";
import type { Booking, Payment, PaymentStatus } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { onceByRule } from "@/lib/db/request-key";
import { fromStripeTime, stripe } from "@/lib/stripe";
import { recordMetric } from "@/lib/telemetry/record";
import { escrowAccount, post, STRIPE, STRIPE_FEES, STRIPE_INCOMING } from "./ledger";

/**
 * Updates a payment to its state at Stripe. Events arrive late, twice or out of order, so they only trigger this: the state
 * is read here, and settling twice changes nothing. `sessionId` is for a session that was not stored in time. Returns the
 * session's status at Stripe.
 */
export async function settlePayment({ actor, now }: Ctx, paymentId: string, sessionId?: string) {
  // Whatever triggered this, a booking is paid because Stripe says so.
  const ctx: Ctx = { actor: actor.kind === "stripe" ? actor : { kind: "system", job: "payment.settle" }, now };
  const known = await db.payment.findUnique({ where: { id: paymentId } });
  const checkout = known?.checkoutSessionId ?? sessionId;
  if (!known || !checkout) return null;
  const session = await stripe.checkout.sessions.retrieve(checkout, {
    expand: ["payment_intent.latest_charge.balance_transaction"],
  });
  if (session.client_reference_id !== paymentId) return null; // not the session of this payment

  await inTransaction(async (tx) => {
    await lockBooking(tx, known.bookingId);
    const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    const charge = chargeOf(session);
    if (payment.status !== "SUCCEEDED" && payment.status !== "SURPLUS") {
      const status = charge ? payment.status : unpaidStatus(session);
      const endedAt = status === "EXPIRED" || status === "FAILED" ? ctx.now : null;
      await tx.payment.update({ where: { id: paymentId }, data: { checkoutSessionId: session.id, status, endedAt } });
      if (charge) await succeed(tx, ctx, payment, charge);
    }
    if (charge && payment.stripeFeeCents === null) await postArrival(tx, ctx, payment, charge);
  });
  return session.status;
}

async function succeed(tx: Tx, ctx: Ctx, payment: Payment, charge: Charge) {
  if (charge.amountCents !== payment.amountCents || charge.currency !== "eur")
    throw new TypeError(`payment ${payment.id} was charged another amount than agreed`);
  const booking = await tx.booking.findUniqueOrThrow({ where: { id: payment.bookingId } });
  const paidBefore = await tx.payment.count({ where: { bookingId: booking.id, status: "SUCCEEDED" } });
  const { chargeId, paymentIntentId } = charge;
  const status = paidBefore > 0 ? "SURPLUS" : "SUCCEEDED";
  await tx.payment.update({
    where: { id: payment.id },
    data: { status, chargeId, paymentIntentId, succeededAt: ctx.now },
  });
  const { amountCents } = payment;
  recordMetric(BUSINESS_METRICS.payments, 1);
  recordMetric(CENTS_METRICS.payments, amountCents);
  await post(tx, {
    ...{ sourceType: "payment", sourceId: payment.id, kind: "settle", at: ctx.now },
    postings: { [STRIPE_INCOMING]: amountCents, [escrowAccount(booking.id)]: -amountCents },
  });

  const inTime = booking.status === "ACCEPTED" && booking.payBy !== null && charge.at <= booking.payBy;
  if (status === "SUCCEEDED" && inTime) {
    await recordEntitlement(
      tx,
      onceByRule(ctx, "stripe"),
      payment,
      { kind: "PAYMENT" },
      sharesOfPayment(amountCents, booking.feeBps),
    );
    await markPaid(tx, ctx, booking);
  } else await refundUnusable(tx, onceByRule(ctx, "stripe"), payment, paidBefore > 0 ? "SURPLUS" : "LATE_PAYMENT");
}

/** The charge is on our balance at Stripe, less the fee. */
async function postArrival(tx: Tx, ctx: Ctx, { id, amountCents }: Payment, { feeCents }: Charge) {
  if (feeCents === null) return; // later: Stripe sends `charge.updated`, and reconciling looks again
  await tx.payment.update({ where: { id }, data: { stripeFeeCents: feeCents, endedAt: ctx.now } });
  await post(tx, {
    ...{ sourceType: "payment", sourceId: id, kind: "arrive", at: ctx.now },
    postings: { [STRIPE]: amountCents - feeCents, [STRIPE_FEES]: feeCents, [STRIPE_INCOMING]: -amountCents },
  });
}

async function markPaid(tx: Tx, ctx: Ctx, { id, ownerId, caregiverId }: Booking) {
  const { seq } = await transition(tx, ctx, id, "pay", { paidAt: ctx.now });
  const about = { booking: { id, seq }, now: ctx.now, data: {} };
  await notify(tx, { template: "payment-received", userId: ownerId, ...about });
  await notify(tx, { template: "payment-received", userId: caregiverId, ...about });
  await enqueueInTx(tx, JobTypes.WITHDRAW_RIVALS, { bookingId: id });
}

interface Charge {
  chargeId: string;
  paymentIntentId: string;
  amountCents: number;
  currency: string;
  /** When the payer paid, by Stripe's clock: it decides what was in time. */
  at: Date;
  /** Null while the charge is not on our balance. */
  feeCents: number | null;
}

/** The successful charge behind a session, or null while there is none. */
function chargeOf({ payment_intent: intent }: Stripe.Checkout.Session): Charge | null {
  if (!intent || typeof intent === "string" || intent.status !== "succeeded") return null;
  const charge = intent.latest_charge;
  if (!charge || typeof charge === "string") return null;
  const { id: chargeId, amount: amountCents, currency, balance_transaction: balance } = charge;
  if (typeof balance === "string") throw new TypeError("balance transaction was not expanded");
  const at = fromStripeTime(charge.created);
  return { chargeId, paymentIntentId: intent.id, amountCents, currency, at, feeCents: balance?.fee ?? null };
}

function unpaidStatus(session: Stripe.Checkout.Session): PaymentStatus {
  if (session.status === "expired") return "EXPIRED";
  if (session.status !== "complete") return "OPEN";
  const intent = session.payment_intent;
  return intent && typeof intent !== "string" && intent.status === "processing" ? "PROCESSING" : "FAILED";
}
