import type Stripe from "stripe";
import { publicName } from "@/domain/accounts/profile";
import { checkoutKey, sessionAtStripe } from "@/domain/payments/cancel-checkout";
import { idempotentStripeCall } from "@/domain/payments/stripe-call";
import { serviceName } from "@/domain/service-names";
import { env } from "@/env";
import type { Payment, Prisma } from "@/generated/prisma/client";
import { stripe } from "@/lib/stripe";
import { after, DAY_MS, earliest, latest, localDateTime, MINUTE_MS } from "@/lib/time";

/** A Stripe checkout must stay open between 30 minutes and 24 hours; a minute of margin for clock differences. */
const CHECKOUT_MIN_MS = 31 * MINUTE_MS;
const CHECKOUT_MAX_MS = DAY_MS - MINUTE_MS;

/** What a checkout says of a booking. */
export const PARTIES = {
  owner: { select: { locale: true, email: true } },
  caregiver: { select: { user: { select: { name: true } } } },
} satisfies Prisma.BookingInclude;
export type PayableBooking = Prisma.BookingGetPayload<{ include: typeof PARTIES }>;

/** Opens the checkout of a payment at Stripe, once. */
export async function openSession(now: Date, payment: Payment, booking: PayableBooking) {
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
  return idempotentStripeCall(
    now,
    { key: checkoutKey(payment.id), operation: "checkout.create", params, find: () => sessionAtStripe(payment) },
    (same, options) => stripe.checkout.sessions.create(same, options),
  );
}
