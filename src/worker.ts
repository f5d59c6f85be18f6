import { mailStatement } from "@/domain/payments/mail-statement";
import { processStripeEvent } from "@/domain/payments/process-stripe-event";
import { sendPayout } from "@/domain/payments/send-payout";
import { sendRefund } from "@/domain/payments/send-refund";
import { sendReversal } from "@/domain/payments/send-reversal";
import { settlePayment } from "@/domain/payments/settle-payment";
import { unwindPayment } from "@/domain/payments/unwind";
import { withdrawRivals } from "@/domain/payments/withdraw-rivals";
import { deliverEmail, sendLetter } from "@/emails/deliver";
import { drain, type Handlers, JobTypes, startWorker } from "@/lib/queue";

/** The cron address lives 30 s: first nothing new is begun, then what is still in hand has 10 s to stop and goes back. */
const TAKE_MS = 15_000;
const STOP_MS = 18_000;

/** Kind of job → the function that does it. A missing or misspelt handler does not compile. */
export const JobHandlers: Handlers = {
  [JobTypes.SEND_EMAIL]: (ctx, mail) => ("emailId" in mail ? deliverEmail(ctx, mail.emailId) : sendLetter(mail)),
  [JobTypes.GENERATE_REPORT]: mailStatement,
  [JobTypes.PROCESS_STRIPE_EVENT]: (ctx, { eventId }) => processStripeEvent(ctx, eventId),
  [JobTypes.SETTLE_PAYMENT]: (ctx, { paymentId }) => settlePayment(ctx, paymentId),
  [JobTypes.UNWIND_PAYMENT]: (ctx, { bookingId }) => unwindPayment(ctx, bookingId),
  [JobTypes.WITHDRAW_RIVALS]: (ctx, { bookingId }) => withdrawRivals(ctx, bookingId),
  [JobTypes.SEND_REFUND]: (ctx, { refundId }) => sendRefund(ctx, refundId),
  [JobTypes.SEND_REVERSAL]: (ctx, { reversalId }) => sendReversal(ctx, reversalId),
  [JobTypes.SEND_PAYOUT]: (ctx, { bookingId }) => sendPayout(ctx, bookingId),
};

/** Does what is due and returns: for a cron call, which needs no long-running process. */
export const workOff = () => drain(JobHandlers, AbortSignal.timeout(TAKE_MS), AbortSignal.timeout(STOP_MS));

/** Works until stopped: for a process of its own. */
export const workOn = () => startWorker(JobHandlers);
