import type Stripe from "stripe";
import { lockBooking } from "@/domain/bookings/balance";
import { partyOf } from "@/domain/bookings/lifecycle";
import { assertNotCardTesting, payerAddressKey } from "@/domain/payments/card-testing";
import { settlePayment } from "@/domain/payments/settle-payment";
import { idempotentStripeCall, mapStripeError } from "@/domain/payments/stripe-call";
import { serviceName } from "@/domain/service-names";
import { env } from "@/env";
import type { Booking, Locale, Payment } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError, assertDefined, notFound } from "@/lib/errors";
import { stripe } from "@/lib/stripe";
import { after, DAY_MS, earliest, latest, MINUTE_MS } from "@/lib/time";

/** A Stripe checkout must stay open between 30 minutes and 24 hours; a minute of margin for clock differences. */
const CHECKOUT_MIN_MS = 31 * MINUTE_MS;
const CHECKOUT_MAX_MS = DAY_MS - MINUTE_MS;

/** Opens the checkout of an accepted booking, or finds the open one, and returns its URL. */
export async function payBooking(ctx: Ctx, id: string): Promise<{ url: string }> {
  const { payment, booking, locale } = await openPayment(ctx, id);
  const { checkoutSessionId } = payment;
  const session = await mapStripeError("pay_later", () =>
    checkoutSessionId
      ? stripe.checkout.sessions.retrieve(checkoutSessionId)
      : startCheckout(ctx.now, payment, booking, locale),
  );
  if (session.status === "open") return { url: assertDefined(session.url, "checkout address") };

  await settlePayment(ctx, payment.id, session.id);
  const { status } = await db.payment.findUniqueOrThrow({ where: { id: payment.id } });
  if (status === "EXPIRED" || status === "FAILED") return payBooking(ctx, id);
  throw new AppError(
    "conflict",
    "payment_processing",
    "This payment is being processed; you will hear from us shortly.",
  );
}

/** The one open payment of a booking: found, or stored before any call to Stripe. */
function openPayment(ctx: Ctx, id: string) {
  const { actor, now } = ctx;
  return inTransaction(async (tx) => {
    await lockBooking(tx, id);
    const booking = await tx.booking.findUnique({ where: { id }, include: { owner: { select: { locale: true } } } });
    if (!booking || actor.kind !== "user" || actor.id !== booking.ownerId) throw notFound("booking");
    if (booking.status !== "ACCEPTED" || !booking.payBy || now >= booking.payBy)
      throw new AppError("conflict", "not_payable", "This booking cannot be paid now.");
    await assertNotCardTesting(tx, ctx, actor.id);
    const open = await tx.payment.findFirst({ where: { bookingId: id, status: { in: ["OPEN", "PROCESSING"] } } });
    const payment =
      open ??
      (await tx.payment.create({
        data: { bookingId: id, amountCents: booking.priceCents, createdAt: now, payerAddress: payerAddressKey(ctx) },
      }));
    return { payment, booking, locale: booking.owner.locale };
  });
}

async function startCheckout(now: Date, payment: Payment, booking: Booking, locale: Locale) {
  const page = `${env.NEXT_PUBLIC_APP_URL}/${locale}/bookings/${booking.id}`;
  const labels = { bookingId: booking.id, paymentId: payment.id };
  const closesAt = latest(earliest(booking.payBy ?? now, after(now, CHECKOUT_MAX_MS)), after(now, CHECKOUT_MIN_MS));
  const params: Stripe.Checkout.SessionCreateParams = {
    mode: "payment",
    client_reference_id: payment.id,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: "eur",
          unit_amount: payment.amountCents,
          product_data: { name: serviceName(locale, booking.service) },
        },
      },
    ],
    payment_intent_data: { transfer_group: booking.id, metadata: labels },
    metadata: labels,
    locale,
    expires_at: Math.floor(closesAt.getTime() / 1000),
    success_url: `${page}?checkout=done`,
    cancel_url: `${page}?checkout=left`,
  };
  const session = await idempotentStripeCall(
    now,
    { key: `payment:${payment.id}:checkout`, operation: "checkout.create", params },
    (same, options) => stripe.checkout.sessions.create(same, options),
  );
  await db.payment.update({ where: { id: payment.id }, data: { checkoutSessionId: session.id } });
  return session;
}

/** The owner is back from the checkout: reads the state at Stripe at once instead of waiting for the event. */
export async function checkPayment(ctx: Ctx, bookingId: string) {
  const booking = await db.booking.findUnique({
    where: { id: bookingId },
    include: { payments: { where: { status: { in: ["OPEN", "PROCESSING"] } } } },
  });
  if (!booking || partyOf(ctx.actor, booking) !== "owner") throw notFound("booking");
  for (const { id } of booking.payments) await settlePayment(ctx, id);
  const { status } = await db.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { status: true } });
  return { status };
}
