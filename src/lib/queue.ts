import { EventEmitter } from "node:events";
import {
  Logger,
  type RunnerOptions,
  run,
  runOnce,
  type TaskList,
  type WorkerEvents,
  type WorkerPool,
} from "graphile-worker";
import { env } from "@/env";
import { db, pool, type Tx } from "@/lib/db";
import { releaseOrphanedJobs, startHeartbeat } from "@/lib/queue/heartbeat";
import { JOBS, type JobInput, type JobType } from "@/lib/queue/job-types";
import { createTask, type Handler, type JobRun } from "@/lib/queue/run-job";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { requestId } from "@/lib/telemetry/request-context";

export { JobTypes } from "@/lib/queue/job-types";

/** What does each kind of job. */
export type Handlers = { [T in JobType]: Handler<T> };

export interface JobOptions {
  /** Two waiting jobs with the same key are one job: the later replaces the earlier. */
  key?: string;
  /** With a key: only when there is no such job, given up ones included. For a sweep that asks for the same again and again. */
  onlyIfAbsent?: boolean;
  runAt?: Date;
  /** Lower goes first; by default that of its kind. */
  priority?: number;
}

/** With e^n seconds between tries (and up to a quarter more), the last one is about 17 hours after the first. */
const MAX_ATTEMPTS = 12;
const CONCURRENCY = 4;
const POLL_MS = 500;
/** Hosts kill ten seconds after they asked to stop. */
const SHUTDOWN_GRACE_MS = 5_000;
const RESTART_DELAY_MS = 1_000;
/** A worker that could not sign off a job may never end by itself; its other jobs have ended after this long, limit and grace. */
const LEASE_GRACE_MS = 35_000;

/** Adds a job in the transaction of its cause, so that it exists if and only if that does; without one, on its own. */
export async function enqueue<T extends JobType>(
  type: T,
  payload: JobInput<T>,
  { tx = db, key, onlyIfAbsent: ifNone = false, runAt, priority = JOBS[type].priority }: JobOptions & { tx?: Tx } = {},
) {
  // A job is known by the request that caused it, so that the log tells one story; and by its key also when a newer one has it.
  const stored = JSON.stringify({ ...JOBS[type].payload.parse(payload), causedBy: requestId(), key });
  await tx.$executeRaw`SELECT graphile_worker.add_job(identifier := ${type}::text, payload := ${stored}::json,
    run_at := ${runAt ?? null}::timestamptz, max_attempts := ${MAX_ATTEMPTS}::int, job_key := ${key ?? null}::text,
    priority := ${priority}::int, job_key_mode := ${ifNone ? "unsafe_dedupe" : "replace"})`;
}

