import { Prisma } from "@/generated/prisma/client";
import { db, type Tx } from "@/lib/db";
import { raiseAlert, resolveAlert } from "@/lib/telemetry/alerts";
import type { QueueDepth } from "@/ops/responses";
import type { JobState } from "@/ops/schema";

/** What waits in the queue, per kind of job. */
export const queueDepths = (now: Date): Promise<QueueDepth[]> => db.$queryRaw`
  SELECT task_identifier AS job,
    (count(*) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at <= ${now}))::float8 AS waiting,
    (count(*) FILTER (WHERE locked_at IS NOT NULL))::float8 AS running,
    (count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL))::float8 AS dead,
    coalesce(extract(epoch FROM ${now}::timestamptz - min(run_at)
      FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at <= ${now})), 0)::float8 AS "oldestSeconds"
  FROM graphile_worker.jobs GROUP BY task_identifier ORDER BY task_identifier`;

/** How many jobs of a kind are where, and for how long the oldest that could be done waits. */
export type JobCounts = Record<JobState, number> & { type: string; oldestSeconds: number };

export interface QueuedJob {
  id: string;
  type: string;
  state: JobState;
  /** As it was stored: ids, or a written letter. Not to be shown. */
  payload: unknown;
  attempts: number;
  maxAttempts: number;
  createdAt: Date;
  runAt: Date;
  /** What may be told of the error it last failed with. */
  lastError: string | null;
}

interface JobFilter {
  type?: string;
  state?: JobState;
  /** The id of a job to go on from: those that are older, or those that are newer. */
  after?: string;
  before?: string;
}

const allJobs = (now: Date) => Prisma.sql`
  SELECT j.id, t.identifier AS type, j.payload, j.attempts, j.max_attempts, j.created_at, j.run_at, j.last_error,
    CASE WHEN j.locked_at IS NOT NULL THEN 'running' WHEN j.attempts >= j.max_attempts THEN 'dead'
      WHEN j.attempts > 0 THEN 'retrying' WHEN j.run_at <= ${now} THEN 'due' ELSE 'waiting' END AS state
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id`;

/** Counts per kind of job; kinds of which there is none are left out. */
export const jobCounts = (now: Date): Promise<JobCounts[]> => db.$queryRaw`
  SELECT type,
    (count(*) FILTER (WHERE state = 'dead'))::float8 AS dead,
    (count(*) FILTER (WHERE state = 'retrying'))::float8 AS retrying,
    (count(*) FILTER (WHERE state = 'running'))::float8 AS running,
    (count(*) FILTER (WHERE state = 'due'))::float8 AS due,
    (count(*) FILTER (WHERE state = 'waiting'))::float8 AS waiting,
    greatest(0, coalesce(extract(epoch FROM
      ${now}::timestamptz - min(run_at) FILTER (WHERE state IN ('due', 'retrying'))), 0))::float8 AS "oldestSeconds"
  FROM (${allJobs(now)}) jobs GROUP BY type ORDER BY type`;

/** So many jobs, newest first. */
export async function findJobs(now: Date, { type, state, after, before }: JobFilter, limit: number) {
  const conditions = [
    type ? Prisma.sql`type = ${type}` : Prisma.sql`true`,
    state ? Prisma.sql`state = ${state}` : Prisma.sql`true`,
    after ? Prisma.sql`id < ${after}::bigint` : Prisma.sql`true`,
    before ? Prisma.sql`id > ${before}::bigint` : Prisma.sql`true`,
  ];
  const isBack = !after && before !== undefined;
  const rows = await db.$queryRaw<QueuedJob[]>`
    SELECT id::text AS id, type, state, payload, attempts::int, max_attempts::int AS "maxAttempts",
      created_at AS "createdAt", run_at AS "runAt", last_error AS "lastError"
    FROM (${allJobs(now)}) jobs WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY jobs.id ${isBack ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${limit}`;
  return isBack ? rows.reverse() : rows;
}

/** One job, which nobody begins or changes before the transaction ends; null when there is none. */
export async function lockQueuedJob(tx: Tx, id: string) {
  const rows = await tx.$queryRaw<{ type: string; isRunning: boolean; payload: unknown }[]>`
    SELECT t.identifier AS type, j.locked_at IS NOT NULL AS "isRunning", j.payload
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE j.id = ${id}::bigint FOR UPDATE OF j`;
  return rows[0] ?? null;
}

/** Has a held job done now, with all its tries before it. */
export const requeueJob = (tx: Tx, id: string) =>
  tx.$executeRaw`SELECT graphile_worker.reschedule_jobs(ARRAY[${id}::bigint], run_at := now(), attempts := 0)`;

/** Takes a held job out of the queue for good. */
export const deleteQueuedJob = (tx: Tx, id: string) =>
  tx.$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY[${id}::bigint])`;

/** Takes out the jobs that were given up before an instant, and gives what each was to do. */
export const deleteDeadJobs = (tx: Tx, before: Date) => tx.$queryRaw<{ payload: unknown }[]>`
  DELETE FROM graphile_worker._private_jobs
  WHERE attempts >= max_attempts AND locked_at IS NULL AND run_at < ${before} RETURNING payload`;

/** Has all jobs of a kind that were given up done now, and gives their number. */
export const requeueDeadJobs = (tx: Tx, type: string) => tx.$executeRaw`
  UPDATE graphile_worker._private_jobs j SET run_at = now(), attempts = 0, updated_at = now()
  FROM graphile_worker._private_tasks t
  WHERE t.id = j.task_id AND t.identifier = ${type} AND j.attempts >= j.max_attempts AND j.locked_at IS NULL`;

/** Calls for people when jobs were given up, and says so when none is left. */
export async function alertDeadJobs(now: Date) {
  const counts = await jobCounts(now);
  const jobs = counts.reduce((sum, { dead }) => sum + dead, 0);
  const kinds = counts.flatMap(({ type, dead }) => (dead > 0 ? type : [])).join(", ");
  if (jobs > 0) raiseAlert("dead_jobs", { jobs, kinds });
  else resolveAlert("dead_jobs");
}
