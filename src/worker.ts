import { cancelCompetingRequests } from "@/domain/bookings/competing-requests";
import { cancelCheckoutAndRefund } from "@/domain/payments/cancel-checkout";
import { sendPayout } from "@/domain/payments/payouts";
import { sendRefund, sendReversal } from "@/domain/payments/refunds";
import { settlePayment } from "@/domain/payments/settle-payment";
import { sendStatement } from "@/domain/payments/statements";
import { processStripeEvent } from "@/domain/payments/stripe-events";
import { deliverEmail, sendPrebuiltEmail } from "@/emails/deliver";
import { drainQueue, type Handlers, JobTypes, startWorker } from "@/lib/queue";

/** The cron address lives 30 s: first nothing new is begun, then what is still in hand has 10 s to stop and goes back. */
const CLAIM_MS = 15_000;
const STOP_MS = 18_000;

/** Kind of job → the function that does it. A missing or misspelt handler does not compile. */
export const JobHandlers: Handlers = {
  [JobTypes.SEND_EMAIL]: (ctx, mail) => ("emailId" in mail ? deliverEmail(ctx, mail.emailId) : sendPrebuiltEmail(mail)),
  [JobTypes.GENERATE_REPORT]: sendStatement,
  [JobTypes.PROCESS_STRIPE_EVENT]: (ctx, { eventId }) => processStripeEvent(ctx, eventId),
  [JobTypes.SETTLE_PAYMENT]: (ctx, { paymentId }) => settlePayment(ctx, paymentId),
  [JobTypes.UNWIND_PAYMENT]: (ctx, { bookingId }) => cancelCheckoutAndRefund(ctx, bookingId),
  [JobTypes.WITHDRAW_RIVALS]: (ctx, { bookingId }) => cancelCompetingRequests(ctx, bookingId),
  [JobTypes.SEND_REFUND]: (ctx, { refundId }) => sendRefund(ctx, refundId),
  [JobTypes.SEND_REVERSAL]: (ctx, { reversalId }) => sendReversal(ctx, reversalId),
  [JobTypes.SEND_PAYOUT]: (ctx, { bookingId }) => sendPayout(ctx, bookingId),
};

/** Does what is due and returns: for a cron call, which needs no long-running process. */
export const runDueJobs = () => drainQueue(JobHandlers, AbortSignal.timeout(CLAIM_MS), AbortSignal.timeout(STOP_MS));

/** Works until stopped: for a process of its own. */
export const runWorker = () => startWorker(JobHandlers);
