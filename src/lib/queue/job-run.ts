import type { Job, Task } from "graphile-worker";
import type { Ctx } from "@/lib/actor";
import { wasNeverMade } from "@/lib/circuit-breaker";
import { dbUnguarded } from "@/lib/db";
import { withStopSignal } from "@/lib/deadline";
import { log } from "@/lib/log";
import { reportBug, timed } from "@/lib/monitoring";
import { describeError } from "@/lib/monitoring/describe-error";
import { JOBS, type JobPayload, type JobType } from "@/lib/queue/job-types";
import { withRequestId } from "@/lib/route/request-context";

/** Does one kind of job. `signal` says when to stop; what it asks of Stripe and of the mail hears it anyway. */
export type Handler<T extends JobType> = (ctx: Ctx, payload: JobPayload<T>, signal: AbortSignal) => unknown;

/** Thrown by a job that cannot be done just now through no fault of anybody: it comes again, and the try does not count. */
export class NotNow extends Error {
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
export interface Round {
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
export const taskOf =
  <T extends JobType>(type: T, handler: Handler<T>, round: Round): Task =>
  (payload, { job }) =>
    withRequestId(causeOf(payload) ?? `job-${job.id}`, async () => {
      const ctx: Ctx = { actor: { kind: "system", job: type }, now: new Date() };
      const run = (signal: AbortSignal) => handler(ctx, JOBS[type].payload.parse(payload) as JobPayload<T>, signal);
      try {
        await timed("job.run", { job: type }, () => limited(JOBS[type].limitMs, round.stopping, run));
        round.done++;
      } catch (error) {
        await settle(job, error, round);
        throw told(error); // graphile-worker keeps the job and these words, and tries again later
      }
    });

/** Runs until the limit or until the worker stops; then it is told to stop, and waited for as long as it is decent. */
async function limited(limitMs: number, stopping: AbortSignal, run: (signal: AbortSignal) => unknown) {
  const limit = new AbortController();
  const signal = AbortSignal.any([limit.signal, stopping]);
  const timer = setTimeout(() => limit.abort(new TimeLimitError(`took longer than ${limitMs} ms`)), limitMs);
  let grace: NodeJS.Timeout | undefined;
  const deaf = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      grace = setTimeout(() => reject(reasonOf(signal)), GRACE_MS);
    });
  });
  try {
    await Promise.race([withStopSignal(signal, async () => run(signal)), deaf]);
    limit.signal.throwIfAborted();
  } catch (error) {
    throw signal.aborted ? reasonOf(signal) : error; // what was called off says only that it was
  } finally {
    clearTimeout(timer);
    clearTimeout(grace);
  }
}

const reasonOf = ({ reason }: AbortSignal): Error => (reason instanceof Error ? reason : new TypeError(String(reason)));

/** Decides before graphile-worker does: back at once, replaced by a newer one, or later by its back-off and some chance. */
async function settle(job: Job, error: unknown, round: Round) {
  const waitMs = waitOf(error, round);
  if (waitMs !== undefined) return giveBack(job, waitMs);
  round.failed++;
  noteFailure(job, error);
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
function waitOf(error: unknown, { stopping }: Round) {
  if (error instanceof NotNow) return error.waitMs;
  if (wasNeverMade(error)) return BREAKER_WAIT_MS * (1 + Math.random());
  return stopping.aborted && error === stopping.reason ? MIN_WAIT_MS : undefined;
}

const giveBack = ({ id, locked_by }: Job, waitMs: number) => dbUnguarded.$executeRaw`
  UPDATE graphile_worker._private_jobs
  SET locked_by = NULL, locked_at = NULL, attempts = greatest(0, attempts - 1),
    run_at = now() + ${Math.max(MIN_WAIT_MS, waitMs)}::float8 * interval '1 millisecond'
  WHERE id = ${id}::bigint AND locked_by = ${locked_by}`;

function noteFailure({ id, task_identifier: name, attempts, max_attempts }: Job, error: unknown) {
  if (attempts >= max_attempts) reportBug(error, { job: name, id });
  else log.warn({ job: name, id, attempt: attempts, error: describeError(error) }, "job will be tried again");
}

/** What the queue keeps of an error, and an admin reads: what may be told, and no more. */
function told(error: unknown) {
  const { name, code, message } = describeError(error);
  return new TypeError([name, code, message].filter(Boolean).join(": "));
}

function causeOf(payload: unknown) {
  const { causedBy } = (payload ?? {}) as { causedBy?: unknown }; // written by enqueue()
  return typeof causedBy === "string" ? causedBy : undefined;
}
