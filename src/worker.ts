import { payloads } from "@/domain/jobs";
import { processStripeEvent } from "@/domain/payments/process-stripe-event";
import { sendPayout } from "@/domain/payments/send-payout";
import { sendRefund } from "@/domain/payments/send-refund";
import { sendReversal } from "@/domain/payments/send-reversal";
import { settlePayment } from "@/domain/payments/settle-payment";
import { unwindPayment } from "@/domain/payments/unwind";
import { withdrawRivals } from "@/domain/payments/withdraw-rivals";
import { deliverEmail } from "@/emails/deliver";
import { drain, type Handlers, startWorker } from "@/lib/queue";

const DRAIN_MS = 20_000;

/** Job name → the function that does it. A missing or misspelt handler does not compile. */
const handlers: Handlers<typeof payloads> = {
  "email.send": (ctx, { emailId }) => deliverEmail(ctx, emailId),
  "stripe.event": (ctx, { eventId }) => processStripeEvent(ctx, eventId),
  "payment.settle": (ctx, { paymentId }) => settlePayment(ctx, paymentId),
  "payment.unwind": (ctx, { bookingId }) => unwindPayment(ctx, bookingId),
  "payment.withdraw-rivals": (ctx, { bookingId }) => withdrawRivals(ctx, bookingId),
  "refund.send": (ctx, { refundId }) => sendRefund(ctx, refundId),
  "reversal.send": (ctx, { reversalId }) => sendReversal(ctx, reversalId),
  "payout.send": (ctx, { bookingId }) => sendPayout(ctx, bookingId),
};

/** Does what is due and returns: for a cron call on a host without long-running processes. */
export const workOff = () => drain(payloads, handlers, DRAIN_MS);

/** Works until stopped: for a process of its own. */
export const workOn = () => startWorker(payloads, handlers);
