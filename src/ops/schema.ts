import { z } from "zod";
import { JobTypes } from "@/domain/jobs";
import { BREAKERS } from "@/lib/circuit-breaker/schema";
import { code, text } from "@/lib/http/request-text";

export const JobType = z.enum(JobTypes);

/** Where a job can be: given up after all attempts, failed and to be retried, running, due, or not due yet. */
export const JOB_STATES = ["dead", "retrying", "running", "due", "waiting"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** The number of a job in the queue. */
const JobId = code(18).regex(/^[1-9]\d{0,17}$/);

/** The `[id]` in the URL of a job. */
export const JobNumber = z.strictObject({ id: JobId });

/** One page of jobs, newest first; `after` or `before` is the job it continues from. */
export const JobsQuery = z.strictObject({
  type: JobType.optional(),
  state: z.enum(JOB_STATES).optional(),
  after: JobId.optional(),
  before: JobId.optional(),
});
export type JobsQuery = z.infer<typeof JobsQuery>;

/** All dead jobs of one type. */
export const DeadJobs = z.strictObject({ type: JobType });
export type DeadJobs = z.infer<typeof DeadJobs>;

/** Why the admin does it; the audit trail stores it. */
const Reason = text({ min: 5, max: 500 });

/** A discarded job never runs, so it needs a reason. */
export const JobDiscarding = z.strictObject({ reason: Reason });
export type JobDiscarding = z.infer<typeof JobDiscarding>;

/** Holding a breaker open stops whatever needs the service, so it needs a reason. */
export const BreakerForcing = z.strictObject({ name: z.enum(BREAKERS), reason: Reason });
export type BreakerForcing = z.infer<typeof BreakerForcing>;

export const BreakerReset = z.strictObject({ name: z.enum(BREAKERS), reason: Reason.optional() });
export type BreakerReset = z.infer<typeof BreakerReset>;

export const CacheClearing = z.strictObject({ reason: Reason.optional() });
export type CacheClearing = z.infer<typeof CacheClearing>;
