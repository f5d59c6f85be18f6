import type Stripe from "stripe";
import { settlePayment } from "@/domain/payments/settle-payment";
import { idempotentStripeCall, isPermanentStripeError } from "@/domain/payments/stripe-call";
import type { Payment } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { stripe } from "@/lib/stripe";
import { after, HOUR_MS } from "@/lib/time";

/** Closes the checkouts of a booking that cannot be paid any more; what they were paid with before is settled. */
export async function closeOpenCheckouts(ctx: Ctx, bookingId: string) {
  const open = await db.payment.findMany({ where: { bookingId, status: { in: ["OPEN", "PROCESSING"] } } });
  for (const payment of open) await closeCheckout(ctx, payment);
}

/** Brings a payment in line with Stripe. Its checkout is closed when the booking can no longer be paid with it. */
export async function followPayment(ctx: Ctx, paymentId: string) {
  const payment = await db.payment.findUnique({
    where: { id: paymentId },
    include: { booking: { select: { status: true } } },
  });
  if (!payment || payment.endedAt) return;
  const isPayable = payment.booking.status === "ACCEPTED" && ["OPEN", "PROCESSING"].includes(payment.status);
  if (isPayable) await settlePayment(ctx, paymentId);
  else await closeCheckout(ctx, payment);
}

async function closeCheckout(ctx: Ctx, payment: Payment) {
  const { id } = payment;
  const sessionId = payment.checkoutSessionId ?? (await sessionAtStripe(payment))?.id;
  if (!sessionId) return endWithoutCheckout(ctx, payment);
  if ((await settlePayment(ctx, id, sessionId)) !== "open") return;
  const intent = { key: `payment:${id}:close`, operation: "checkout.expire", params: {} };
  try {
    await idempotentStripeCall(ctx.now, intent, (same, options) =>
      stripe.checkout.sessions.expire(sessionId, same, options),
    );
  } catch (error) {
    if (!isPermanentStripeError(error)) throw error; // refused: it is no longer open, and settlePayment reads how it ended
  }
  await settlePayment(ctx, id, sessionId);
}

/** A request that opens a checkout may be under way for this long: until then its absence at Stripe proves nothing. */
const OPENING_MS = HOUR_MS;

function endWithoutCheckout({ now }: Ctx, { id, createdAt }: Payment) {
  const endedAt = after(createdAt, OPENING_MS) <= now ? now : null;
  return db.payment.updateMany({ where: { id, checkoutSessionId: null }, data: { status: "EXPIRED", endedAt } });
}

/** The key of the request that opens a checkout. */
export const checkoutKey = (paymentId: string) => `payment:${paymentId}:checkout`;

/** The checkout of a payment that did not get its id stored, by the stored outcome or by its label at Stripe. */
export async function sessionAtStripe({ id }: Pick<Payment, "id">): Promise<Stripe.Checkout.Session | undefined> {
  const calls = await db.stripeCall.findMany({
    where: { operation: "checkout.create", key: { startsWith: checkoutKey(id) }, firstSentAt: { not: null } },
    orderBy: { intendedAt: "desc" },
  });
  for (const { stripeId, firstSentAt } of calls) {
    if (stripeId) return stripe.checkout.sessions.retrieve(stripeId);
    const sentAt = Math.floor((firstSentAt?.getTime() ?? 0) / 1000);
    const created = { gte: sentAt - OPENING_MS / 1000, lte: sentAt + OPENING_MS / 1000 };
    for await (const session of stripe.checkout.sessions.list({ created, limit: 100 }))
      if (session.client_reference_id === id) return session;
  }
  return undefined;
}
