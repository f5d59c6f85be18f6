import { z } from "zod";

/** Every kind of job, under the name it has in the queue. What does it is in src/worker.ts. */
export const JobTypes = {
  SEND_EMAIL: "email.send",
  GENERATE_REPORT: "report.generate",
  PROCESS_STRIPE_EVENT: "stripe.event",
  SETTLE_PAYMENT: "payment.settle",
  /** A booking ended before its care: close its open checkout and give back what is due. */
  UNWIND_PAYMENT: "payment.unwind",
  WITHDRAW_RIVALS: "payment.withdraw-rivals",
  SEND_REFUND: "refund.send",
  SEND_REVERSAL: "reversal.send",
  SEND_PAYOUT: "payout.send",
} as const;

export type JobType = (typeof JobTypes)[keyof typeof JobTypes];

interface JobRules {
  payload: z.ZodType;
  /** What goes first when much is due: the lower number. */
  priority: number;
  /** A job that takes longer is stopped, counts as failed and is tried again. */
  limitMs: number;
}

const MONEY = { priority: 0, limitMs: 20_000 };
const MAIL = { priority: 10, limitMs: 20_000 };
const REPORT = { priority: 20, limitMs: 20_000 };

const Booking = z.object({ bookingId: z.uuid() });
/** A letter that is written already. Its id is its key at the provider, so that a second try is no second letter. */
const WrittenEmail = z.object({
  to: z.string().min(3).max(320),
  subject: z.string().min(1).max(500),
  html: z.string().min(1),
  text: z.string().optional(),
  letterId: z.uuid().default(() => crypto.randomUUID()),
});
/** A message of the outbox: written when it is sent, so that nothing private waits in the queue. */
const QueuedEmail = z.object({ emailId: z.uuid() });

/** What each kind of job needs to know, how urgent it is, and how long it may take. */
export const JOBS = {
  [JobTypes.SEND_EMAIL]: { ...MAIL, payload: z.union([QueuedEmail, WrittenEmail]) },
  [JobTypes.GENERATE_REPORT]: {
    ...REPORT,
    /** `month` is "2026-11". `askedId` tells a statement that somebody asked for from the one of every month. */
    payload: z.object({
      userId: z.uuid(),
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      askedId: z.uuid().optional(),
    }),
  },
  [JobTypes.PROCESS_STRIPE_EVENT]: { ...MONEY, payload: z.object({ eventId: z.string() }) },
  [JobTypes.SETTLE_PAYMENT]: { ...MONEY, payload: z.object({ paymentId: z.uuid() }) },
  [JobTypes.UNWIND_PAYMENT]: { ...MONEY, payload: Booking },
  [JobTypes.WITHDRAW_RIVALS]: { ...MONEY, payload: Booking },
  [JobTypes.SEND_REFUND]: { ...MONEY, payload: z.object({ refundId: z.uuid() }) },
  [JobTypes.SEND_REVERSAL]: { ...MONEY, payload: z.object({ reversalId: z.uuid() }) },
  [JobTypes.SEND_PAYOUT]: { ...MONEY, payload: Booking },
} satisfies Record<JobType, JobRules>;

/** What is said when a job is added. */
export type JobInput<T extends JobType> = z.input<(typeof JOBS)[T]["payload"]>;
/** What the function that does it gets. */
export type JobPayload<T extends JobType> = z.output<(typeof JOBS)[T]["payload"]>;
