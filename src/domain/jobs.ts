import { z } from "zod";
import { db, type Tx } from "@/lib/db";
import { addJob, type JobOptions, jobSql as sqlOfJob } from "@/lib/queue/add-job";
import type { Handler, JobDefinition, JobKinds } from "@/lib/queue/definition";

/** Every kind of job, under the name it has in the queue. src/worker.ts has the function that does it. */
export const JobTypes = {
  SEND_EMAIL: "email.send",
  GENERATE_REPORT: "report.generate",
  PROCESS_STRIPE_EVENT: "stripe.event",
  SETTLE_PAYMENT: "payment.settle",
  /** The time to pay is over: read at Stripe whether it was paid in time before the booking lapses. */
  LAPSE_BOOKING: "payment.lapse",
  /** A booking ended before its care: close its open checkout. */
  UNWIND_PAYMENT: "payment.unwind",
  WITHDRAW_RIVALS: "payment.withdraw-rivals",
  SEND_REFUND: "refund.send",
  SEND_REVERSAL: "reversal.send",
  SEND_PAYOUT: "payout.send",
  /** Reconciling: find out what moved our balance at Stripe. */
  EXPLAIN_MOVEMENT: "movement.explain",
  READ_ACCOUNT: "account.read",
  /** Messages waited to be read: mail their reader, unless they were read meanwhile. */
  MAIL_UNREAD: "messages.mail-unread",
  /** The day has come on which somebody asked to be erased. */
  ERASE_PERSON: "privacy.erase",
  /** Somebody wants a copy of their data. */
  EXPORT_DATA: "privacy.export",
  /** A day after the last look: whom does a saved search newly find. */
  ALERT_SEARCH: "saved-search.alert",
  /** A picture was uploaded: draw it again in a few sizes, and remove the original. */
  PROCESS_PICTURE: "picture.process",
  /** A certificate was uploaded: look into it before anybody opens it. */
  SCAN_CERTIFICATE: "certificate.scan",
  /** What nothing refers to any more leaves the storage. */
  REMOVE_FILES: "files.remove",
} as const;

export type JobType = (typeof JobTypes)[keyof typeof JobTypes];

const MONEY = { priority: 0, limitMs: 20_000 };
const MAIL = { priority: 10, limitMs: 20_000 };
const REPORT = { priority: 20, limitMs: 20_000 };

const PICTURE = { priority: 15, limitMs: 40_000 };

const Booking = z.object({ bookingId: z.uuid() });
/** An e-mail that is written already. Its id is its key at the provider, so that a second attempt is no second e-mail. */
const WrittenEmail = z.object({
  to: z.string().min(3).max(320),
  subject: z.string().min(1).max(500),
  html: z.string().min(1),
  text: z.string().optional(),
  /** Jobs that are stored already carry this name. */
  letterId: z.uuid().default(() => crypto.randomUUID()),
});
/** A message of the outbox: written when it is sent, so that nothing private waits in the queue. */
const QueuedEmail = z.object({ emailId: z.uuid() });

/** What each kind of job needs to know, how urgent it is, and how long it may take. */
export const JOBS = {
  [JobTypes.SEND_EMAIL]: { ...MAIL, payload: z.union([QueuedEmail, WrittenEmail]) },
  [JobTypes.GENERATE_REPORT]: {
    ...REPORT,
    /** `month` is "2026-11". `askedId` sets a statement that a person requested apart from the monthly one. */
    payload: z.object({
      userId: z.uuid(),
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      askedId: z.uuid().optional(),
    }),
  },
  [JobTypes.PROCESS_STRIPE_EVENT]: { ...MONEY, payload: z.object({ eventId: z.string() }) },
  [JobTypes.SETTLE_PAYMENT]: { ...MONEY, payload: z.object({ paymentId: z.uuid() }) },
  [JobTypes.LAPSE_BOOKING]: { ...MONEY, payload: Booking },
  [JobTypes.UNWIND_PAYMENT]: { ...MONEY, payload: Booking },
  [JobTypes.WITHDRAW_RIVALS]: { ...MONEY, payload: Booking },
  [JobTypes.SEND_REFUND]: { ...MONEY, payload: z.object({ refundId: z.uuid() }) },
  [JobTypes.SEND_REVERSAL]: { ...MONEY, payload: z.object({ reversalId: z.uuid() }) },
  [JobTypes.SEND_PAYOUT]: { ...MONEY, payload: Booking },
  [JobTypes.EXPLAIN_MOVEMENT]: { ...REPORT, payload: z.object({ movementId: z.string() }) },
  [JobTypes.READ_ACCOUNT]: { ...REPORT, payload: z.object({ userId: z.uuid() }) },
  [JobTypes.MAIL_UNREAD]: { ...MAIL, payload: z.object({ threadId: z.uuid(), userId: z.uuid() }) },
  [JobTypes.ERASE_PERSON]: { ...REPORT, payload: z.object({ userId: z.uuid() }) },
  [JobTypes.EXPORT_DATA]: { ...REPORT, payload: z.object({ exportId: z.uuid() }) },
  [JobTypes.ALERT_SEARCH]: { ...REPORT, payload: z.object({ savedSearchId: z.uuid() }) },
  [JobTypes.PROCESS_PICTURE]: { ...PICTURE, payload: z.object({ pictureId: z.uuid() }) },
  [JobTypes.SCAN_CERTIFICATE]: { ...PICTURE, payload: z.object({ certificateId: z.uuid() }) },
  [JobTypes.REMOVE_FILES]: { ...REPORT, payload: z.object({ keys: z.array(z.string()) }) },
} satisfies Record<JobType, JobDefinition>;

/** What the caller passes when it adds a job. */
export type JobInput<T extends JobType> = z.input<(typeof JOBS)[T]["payload"]>;
/** What the function that does a job receives. */
export type JobPayload<T extends JobType> = z.output<(typeof JOBS)[T]["payload"]>;
/** The function for each kind of job. */
export type Handlers = { [T in JobType]: Handler<JobPayload<T>> };

/** Adds a job on its own, or in the transaction of its cause. */
export const enqueue = <T extends JobType>(
  type: T,
  payload: JobInput<T>,
  { tx = db, ...options }: JobOptions & { tx?: Tx } = {},
) => addJob(tx, type, JOBS[type], payload, options);

/** How verbs add a job: always in the transaction of its cause. With a key, adding it twice before it runs means once. */
export const enqueueInTx = <T extends JobType>(tx: Tx, type: T, payload: JobInput<T>, options: JobOptions = {}) =>
  addJob(tx, type, JOBS[type], payload, options);

/** The same as a call, for a statement that does more. */
export const jobSql = <T extends JobType>(type: T, payload: JobInput<T>, options: JobOptions = {}) =>
  sqlOfJob(type, JOBS[type], payload, options);

/** Handlers with the definitions of their kinds, as a worker takes them. */
export const withDefinitions = (handlers: Partial<Handlers>): JobKinds =>
  Object.fromEntries(
    Object.values(JobTypes).flatMap((type) => {
      const handle = handlers[type];
      return handle ? [[type, { definition: JOBS[type], handle }]] : [];
    }),
  );
