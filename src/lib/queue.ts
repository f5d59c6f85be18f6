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
import { log } from "@/lib/log";
import { describeError } from "@/lib/monitoring/describe-error";
import { type Handler, type Round, taskOf } from "@/lib/queue/job-run";
import { JOBS, type JobInput, type JobType } from "@/lib/queue/job-types";
import { holdLease, releaseLostJobs } from "@/lib/queue/worker-lease";
import { requestId } from "@/lib/route/request-context";

export { JobTypes } from "@/lib/queue/job-types";

/** What does each kind of job. */
export type Handlers = { [T in JobType]: Handler<T> };

export interface JobOptions {
  /** Two waiting jobs with the same key are one job: the later replaces the earlier. */
  key?: string;
  /** With a key: only when there is no such job, given up ones included. For a sweep that asks for the same again and again. */
  ifNone?: boolean;
  runAt?: Date;
  /** Lower goes first; by default that of its kind. */
  priority?: number;
}

/** With e^n seconds between tries (and up to a quarter more), the last one is about 17 hours after the first. */
const MAX_ATTEMPTS = 12;
const CONCURRENCY = 4;
const POLL_MS = 500;
/** Hosts kill ten seconds after they asked to stop. */
const FINISH_MS = 5_000;
const AGAIN_MS = 1_000;
/** A worker that could not sign off a job may never end by itself; its other jobs have ended after this long, limit and grace. */
const LAST_BREATH_MS = 35_000;

/** Adds a job in the transaction of its cause, so that it exists if and only if that does; without one, on its own. */
export async function enqueue<T extends JobType>(
  type: T,
  payload: JobInput<T>,
  { tx = db, key, ifNone = false, runAt, priority = JOBS[type].priority }: JobOptions & { tx?: Tx } = {},
) {
  // A job is known by the request that caused it, so that the log tells one story; and by its key also when a newer one has it.
  const stored = JSON.stringify({ ...JOBS[type].payload.parse(payload), causedBy: requestId(), key });
  await tx.$executeRaw`SELECT graphile_worker.add_job(identifier := ${type}::text, payload := ${stored}::json,
    run_at := ${runAt ?? null}::timestamptz, max_attempts := ${MAX_ATTEMPTS}::int, job_key := ${key ?? null}::text,
    priority := ${priority}::int, job_key_mode := ${ifNone ? "unsafe_dedupe" : "replace"})`;
}

/** Takes jobs out of the queue that nobody has begun, by their keys: what they are for is done. */
export const takeOff = (tx: Tx, keys: string[]) =>
  tx.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key = ANY(${keys}::text[]) AND locked_at IS NULL`;

/** Does what is due of one kind, and returns when nothing is left. */
export const processQueue = <T extends JobType>(type: T, handler: Handler<T>) => drain({ [type]: handler });

/**
 * Does what is due and returns when nothing is left, or takes nothing new once its time is up: a job that has begun is
 * finished, which takes its limit at most, or goes back as if never begun when `stopping` says so. Any number may run at once.
 */
export async function drain(
  handlers: Partial<Handlers>,
  timeIsUp?: AbortSignal,
  stopping: AbortSignal = new AbortController().signal,
) {
  const round: Round = { done: 0, failed: 0, stopping };
  await releaseLostJobs(); // first, or there may be nothing left before they are back
  const { options, current, letGo } = prepare();
  const ended = runOnce({ ...options, pgPool: pool }, tasks(handlers, round));
  const stopTaking = () => void current()?.gracefulShutdown("the time is up");
  timeIsUp?.addEventListener("abort", stopTaking);
  try {
    await ended;
  } finally {
    timeIsUp?.removeEventListener("abort", stopTaking);
    await letGo();
  }
  return { done: round.done, failed: round.failed };
}

/**
 * Works through the queue until stopped. Several workers, on several machines, may run at once. graphile-worker ends when
 * a finished job cannot be signed off, because the database went away just then; so this begins anew, and the job comes
 * again as if its worker had been killed.
 */
export async function startWorker(handlers: Handlers) {
  const stopping = new AbortController();
  const begin = () => beginWork(handlers, { done: 0, failed: 0, stopping: stopping.signal });
  let work = await begin();
  let isOver = false;
  /** As soon as the database is there. */
  const beginAgain = async () => {
    while (!isOver)
      try {
        work = await begin();
        return;
      } catch (error) {
        log.warn({ error: describeError(error) }, "the worker cannot begin yet");
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
  };
  const goingOn = (async () => {
    for (;;) {
      await work.failed; // it shuts itself down, which takes seconds
      if (isOver) return;
      log.warn("the worker could not sign off a job and begins anew");
      await beginAgain();
    }
  })();
  /** Takes nothing new; jobs in hand get so long to finish and then go back into the queue, as if never begun. */
  const stop = async (finishMs = FINISH_MS) => {
    isOver = true;
    const begun = work;
    const timer = setTimeout(() => stopping.abort(new DOMException("the worker stops", "AbortError")), finishMs);
    await begun.stop();
    await goingOn;
    if (begun !== work) await work.stop(); // it was just beginning anew
    clearTimeout(timer);
  };
  return { stop };
}

async function beginWork(handlers: Handlers, round: Round) {
  const { options, letGo } = prepare();
  const unsigned = new Promise<void>((resolve) => options.events?.once("pool:fatalError", () => resolve()));
  const taskList = tasks(handlers, round);
  const runner = await run({ ...options, ...listening(), pollInterval: POLL_MS, taskList });
  // However it ended, it gives no more signs of life: jobs still in its name then go to another.
  const gone = () => letGo().catch(() => undefined);
  const ended = runner.promise.catch(() => undefined).then(gone);
  void unsigned.then(() => void setTimeout(gone, LAST_BREATH_MS).unref());
  const stop = async () => {
    await runner.stop().catch(() => undefined); // it had ended by itself
    await ended;
  };
  return { failed: Promise.race([unsigned, ended]), stop };
}

/** What all ways of working have in common, with the lease on the jobs they take. */
function prepare() {
  let workers: WorkerPool | undefined;
  let end = async () => {};
  const events: WorkerEvents = new EventEmitter();
  events.once("pool:create", ({ workerPool }) => {
    workers = workerPool;
    end = holdLease(workerPool.id);
  });
  const options: RunnerOptions = {
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    noPreparedStatements: true, // a pooler may stand between
    // Signed off one by one, nobody waits for it, and a failure of that would end the process. Together they are watched.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
    logger: quiet,
  };
  return { options, current: () => workers, letGo: () => end() };
}

/** To hear of new jobs at once takes a connection of one's own, which a pooler does not give. */
const listening = () =>
  env.DIRECT_URL && env.DIRECT_URL !== env.DATABASE_URL
    ? { connectionString: env.DIRECT_URL, maxPoolSize: CONCURRENCY + 1 }
    : { pgPool: pool };

const tasks = (handlers: Partial<Handlers>, round: Round): TaskList =>
  Object.fromEntries(
    Object.entries(handlers).map(([type, handler]) => [
      type,
      taskOf(type as JobType, handler as Handler<JobType>, round), // the pairs of Handlers
    ]),
  );

const quiet = new Logger(() => (level, message) => {
  if (String(level) === "error" && !message.startsWith("Failed task")) log.error(message);
});