/** Takes jobs out of the queue that nobody has begun, by their keys: what they are for is done. */
export const cancelJobs = (tx: Tx, keys: string[]) =>
  tx.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key = ANY(${keys}::text[]) AND locked_at IS NULL`;

/** Does what is due of one kind, and returns when nothing is left. */
export const processQueue = <T extends JobType>(type: T, handler: Handler<T>) => drainQueue({ [type]: handler });

/**
 * Does what is due and returns when nothing is left, or takes nothing new once its time is up: a job that has begun is
 * finished, which takes its limit at most, or goes back as if never begun when `stopping` says so. Any number may run at once.
 */
export async function drainQueue(
  handlers: Partial<Handlers>,
  timeIsUp?: AbortSignal,
  stopping: AbortSignal = new AbortController().signal,
) {
  const jobRun: JobRun = { done: 0, failed: 0, stopping };
  await releaseOrphanedJobs(); // first, or there may be nothing left before they are back
  const { options, current, letGo: releaseLease } = runnerSetup();
  const ended = runOnce({ ...options, pgPool: pool }, buildTasks(handlers, jobRun));
  const stopTaking = () => void current()?.gracefulShutdown("the time is up");
  timeIsUp?.addEventListener("abort", stopTaking);
  try {
    await ended;
  } finally {
    timeIsUp?.removeEventListener("abort", stopTaking);
    await releaseLease();
  }
  return { done: jobRun.done, failed: jobRun.failed };
}

/**
 * Works through the queue until stopped. Several workers, on several machines, may run at once. graphile-worker ends when
 * a finished job cannot be signed off, because the database went away just then; so this begins anew, and the job comes
 * again as if its worker had been killed.
 */
export async function startWorker(handlers: Handlers) {
  const stopping = new AbortController();
  const begin = () => startRunner(handlers, { done: 0, failed: 0, stopping: stopping.signal });
  let work = await begin();
  let isOver = false;
  /** As soon as the database is there. */
  const restart = async () => {
    while (!isOver)
      try {
        work = await begin();
        return;
      } catch (error) {
        log.warn({ error: describeError(error) }, "the worker cannot begin yet");
        await new Promise((resolve) => setTimeout(resolve, RESTART_DELAY_MS));
      }
  };
  const supervised = (async () => {
    for (;;) {
      await work.failed; // it shuts itself down, which takes seconds
      if (isOver) return;
      log.warn("the worker could not sign off a job and begins anew");
      await restart();
    }
  })();
  /** Takes nothing new; jobs in hand get so long to finish and then go back into the queue, as if never begun. */
  const stop = async (finishMs = SHUTDOWN_GRACE_MS) => {
    isOver = true;
    const stopped = work;
    const timer = setTimeout(() => stopping.abort(new DOMException("the worker stops", "AbortError")), finishMs);
    await stopped.stop();
    await supervised;
    if (stopped !== work) await work.stop(); // it was just beginning anew
    clearTimeout(timer);
  };
  return { stop };
}

async function startRunner(handlers: Handlers, jobRun: JobRun) {
  const { options, letGo: releaseLease } = runnerSetup();
  const completionFailed = new Promise<void>((resolve) => options.events?.once("pool:fatalError", () => resolve()));
  const taskList = buildTasks(handlers, jobRun);
  const runner = await run({ ...options, ...listenOptions(), pollInterval: POLL_MS, taskList });
  // However it ended, it gives no more signs of life: jobs still in its name then go to another.
  const release = () => releaseLease().catch(() => undefined);
  const ended = runner.promise.catch(() => undefined).then(release);
  void completionFailed.then(() => void setTimeout(release, LEASE_GRACE_MS).unref());
  const stop = async () => {
    await runner.stop().catch(() => undefined); // it had ended by itself
    await ended;
  };
  return { failed: Promise.race([completionFailed, ended]), stop };
}

/** What all ways of working have in common, with the lease on the jobs they take. */
function runnerSetup() {
  let workers: WorkerPool | undefined;
  let end = async () => {};
  const events: WorkerEvents = new EventEmitter();
  events.once("pool:create", ({ workerPool }) => {
    workers = workerPool;
    end = startHeartbeat(workerPool.id);
  });
  const options: RunnerOptions = {
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    noPreparedStatements: true, // a pooler may stand between
    // Signed off one by one, nobody waits for it, and a failure of that would end the process. Together they are watched.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
    logger: quietLogger,
  };
  return { options, current: () => workers, letGo: () => end() };
}

/** To hear of new jobs at once takes a connection of one's own, which a pooler does not give. */
const listenOptions = () =>
  env.DIRECT_URL && env.DIRECT_URL !== env.DATABASE_URL
    ? { connectionString: env.DIRECT_URL, maxPoolSize: CONCURRENCY + 1 }
    : { pgPool: pool };

const buildTasks = (handlers: Partial<Handlers>, jobRun: JobRun): TaskList =>
  Object.fromEntries(
    Object.entries(handlers).map(([type, handler]) => [
      type,
      createTask(type as JobType, handler as Handler<JobType>, jobRun), // the pairs of Handlers
    ]),
  );

const quietLogger = new Logger(() => (level, message) => {
  if (String(level) === "error" && !message.startsWith("Failed task")) log.error(message);
});
