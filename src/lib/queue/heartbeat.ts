import { dbUnguarded } from "@/lib/db";
import { deleteReplacedJobs } from "@/lib/queue/graphile-internals";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";

/** With the next heartbeat of another worker, the jobs of a killed worker run again within 25 s. */
const HEARTBEAT_MS = 5_000;
/** Four heartbeats: a pause of a process ends no lease. */
export const LEASE_SECONDS = 20;
const LEASE_TTL = `${LEASE_SECONDS} seconds`;
/** A heartbeat and a second. */
export const SILENT_SECONDS = HEARTBEAT_MS / 1_000 + 1;
const SILENT = `${SILENT_SECONDS} seconds`;
/** At the end: for statements that are on their way to the database. */
const MAX_CHECKS = 100;
const CHECK_EVERY_MS = 20;

/**
 * Renews the lease of a worker, now and every few seconds, and moves the jobs of workers whose lease expired back to the
 * queue (graphile-worker itself waits four hours). Returns the function that ends it, once the worker has no job.
 */
export function startHeartbeat(worker: string): () => Promise<void> {
  const tick = () =>
    renewLease(worker)
      .then(releaseOrphanedJobs)
      // A database that is away for a moment ends no worker; its jobs fail by themselves.
      .catch((error: unknown) => log.warn({ error: describeError(error) }, "the worker's lease could not be renewed"));
  let lastTick = tick();
  const timer = setInterval(() => {
    lastTick = tick();
  }, HEARTBEAT_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await lastTick;
    await endLease(worker);
  };
}

/**
 * Moves jobs whose worker is gone back to the queue; the attempt that was cut off counts. Except those that were added
 * again while they ran: the newer job with their key does them.
 */
export async function releaseOrphanedJobs() {
  await dbUnguarded.$executeRaw`
    SELECT graphile_worker.force_unlock_workers(lost) FROM (
      SELECT array_agg(DISTINCT j.locked_by) AS lost FROM graphile_worker.jobs j
      WHERE j.locked_at < now() - ${LEASE_TTL}::interval AND NOT EXISTS (
        SELECT 1 FROM "WorkerLease" l WHERE l.worker = j.locked_by AND l."seenAt" > now() - ${LEASE_TTL}::interval)) found
    WHERE lost IS NOT NULL`;
  await deleteReplacedJobs(dbUnguarded);
  await dbUnguarded.$executeRaw`DELETE FROM "WorkerLease" WHERE "seenAt" < now() - ${LEASE_TTL}::interval`;
}

/** Whether a worker that holds a job has been silent for longer than a living one is. */
export async function someWorkerIsSilent() {
  const [row] = await dbUnguarded.$queryRaw<{ silent: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM graphile_worker.jobs j
      WHERE j.locked_at < now() - ${SILENT}::interval AND NOT EXISTS (
        SELECT 1 FROM "WorkerLease" l WHERE l.worker = j.locked_by AND l."seenAt" > now() - ${SILENT}::interval)) AS silent`;
  return row?.silent === true;
}

const renewLease = (worker: string) => dbUnguarded.$executeRaw`
  INSERT INTO "WorkerLease" (worker) VALUES (${worker}) ON CONFLICT (worker) DO UPDATE SET "seenAt" = now()`;

/**
 * graphile-worker completes finished jobs without waiting for the statement, so this waits, or a job would run again. A
 * job that is still locked after that stays with this worker until its lease expires.
 */
async function endLease(worker: string) {
  for (let attempt = 0; attempt < MAX_CHECKS; attempt++) {
    const ended = await dbUnguarded.$executeRaw`
      DELETE FROM "WorkerLease" WHERE worker = ${worker}
        AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs WHERE locked_by = ${worker})`;
    if (ended > 0) return;
    await new Promise((resolve) => setTimeout(resolve, CHECK_EVERY_MS));
  }
}
