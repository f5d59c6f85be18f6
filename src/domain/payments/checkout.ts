import type Stripe from "stripe";
import { publicName } from "@/domain/accounts/profile";
import { lockBooking } from "@/domain/bookings/balance";
import { partyOf } from "@/domain/bookings/lifecycle";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { checkoutKey, sessionAtStripe } from "@/domain/payments/cancel-checkout";
import { assertNotCardTesting, payerAddressKey } from "@/domain/payments/card-testing";
import { settlePayment } from "@/domain/payments/settle-payment";
import { idempotentStripeCall, mapStripeError } from "@/domain/payments/stripe-call";
import { serviceName } from "@/domain/service-names";
import { env } from "@/env";
import type { Payment, Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError, assertDefined, notFound } from "@/lib/errors";
import { stripe } from "@/lib/stripe";
import { after, DAY_MS, earliest, latest, localDateTime, MINUTE_MS } from "@/lib/time";

/** A Stripe checkout must stay open between 30 minutes and 24 hours; a minute of margin for clock differences. */
const CHECKOUT_MIN_MS = 31 * MINUTE_MS;
const CHECKOUT_MAX_MS = DAY_MS - MINUTE_MS;

/** Opens the checkout of an accepted booking, or finds the open one, and returns its URL. */
export async function payBooking(ctx: Ctx, id: string): Promise<{ url: string }> {
  const { payment, booking } = await openPayment(ctx, id);
  const { checkoutSessionId } = payment;
  const session = await mapStripeError("pay_later", () =>
    checkoutSessionId ? stripe.checkout.sessions.retrieve(checkoutSessionId) : startCheckout(ctx.now, payment, booking),
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
    const booking = await tx.booking.findUnique({ where: { id }, include: PARTIES });
    if (!booking || actor.kind !== "user" || actor.id !== booking.ownerId) throw notFound("booking");
    if (booking.status !== "ACCEPTED" || !booking.payBy || now >= booking.payBy) throw notPayable();
    await assertNotCardTesting(tx, ctx, actor.id);
    const open = await tx.payment.findFirst({ where: { bookingId: id, status: { in: ["OPEN", "PROCESSING"] } } });
    const payment =
      open ??
      (await tx.payment.create({
        data: { bookingId: id, amountCents: booking.priceCents, createdAt: now, payerAddress: payerAddressKey(ctx) },
      }));
    return { payment, booking };
  });
}

const notPayable = () => new AppError("conflict", "not_payable", "This booking cannot be paid now.");

const PARTIES = {
  owner: { select: { locale: true, email: true } },
  caregiver: { select: { user: { select: { name: true } } } },
} satisfies Prisma.BookingInclude;
type PayableBooking = Prisma.BookingGetPayload<{ include: typeof PARTIES }>;

async function startCheckout(now: Date, payment: Payment, booking: PayableBooking) {
  const { locale, email } = booking.owner;
  const page = `${env.NEXT_PUBLIC_APP_URL}/${locale}/bookings/${booking.id}`;
  const labels = { bookingId: booking.id, paymentId: payment.id };
  const what = [
    serviceName(locale, booking.service),
    publicName(booking.caregiver.user.name),
    localDateTime(booking.startsAt, locale),
  ].join(" · ");
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
          product_data: { name: what },
        },
      },
    ],
    ...(email ? { customer_email: email } : {}),
    payment_intent_data: {
      description: what,
      // Behind the platform's own name on the statement of a card.
      statement_descriptor_suffix: booking.id.slice(-6).toUpperCase(),
      transfer_group: booking.id,
      metadata: labels,
    },
    metadata: labels,
    locale,
    expires_at: Math.floor(closesAt.getTime() / 1000),
    success_url: `${page}?checkout=done`,
    cancel_url: `${page}?checkout=left`,
  };
  const session = await idempotentStripeCall(
    now,
    { key: checkoutKey(payment.id), operation: "checkout.create", params, find: () => sessionAtStripe(payment) },
    (same, options) => stripe.checkout.sessions.create(same, options),
  );
  await storeSession(payment, session.id);
  return session;
}

/** Stores an opened checkout. A booking that ended while it was opened cannot be paid: a job closes it again. */
async function storeSession({ id, bookingId }: Payment, checkoutSessionId: string) {
  const payable = await inTransaction(async (tx) => {
    await lockBooking(tx, bookingId);
    const { booking, status } = await tx.payment.update({
      where: { id },
      data: { checkoutSessionId, endedAt: null },
      include: { booking: { select: { status: true } } },
    });
    if (booking.status === "ACCEPTED" && status === "OPEN") return true;
    await enqueueInTx(tx, JobTypes.SETTLE_PAYMENT, { paymentId: id }, { key: `settle:${id}` });
    return false;
  });
  if (!payable) throw notPayable();
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
