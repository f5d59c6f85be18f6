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
import { assertDefined } from "@/lib/errors";
import { stripe } from "@/lib/stripe";
import { recordMetric } from "@/lib/telemetry/record";
import { escrowAccount, post, STRIPE, STRIPE_FEES } from "./ledger";

/**
 * Updates a payment to its state at Stripe. Events arrive late, twice or out of order, so they only trigger this: the state
 * is read here, and settling twice changes nothing. `sessionId` is for a session that was not stored in time.
 */
export async function settlePayment({ actor, now }: Ctx, paymentId: string, sessionId?: string) {
  // Whatever triggered this, a booking is paid because Stripe says so.
  const ctx: Ctx = { actor: actor.kind === "stripe" ? actor : { kind: "system", job: "payment.settle" }, now };
  const known = await db.payment.findUnique({ where: { id: paymentId } });
  const checkout = known?.checkoutSessionId ?? sessionId;
  if (!known || !checkout) return;
  const session = await stripe.checkout.sessions.retrieve(checkout, {
    expand: ["payment_intent.latest_charge.balance_transaction"],
  });
  if (session.client_reference_id !== paymentId) return; // not the session of this payment

  await inTransaction(async (tx) => {
    await lockBooking(tx, known.bookingId);
    const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    if (payment.status === "SUCCEEDED" || payment.status === "SURPLUS") return;
    await tx.payment.update({ where: { id: paymentId }, data: { checkoutSessionId: session.id } });
    const charge = chargeOf(session);
    if (charge) await succeed(tx, ctx, payment, charge);
    else await tx.payment.update({ where: { id: paymentId }, data: { status: unpaidStatus(session) } });
  });
}

async function succeed(tx: Tx, ctx: Ctx, payment: Payment, charge: Charge) {
  if (charge.amountCents !== payment.amountCents || charge.currency !== "eur")
    throw new TypeError(`payment ${payment.id} was charged another amount than agreed`);
  const booking = await tx.booking.findUniqueOrThrow({ where: { id: payment.bookingId } });
  const paidBefore = await tx.payment.count({ where: { bookingId: booking.id, status: "SUCCEEDED" } });
  const { chargeId, paymentIntentId, feeCents } = charge;
  const status = paidBefore > 0 ? "SURPLUS" : "SUCCEEDED";
  await tx.payment.update({
    where: { id: payment.id },
    data: { status, chargeId, paymentIntentId, stripeFeeCents: feeCents, succeededAt: ctx.now },
  });
  const { amountCents } = payment;
  recordMetric(BUSINESS_METRICS.payments, 1);
  recordMetric(CENTS_METRICS.payments, amountCents);
  await post(tx, {
    ...{ sourceType: "payment", sourceId: payment.id, kind: "settle", at: ctx.now },
    postings: { [STRIPE]: amountCents - feeCents, [STRIPE_FEES]: feeCents, [escrowAccount(booking.id)]: -amountCents },
  });

  if (status === "SUCCEEDED" && booking.status === "ACCEPTED") {
    await recordEntitlement(tx, ctx, payment, "PAYMENT", sharesOfPayment(amountCents, booking.feeBps));
    await markPaid(tx, ctx, booking);
  } else await refundUnusable(tx, ctx, payment, paidBefore > 0 ? "SURPLUS" : "LATE_PAYMENT");
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
  feeCents: number;
}

/** The successful charge behind a session, or null while there is none. */
function chargeOf({ payment_intent: intent }: Stripe.Checkout.Session): Charge | null {
  if (!intent || typeof intent === "string" || intent.status !== "succeeded") return null;
  const charge = intent.latest_charge;
  if (!charge || typeof charge === "string") return null;
  const balance = assertDefined(charge.balance_transaction, "balance transaction");
  if (typeof balance === "string") throw new TypeError("balance transaction was not expanded");
  const { amount: amountCents, currency } = charge;
  return { chargeId: charge.id, paymentIntentId: intent.id, amountCents, currency, feeCents: balance.fee };
}

function unpaidStatus(session: Stripe.Checkout.Session): PaymentStatus {
  if (session.status === "expired") return "EXPIRED";
  if (session.status !== "complete") return "OPEN";
  const intent = session.payment_intent;
  return intent && typeof intent !== "string" && intent.status === "processing" ? "PROCESSING" : "FAILED";
}
