import { settleBankPayout } from "@/domain/payments/bank-payouts";
import { payBooking } from "@/domain/payments/pay";
import { sendPayout } from "@/domain/payments/send-payout";
import { sendRefund } from "@/domain/payments/send-refund";
import { settlePayment } from "@/domain/payments/settle-payment";
import { unwindPayment } from "@/domain/payments/unwind";
import { withdrawRivals } from "@/domain/payments/withdraw-rivals";
import { db } from "@/lib/db";
import { must } from "@/lib/errors";
import { stripe } from "@/lib/stripe";
import { moveStripeTo, payAtCheckout } from "./local-stripe";
import type { Owner } from "./move-in-owner";
import { as, byItself, emailOf } from "./person";

/** The owner pays at Stripe's checkout; then what the webhook's jobs would do, at that moment and not today. */
export async function pay(owner: Owner, bookingId: string, now: Date, bancontact: boolean) {
  await moveStripeTo(now);
  await payBooking(as(owner, now), bookingId);
  const payment = await db.payment.findFirstOrThrow({ where: { bookingId, status: "OPEN" } });
  const payer = { name: owner.facts.name, email: emailOf(owner.facts.key), bancontact };
  await payAtCheckout(must(payment.checkoutSessionId, "checkout"), payer);
  await settlePayment(byItself(now), payment.id);
  await withdrawRivals(byItself(now), bookingId);
}

/** After a cancellation: the jobs that give the owner's money back, at that moment. */
export async function giveBack(bookingId: string, now: Date) {
  await moveStripeTo(now);
  await unwindPayment(byItself(now), bookingId);
  for (const { id } of await db.refund.findMany({ where: { bookingId } })) await sendRefund(byItself(now), id);
}

/** The caregiver's share goes out. */
export async function payOut(bookingId: string, now: Date) {
  await moveStripeTo(now);
  await sendPayout(byItself(now), bookingId);
}

/** What Stripe sent to the banks of caregivers while nobody listened. */
export async function noteBankPayouts(now: Date) {
  const caregivers = await db.caregiver.findMany({ where: { bookings: { some: { transfer: { isNot: null } } } } });
  for (const { stripeAccountId } of caregivers) {
    const stripeAccount = must(stripeAccountId, "payout account");
    const { data } = await stripe.payouts.list({ limit: 100 }, { stripeAccount });
    for (const { id } of data) await settleBankPayout(byItself(now), stripeAccount, id);
  }
}
