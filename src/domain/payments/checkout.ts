import { lockBooking } from "@/domain/bookings/balance";
import { partyOf } from "@/domain/bookings/lifecycle";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { assertNotCardTesting, payerAddressKey } from "@/domain/payments/card-testing";
import { openSession, PARTIES, type PayableBooking } from "@/domain/payments/checkout-session";
import { settlePayment } from "@/domain/payments/settle-payment";
import { mapStripeError } from "@/domain/payments/stripe-call";
import type { Payment } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError, assertDefined, notFound } from "@/lib/errors";
import { stripe } from "@/lib/stripe";

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

async function startCheckout(now: Date, payment: Payment, booking: PayableBooking) {
  const session = await openSession(now, payment, booking);
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
