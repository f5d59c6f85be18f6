import { cancelCompetingRequests } from "@/domain/bookings/competing-requests";
import { closeOpenCheckouts } from "@/domain/payments/cancel-checkout";
import { payBooking } from "@/domain/payments/checkout";
import { sendPayout, settleBankPayout } from "@/domain/payments/payouts";
import { sendRefund } from "@/domain/payments/refunds";
import { settlePayment } from "@/domain/payments/settle-payment";
import { db } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { stripe } from "@/lib/stripe";
import { advanceStripeClock, payAtCheckout } from "./stripe-control";
import type { DemoOwner } from "./users";
import { demoEmail, systemCtx, userCtx } from "./users";

/** The owner pays at Stripe's checkout. Then the jobs of its webhook run, at that moment and not today. */
export async function payCheckout(owner: DemoOwner, bookingId: string, now: Date, bancontact: boolean) {
  await advanceStripeClock(now);
  await payBooking(userCtx(owner, now), bookingId);
  const payment = await db.payment.findFirstOrThrow({ where: { bookingId, status: "OPEN" } });
  const payer = { name: owner.data.name, email: demoEmail(owner.data.key), bancontact };
  await payAtCheckout(assertDefined(payment.checkoutSessionId, "checkout"), payer);
  await settlePayment(systemCtx(now), payment.id);
  await cancelCompetingRequests(systemCtx(now), bookingId);
}

/** After a cancellation: runs the jobs that refund the owner, at that moment. */
export async function refundBooking(bookingId: string, now: Date) {
  await advanceStripeClock(now);
  await closeOpenCheckouts(systemCtx(now), bookingId);
  for (const { id } of await db.refund.findMany({ where: { bookingId } })) await sendRefund(systemCtx(now), id);
}

/** Pays out the caregiver's share. */
export async function payOutBooking(bookingId: string, now: Date) {
  await advanceStripeClock(now);
  await sendPayout(systemCtx(now), bookingId);
}

/** Records the payouts to banks that Stripe made while its webhooks were off. */
export async function syncBankPayouts(now: Date) {
  const caregivers = await db.caregiver.findMany({ where: { bookings: { some: { transfer: { isNot: null } } } } });
  for (const { stripeAccountId } of caregivers) {
    const stripeAccount = assertDefined(stripeAccountId, "payout account");
    const { data } = await stripe.payouts.list({ limit: 100 }, { stripeAccount });
    for (const { id } of data) await settleBankPayout(systemCtx(now), stripeAccount, id);
  }
}
