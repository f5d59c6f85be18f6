import { Prisma } from "@/generated/prisma/client";

/**
 * The only statements on tables that graphile-worker calls private. It offers no function for them, and another version may
 * change these tables: graphile-internals.test.ts checks what they assume, for the version in package.json.
 */
type Connection = Pick<Prisma.TransactionClient, "$executeRaw" | "$queryRaw">;

/** A job in the hands of a worker. */
interface LockedJob {
  id: string;
  locked_by: string | null;
}

/** Every job with its payload, which the public view leaves out. */
export const allJobs = Prisma.sql`
  SELECT j.id, t.identifier AS type, j.payload, j.attempts, j.max_attempts, j.created_at, j.run_at, j.last_error, j.locked_at
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id`;

/** Deletes jobs that no worker has started, by their keys: what they are for is done. */
export const cancelJobs = (tx: Connection, keys: string[]) =>
  tx.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key = ANY(${keys}::text[]) AND locked_at IS NULL`;

/** Deletes jobs that no worker has started and whose payload contains one of the texts. */
export const cancelJobsNaming = (tx: Connection, texts: string[]) => tx.$executeRaw`
  DELETE FROM graphile_worker._private_jobs j WHERE j.locked_at IS NULL
    AND EXISTS (SELECT 1 FROM unnest(${texts}::text[]) AS named WHERE strpos(j.payload::text, named) > 0)`;

/** Moves a job back to the queue, due after a while; the attempt does not count. */
export const returnToQueue = (db: Connection, { id, locked_by }: LockedJob, waitMs: number) => db.$executeRaw`
  UPDATE graphile_worker._private_jobs
  SET locked_by = NULL, locked_at = NULL, attempts = greatest(0, attempts - 1),
    run_at = now() + ${waitMs}::float8 * interval '1 millisecond'
  WHERE id = ${id}::bigint AND locked_by = ${locked_by}`;

/**
 * Lengthens the back-off of a job that fails now by a random share of up to `jitter`: graphile-worker adds e^attempts
 * seconds to the later of now and run_at.
 */
export const jitterBackoff = (db: Connection, { id, locked_by }: LockedJob, jitter: number) => db.$executeRaw`
  UPDATE graphile_worker._private_jobs
  SET run_at = now() + random() * ${jitter}::float8 * exp(least(attempts, 10)) * interval '1 second'
  WHERE id = ${id}::bigint AND locked_by = ${locked_by}`;

/** Deletes a running job whose key a newer job has taken over: the newer one does it. */
export const deleteIfReplaced = (db: Connection, { id, locked_by }: LockedJob) => db.$executeRaw`
  DELETE FROM graphile_worker._private_jobs WHERE id = ${id}::bigint AND locked_by = ${locked_by} AND key IS NULL`;

/**
 * Deletes jobs whose key a newer job took over while a worker that is gone had them: graphile-worker used up their
 * attempts, so that they would count as dead. Their payload still has the key.
 */
export const deleteReplacedJobs = (db: Connection) => db.$executeRaw`
  DELETE FROM graphile_worker._private_jobs
  WHERE locked_at IS NULL AND attempts >= max_attempts AND key IS NULL AND payload->>'key' IS NOT NULL`;

/** One job, which no worker starts or changes before the transaction ends; null when there is none. */
export async function lockJob(tx: Connection, id: string) {
  const rows = await tx.$queryRaw<{ type: string; isRunning: boolean; payload: unknown }[]>`
    SELECT t.identifier AS type, j.locked_at IS NOT NULL AS "isRunning", j.payload
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE j.id = ${id}::bigint FOR UPDATE OF j`;
  return rows[0] ?? null;
}

/** Deletes the jobs that were due before an instant and have no attempt left; returns their payloads. */
export const deleteDeadJobs = (tx: Connection, before: Date) => tx.$queryRaw<{ payload: unknown }[]>`
  DELETE FROM graphile_worker._private_jobs
  WHERE attempts >= max_attempts AND locked_at IS NULL AND run_at < ${before} RETURNING payload`;

/** Makes all dead jobs of a kind due now, with all their attempts; returns their number. */
export const requeueDeadJobs = (tx: Connection, type: string) => tx.$executeRaw`
  UPDATE graphile_worker._private_jobs j SET run_at = now(), attempts = 0, updated_at = now()
  FROM graphile_worker._private_tasks t
  WHERE t.id = j.task_id AND t.identifier = ${type} AND j.attempts >= j.max_attempts AND j.locked_at IS NULL`;

/** For a restored backup, whose workers are gone: no job and no queue is locked. */
export const UNLOCK_ALL = `
  UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL;
  UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL`;
