import { setTimeout } from "node:timers/promises";
import { cancelCompetingRequests } from "@/domain/bookings/competing-requests";
import { scanCertificate } from "@/domain/certificates/upload";
import { type Handlers, JobTypes, withDefinitions } from "@/domain/jobs";
import { mailUnread } from "@/domain/messages/unread-mail";
import { closeOpenCheckouts, followPayment } from "@/domain/payments/cancel-checkout";
import { sendStatement } from "@/domain/payments/earnings/statements";
import { lapseUnpaid } from "@/domain/payments/lapse";
import { readPayoutAccount } from "@/domain/payments/payout-account";
import { sendPayout } from "@/domain/payments/payouts";
import { explainMovement } from "@/domain/payments/reconcile/movements";
import { sendRefund, sendReversal } from "@/domain/payments/refunds";
import { processStripeEvent } from "@/domain/payments/stripe-events";
import { processPicture } from "@/domain/pictures/process";
import { eraseWhenSettled } from "@/domain/privacy/erase";
import { buildExport } from "@/domain/privacy/export";
import { alertSearch } from "@/domain/saved-searches/alerts";
import { deliverEmail, sendPrebuiltEmail } from "@/emails/deliver";
import { processQueue } from "@/lib/queue";
import { startWorker } from "@/lib/queue/worker";
import { fileStorage } from "@/lib/storage/open";

/** The cron route lives 30 s: first no new job starts, then running ones have 10 s to stop and go back to the queue. */
export const CLAIM_MS = 15_000;
const STOP_MS = 18_000;
/** How often a call looks again at a worker that fell silent. */
export const LOOK_EVERY_MS = 3_000;

/** Kind of job → the function that does it. A missing or misspelt handler does not compile. */
export const JobHandlers: Handlers = {
  [JobTypes.SEND_EMAIL]: (ctx, mail) => ("emailId" in mail ? deliverEmail(ctx, mail.emailId) : sendPrebuiltEmail(mail)),
  [JobTypes.GENERATE_REPORT]: sendStatement,
  [JobTypes.PROCESS_STRIPE_EVENT]: (ctx, { eventId }) => processStripeEvent(ctx, eventId),
  [JobTypes.SETTLE_PAYMENT]: (ctx, { paymentId }) => followPayment(ctx, paymentId),
  [JobTypes.LAPSE_BOOKING]: (ctx, { bookingId }) => lapseUnpaid(ctx, bookingId),
  [JobTypes.UNWIND_PAYMENT]: (ctx, { bookingId }) => closeOpenCheckouts(ctx, bookingId),
  [JobTypes.WITHDRAW_RIVALS]: (ctx, { bookingId }) => cancelCompetingRequests(ctx, bookingId),
  [JobTypes.SEND_REFUND]: (ctx, { refundId }) => sendRefund(ctx, refundId),
  [JobTypes.SEND_REVERSAL]: (ctx, { reversalId }) => sendReversal(ctx, reversalId),
  [JobTypes.SEND_PAYOUT]: (ctx, { bookingId }) => sendPayout(ctx, bookingId),
  [JobTypes.EXPLAIN_MOVEMENT]: (ctx, { movementId }) => explainMovement(ctx, movementId),
  [JobTypes.READ_ACCOUNT]: (ctx, { userId }) => readPayoutAccount(ctx, userId),
  [JobTypes.MAIL_UNREAD]: mailUnread,
  [JobTypes.ERASE_PERSON]: eraseWhenSettled,
  [JobTypes.EXPORT_DATA]: buildExport,
  [JobTypes.ALERT_SEARCH]: alertSearch,
  [JobTypes.PROCESS_PICTURE]: (ctx, { pictureId }) => processPicture(ctx, pictureId),
  [JobTypes.SCAN_CERTIFICATE]: (_ctx, { certificateId }) => scanCertificate(certificateId),
  [JobTypes.REMOVE_FILES]: (_ctx, { keys }) => fileStorage().remove(keys),
};

/**
 * Does what is due and returns: for a cron call, which needs no long-running process. With `stayUntil` it stays within its
 * time while a worker that fell silent holds a job.
 */
export const runDueJobs = (stayUntil?: AbortSignal) => {
  const limit = AbortSignal.timeout(CLAIM_MS);
  return processQueue(JobHandlers, {
    timeIsUp: stayUntil ? AbortSignal.any([limit, stayUntil]) : limit,
    stopping: AbortSignal.timeout(STOP_MS),
    ...(stayUntil && { pause }),
  });
};

const pause = (signal?: AbortSignal) => setTimeout(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined); // its time is up

/** Works until stopped: for a process of its own. */
export const runWorker = () => startWorker(withDefinitions(JobHandlers));
