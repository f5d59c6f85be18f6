import { dbUnguarded } from "@/lib/db";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";

/** With the next beat of another worker, a job of a worker that was killed is taken up again within 35 s. */
const HEARTBEAT_MS = 5_000;
const LEASE_TTL = "25 seconds";
/** At the end: for what is on its way to the database. */
const MAX_CHECKS = 100;
const CHECK_EVERY_MS = 20;

/**
 * Says that a worker lives, now and every few seconds, and takes the jobs of those that fell silent back into the queue
 * (graphile-worker itself waits four hours). Gives the way to end it, once it has no job in hand.
 */
export function startHeartbeat(worker: string): () => Promise<void> {
  const tick = () =>
    renewLease(worker)
      .then(releaseOrphanedJobs)
      // A database that is away for a moment ends no worker; its jobs fail by themselves.
      .catch((error: unknown) => log.warn({ error: describeError(error) }, "no sign of life could be given"));
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
 * Jobs whose worker is gone go back into the queue; a try that was cut off counts. Not those that were asked for again
 * while they were being done: graphile-worker gave their key to a newer job, which does it, and would call them given up.
 */
export async function releaseOrphanedJobs() {
  await dbUnguarded.$executeRaw`
    SELECT graphile_worker.force_unlock_workers(lost) FROM (
      SELECT array_agg(DISTINCT j.locked_by) AS lost FROM graphile_worker.jobs j
      WHERE j.locked_at < now() - ${LEASE_TTL}::interval AND NOT EXISTS (
        SELECT 1 FROM "WorkerLease" l WHERE l.worker = j.locked_by AND l."seenAt" > now() - ${LEASE_TTL}::interval)) found
    WHERE lost IS NOT NULL`;
  await dbUnguarded.$executeRaw`
    DELETE FROM graphile_worker._private_jobs
    WHERE locked_at IS NULL AND attempts >= max_attempts AND key IS NULL AND payload->>'key' IS NOT NULL`;
  await dbUnguarded.$executeRaw`DELETE FROM "WorkerLease" WHERE "seenAt" < now() - ${LEASE_TTL}::interval`;
}

const renewLease = (worker: string) => dbUnguarded.$executeRaw`
  INSERT INTO "WorkerLease" (worker) VALUES (${worker}) ON CONFLICT (worker) DO UPDATE SET "seenAt" = now()`;

/**
 * graphile-worker takes finished jobs off without waiting for it: so wait here, or a job would be done again. What is
 * still held after that stays in the name of this worker until it counts as silent.
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
