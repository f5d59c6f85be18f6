import { z } from "zod";
import { Instant } from "@/lib/http/response-schemas";
import { JobTypes } from "@/lib/queue/job-types";
import { JOB_STATES } from "@/ops/responses";

/** The number a job has in the queue. */
const Seq = z.string().regex(/^[1-9]\d{0,17}$/);
const Type = z.enum(JobTypes);

/** The `[id]` of a job's address. */
export const JobNumber = z.strictObject({ id: Seq });

/** One page of jobs, newest first; `after` or `before` is the job it goes on from. */
export const JobsQuery = z.strictObject({
  type: Type.optional(),
  state: z.enum(JOB_STATES).optional(),
  after: Seq.optional(),
  before: Seq.optional(),
});
export type JobsQuery = z.infer<typeof JobsQuery>;

/** All jobs of a kind that were given up. */
export const DeadJobs = z.strictObject({ type: Type });
export type DeadJobs = z.infer<typeof DeadJobs>;

/** Why a job need not be done any more; the audit trail keeps it. */
export const JobDiscarding = z.strictObject({ reason: z.string().trim().min(5).max(500) });
export type JobDiscarding = z.infer<typeof JobDiscarding>;

const Count = z.number();

const JobRow = z.strictObject({
  id: z.string(),
  type: z.string(),
  state: z.enum(JOB_STATES),
  /** Which message, or the id of what it is about; never what it says. */
  about: z.string().nullable(),
  attempts: z.int(),
  maxAttempts: z.int(),
  createdAt: Instant,
  /** When it was or will be due. */
  runAt: Instant,
  lastError: z.string().nullable(),
});
export type JobRow = z.infer<typeof JobRow>;

const KindCounts = z.strictObject({
  type: z.string(),
  ...{ dead: Count, retrying: Count, running: Count, due: Count, waiting: Count },
  /** How long the oldest that could be done waits. */
  oldestSeconds: Count,
});
export type KindCounts = z.infer<typeof KindCounts>;

/** The queue: how many jobs of each kind are where, and one page of them. */
export const QueueReport = z.strictObject({
  kinds: z.array(KindCounts),
  rows: z.array(JobRow),
  previous: z.string().nullable(),
  next: z.string().nullable(),
  at: Instant,
});
export type QueueReport = z.infer<typeof QueueReport>;

/** The job that was changed. */
export const ChangedJob = z.strictObject({ id: z.string(), type: z.string() });
/** How many were. */
export const ChangedJobs = z.strictObject({ type: Type, count: z.int() });
