import type { Job, Task } from "graphile-worker";
import type { Ctx } from "@/lib/actor";
import { wasNeverSent } from "@/lib/circuit-breaker";
import { dbUnguarded } from "@/lib/db";
import type { JobKind } from "@/lib/queue/definition";
import { deleteIfReplaced, jitterBackoff, returnToQueue } from "@/lib/queue/graphile-internals";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { reportBug, timed } from "@/lib/telemetry/record";
import { withRequestId } from "@/lib/telemetry/request-context";
import { withStopSignal } from "@/lib/telemetry/stop-signal";

/** Thrown by a job that cannot run now through no fault of its own: it runs again later, and the attempt does not count. */
export class RetryLater extends Error {
  override name = "NotNow";
  constructor(readonly waitMs: number) {
    super(`runs again in ${waitMs} ms`);
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
  /** The worker stops: jobs that do not finish soon go back to the queue. */
  stopping: AbortSignal;
}

/** How long a job may take to stop once its signal aborts; longer than a database transaction may take. */
const GRACE_MS = 10_000;
const MIN_WAIT_MS = 1_000;
/** For an open breaker, plus up to as much again at random, so that waiting jobs do not all come at once. */
const BREAKER_WAIT_MS = 10_000;
/** Share of the back-off, so that jobs that failed together do not come back together. */
const JITTER = 0.25;

/** A handler as graphile-worker takes it: with the id of its request, its time limit, and what happens after a failure. */
export const createTask =
  (type: string, { definition, handle }: JobKind, jobRun: JobRun): Task =>
  (payload, { job }) =>
    withRequestId(requestIdOf(payload) ?? `job-${job.id}`, async () => {
      const ctx: Ctx = { actor: { kind: "system", job: type }, now: new Date() };
      const run = (signal: AbortSignal) => handle(ctx, definition.payload.parse(payload) as never, signal); // JobKind pairs them
      try {
        await timed("job.run", { job: type }, () => withTimeLimit(definition.limitMs, jobRun.stopping, run));
        jobRun.done++;
      } catch (error) {
        await handleFailure(job, error, jobRun);
        throw publicError(error); // graphile-worker stores this message with the job, and tries again later
      }
    });

/** Runs until the limit or until the worker stops; then its signal aborts, and it has the grace period to end. */
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
    throw signal.aborted ? abortReason(signal) : error; // the error of an aborted call says only that it was aborted
  } finally {
    clearTimeout(timer);
    clearTimeout(grace);
  }
}

const abortReason = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new TypeError(String(reason));

/** Decides before graphile-worker does: back to the queue, replaced by a newer job, or again after back-off and jitter. */
async function handleFailure(job: Job, error: unknown, jobRun: JobRun) {
  const waitMs = retryDelayMs(error, jobRun);
  if (waitMs !== undefined) return returnToQueue(dbUnguarded, job, Math.max(MIN_WAIT_MS, waitMs));
  jobRun.failed++;
  recordFailure(job, error);
  await jitterBackoff(dbUnguarded, job, JITTER);
  if (job.key !== null) await deleteIfReplaced(dbUnguarded, job);
}

/** When to run again after what was no attempt: it was too early, a breaker was open, or the worker stops. */
function retryDelayMs(error: unknown, { stopping }: JobRun) {
  if (error instanceof RetryLater) return error.waitMs;
  if (wasNeverSent(error)) return BREAKER_WAIT_MS * (1 + Math.random());
  return stopping.aborted && error === stopping.reason ? MIN_WAIT_MS : undefined;
}

function recordFailure({ id, task_identifier: name, attempts, max_attempts }: Job, error: unknown) {
  if (attempts >= max_attempts) reportBug(error, { job: name, id });
  else log.warn({ job: name, id, attempt: attempts, error: describeError(error) }, "job will be tried again");
}

/** What the queue stores of an error, and an admin reads: no private data. */
function publicError(error: unknown) {
  const { name, code, message } = describeError(error);
  return new TypeError([name, code, message].filter(Boolean).join(": "));
}

function requestIdOf(payload: unknown) {
  const { causedBy } = (payload ?? {}) as { causedBy?: unknown }; // written by addJob()
  return typeof causedBy === "string" ? causedBy : undefined;
}
