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
import { pool } from "@/lib/db";
import type { JobKinds } from "@/lib/queue/definition";
import { releaseOrphanedJobs, someWorkerIsSilent, startHeartbeat } from "@/lib/queue/heartbeat";
import { createTask, type JobRun } from "@/lib/queue/run-job";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";

const CONCURRENCY = 4;
const POLL_MS = 500;
/** Hosts kill a process ten seconds after they ask it to stop. */
const SHUTDOWN_GRACE_MS = 5_000;
const RESTART_DELAY_MS = 1_000;
/** A worker that could not complete a job may never end by itself; after this long (limit and grace) its other jobs have ended. */
const LEASE_GRACE_MS = 35_000;

/** What ends a run of the queue that is not a worker's. */
export interface QueueLimits {
  /** Starts no new job from then on. */
  timeIsUp?: AbortSignal;
  /** Jobs that have started go back as if they never had. */
  stopping?: AbortSignal;
  /** Waits before it looks again at a worker that fell silent with a job; without it, it does not look again. */
  pause?: (timeIsUp?: AbortSignal) => Promise<unknown>;
}

/**
 * Does what is due and returns when nothing is left, or when its time is up. A job that has started finishes, within its
 * limit. Any number may run at once. With `pause` it stays while a silent worker holds a job, and takes over once its lease ends.
 */
export async function drainQueue(
  kinds: JobKinds,
  { timeIsUp, stopping = new AbortController().signal, pause }: QueueLimits = {},
) {
  const jobRun: JobRun = { done: 0, failed: 0, stopping };
  await drainOnce(kinds, jobRun, timeIsUp);
  while (pause && !timeIsUp?.aborted && !stopping.aborted && (await someWorkerIsSilent())) {
    await pause(timeIsUp);
    await drainOnce(kinds, jobRun, timeIsUp);
  }
  return { done: jobRun.done, failed: jobRun.failed };
}

async function drainOnce(kinds: JobKinds, jobRun: JobRun, timeIsUp?: AbortSignal) {
  if (timeIsUp?.aborted || jobRun.stopping.aborted) return;
  await releaseOrphanedJobs(); // first, or the queue may be empty before they are back
  const { options, current, releaseLease } = runnerSetup();
  const ended = runOnce({ ...options, pgPool: pool }, buildTasks(kinds, jobRun));
  const stopTaking = () => void current()?.gracefulShutdown("the time is up");
  timeIsUp?.addEventListener("abort", stopTaking);
  try {
    await ended;
  } finally {
    timeIsUp?.removeEventListener("abort", stopTaking);
    await releaseLease();
  }
}

/**
 * Works through the queue until stopped. Several workers, on several machines, may run at once. graphile-worker ends when
 * it cannot complete a finished job because the database is away; then this starts a new runner, and the job runs again
 * as if its worker had been killed.
 */
export async function startWorker(kinds: JobKinds) {
  const stopping = new AbortController();
  const begin = () => startRunner(kinds, { done: 0, failed: 0, stopping: stopping.signal });
  let work = await begin();
  let isOver = false;
  /** As soon as the database is there. */
  const restart = async () => {
    while (!isOver)
      try {
        work = await begin();
        return;
      } catch (error) {
        log.warn({ error: describeError(error) }, "the worker cannot start yet");
        await new Promise((resolve) => setTimeout(resolve, RESTART_DELAY_MS));
      }
  };
  const supervised = (async () => {
    for (;;) {
      await work.failed; // it shuts itself down, which takes seconds
      if (isOver) return;
      log.warn("the worker could not complete a job and starts again");
      await restart();
    }
  })();
  /** Starts no new job; running ones get this long to finish, and then go back to the queue as if never started. */
  const stop = async (finishMs = SHUTDOWN_GRACE_MS) => {
    isOver = true;
    const stopped = work;
    const timer = setTimeout(() => stopping.abort(new DOMException("the worker stops", "AbortError")), finishMs);
    await stopped.stop();
    await supervised;
    if (stopped !== work) await work.stop(); // it was just starting again
    clearTimeout(timer);
  };
  return { stop };
}

async function startRunner(kinds: JobKinds, jobRun: JobRun) {
  const { options, releaseLease } = runnerSetup();
  const completionFailed = new Promise<void>((resolve) => options.events?.once("pool:fatalError", () => resolve()));
  const taskList = buildTasks(kinds, jobRun);
  const runner = await run({ ...options, ...listenOptions(), pollInterval: POLL_MS, taskList });
  // However it ended, its heartbeat ends: jobs that are still locked by it then go to another worker.
  const release = () => releaseLease().catch(() => undefined);
  const ended = runner.promise.catch(() => undefined).then(release);
  void completionFailed.then(() => void setTimeout(release, LEASE_GRACE_MS).unref());
  const stop = async () => {
    await runner.stop().catch(() => undefined); // it had ended by itself
    await ended;
  };
  return { failed: Promise.race([completionFailed, ended]), stop };
}

/** What both ways to run have in common, with the lease on the jobs they take. */
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
    // Completed one by one, nothing waits for it, and a failure would end the process. In batches, failures are caught.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
    logger: quietLogger,
  };
  return { options, current: () => workers, releaseLease: () => end() };
}

/** LISTEN for new jobs takes a dedicated connection, which a pooler does not give. */
const listenOptions = () =>
  env.DIRECT_URL && env.DIRECT_URL !== env.DATABASE_URL
    ? { connectionString: env.DIRECT_URL, maxPoolSize: CONCURRENCY + 1 }
    : { pgPool: pool };

const buildTasks = (kinds: JobKinds, jobRun: JobRun): TaskList =>
  Object.fromEntries(Object.entries(kinds).map(([type, kind]) => [type, createTask(type, kind, jobRun)]));

const quietLogger = new Logger(() => (level, message) => {
  if (String(level) === "error" && !message.startsWith("Failed task")) log.error(message);
});
