import type { Job, Task } from "graphile-worker";
import type { Ctx } from "@/lib/actor";
import { wasNeverSent } from "@/lib/circuit-breaker";
import { dbUnguarded } from "@/lib/db";
import { JOBS, type JobPayload, type JobType } from "@/lib/queue/job-types";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { reportBug, timed } from "@/lib/telemetry/record";
import { withRequestId } from "@/lib/telemetry/request-context";
import { withStopSignal } from "@/lib/telemetry/stop-signal";

/** Does one kind of job. `signal` says when to stop; what it asks of Stripe and of the mail hears it anyway. */
export type Handler<T extends JobType> = (ctx: Ctx, payload: JobPayload<T>, signal: AbortSignal) => unknown;

/** Thrown by a job that cannot be done just now through no fault of anybody: it comes again, and the try does not count. */
export class RetryLater extends Error {
  override name = "NotNow";
  constructor(readonly waitMs: number) {
    super(`comes again in ${waitMs} ms`);
  }
}

/** Why a job was stopped. */
export class TimeLimitError extends Error {
  override name = "TimeLimitError";
}

/** What a run of the queue counts, and what ends it. */
export interface JobRun {
  done: number;
  failed: number;
  /** The worker stops: what is not finished soon goes back into the queue. */
  stopping: AbortSignal;
}

/** For a job to stop once it was told to; more than a transaction of the database may take on its own. */
const GRACE_MS = 10_000;
const MIN_WAIT_MS = 1_000;
/** For a breaker that is open, and as much again by chance, so that what waits for it does not come all at once. */
const BREAKER_WAIT_MS = 10_000;
/** Part of the back-off, so that what failed together does not come back together. */
const JITTER = 0.25;

/** A handler as graphile-worker wants it: with its request, its limit, and what becomes of a failure. */
export const createTask =
  <T extends JobType>(type: T, handler: Handler<T>, jobRun: JobRun): Task =>
  (payload, { job }) =>
    withRequestId(requestIdOf(payload) ?? `job-${job.id}`, async () => {
      const ctx: Ctx = { actor: { kind: "system", job: type }, now: new Date() };
      const run = (signal: AbortSignal) => handler(ctx, JOBS[type].payload.parse(payload) as JobPayload<T>, signal);
      try {
        await timed("job.run", { job: type }, () => withTimeLimit(JOBS[type].limitMs, jobRun.stopping, run));
        jobRun.done++;
      } catch (error) {
        await handleFailure(job, error, jobRun);
        throw publicError(error); // graphile-worker keeps the job and these words, and tries again later
      }
    });

/** Runs until the limit or until the worker stops; then it is told to stop, and waited for as long as it is decent. */
async function withTimeLimit(limitMs: number, stopping: AbortSignal, run: (signal: AbortSignal) => unknown) {
  const limit = new AbortController();
  const signal = AbortSignal.any([limit.signal, stopping]);
  const timer = setTimeout(() => limit.abort(new TimeLimitError(`took longer than ${limitMs} ms`)), limitMs);
  let grace: NodeJS.Timeout | undefined;
  const graceExpired = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      grace = setTimeout(() => reject(abortReason(signal)), GRACE_MS);
    });
  });
  try {
    await Promise.race([withStopSignal(signal, async () => run(signal)), graceExpired]);
    limit.signal.throwIfAborted();
  } catch (error) {
    throw signal.aborted ? abortReason(signal) : error; // what was called off says only that it was
  } finally {
    clearTimeout(timer);
    clearTimeout(grace);
  }
}

const abortReason = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new TypeError(String(reason));

/** Decides before graphile-worker does: back at once, replaced by a newer one, or later by its back-off and some chance. */
async function handleFailure(job: Job, error: unknown, jobRun: JobRun) {
  const waitMs = retryDelayMs(error, jobRun);
  if (waitMs !== undefined) return returnToQueue(job, waitMs);
  jobRun.failed++;
  recordFailure(job, error);
  // graphile-worker adds e^attempts seconds to the later of now and run_at, and touches only what this worker holds.
  await dbUnguarded.$executeRaw`
    UPDATE graphile_worker._private_jobs
    SET run_at = now() + random() * ${JITTER}::float8 * exp(least(attempts, 10)) * interval '1 second'
    WHERE id = ${job.id}::bigint AND locked_by = ${job.locked_by}`;
  if (job.key !== null)
    await dbUnguarded.$executeRaw`
      DELETE FROM graphile_worker._private_jobs
      WHERE id = ${job.id}::bigint AND locked_by = ${job.locked_by} AND key IS NULL`; // asked for again meanwhile: that one does it
}

/** When to come again after what was no try: it was not the time, a breaker was open, or the worker stops. */
function retryDelayMs(error: unknown, { stopping }: JobRun) {
  if (error instanceof RetryLater) return error.waitMs;
  if (wasNeverSent(error)) return BREAKER_WAIT_MS * (1 + Math.random());
  return stopping.aborted && error === stopping.reason ? MIN_WAIT_MS : undefined;
}

const returnToQueue = ({ id, locked_by }: Job, waitMs: number) => dbUnguarded.$executeRaw`
  UPDATE graphile_worker._private_jobs
  SET locked_by = NULL, locked_at = NULL, attempts = greatest(0, attempts - 1),
    run_at = now() + ${Math.max(MIN_WAIT_MS, waitMs)}::float8 * interval '1 millisecond'
  WHERE id = ${id}::bigint AND locked_by = ${locked_by}`;

function recordFailure({ id, task_identifier: name, attempts, max_attempts }: Job, error: unknown) {
  if (attempts >= max_attempts) reportBug(error, { job: name, id });
  else log.warn({ job: name, id, attempt: attempts, error: describeError(error) }, "job will be tried again");
}

/** What the queue keeps of an error, and an admin reads: what may be told, and no more. */
function publicError(error: unknown) {
  const { name, code, message } = describeError(error);
  return new TypeError([name, code, message].filter(Boolean).join(": "));
}

function requestIdOf(payload: unknown) {
  const { causedBy } = (payload ?? {}) as { causedBy?: unknown }; // written by enqueue()
  return typeof causedBy === "string" ? causedBy : undefined;
}
