import { Prisma } from "@/generated/prisma/client";
import { db, type Tx } from "@/lib/db";
import { allJobs } from "@/lib/queue/graphile-internals";
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

/** How many jobs of a kind are in each state, and how long the oldest one that could run has waited. */
export type JobCounts = Record<JobState, number> & { type: string; oldestSeconds: number };

export interface QueuedJob {
  id: string;
  type: string;
  state: JobState;
  /** As stored: ids, or a written e-mail. Not for display. */
  payload: unknown;
  attempts: number;
  maxAttempts: number;
  createdAt: Date;
  runAt: Date;
  /** The error it last failed with, without private data. */
  lastError: string | null;
}

interface JobFilter {
  type?: string;
  state?: JobState;
  /** The id of a job to continue from: the older ones, or the newer ones. */
  after?: string;
  before?: string;
}

const jobsWithState = (now: Date) => Prisma.sql`
  SELECT *, CASE WHEN locked_at IS NOT NULL THEN 'running' WHEN attempts >= max_attempts THEN 'dead'
    WHEN attempts > 0 THEN 'retrying' WHEN run_at <= ${now} THEN 'due' ELSE 'waiting' END AS state
  FROM (${allJobs}) jobs`;

/** Counts per kind of job; kinds without jobs are left out. */
export const jobCounts = (now: Date): Promise<JobCounts[]> => db.$queryRaw`
  SELECT type,
    (count(*) FILTER (WHERE state = 'dead'))::float8 AS dead,
    (count(*) FILTER (WHERE state = 'retrying'))::float8 AS retrying,
    (count(*) FILTER (WHERE state = 'running'))::float8 AS running,
    (count(*) FILTER (WHERE state = 'due'))::float8 AS due,
    (count(*) FILTER (WHERE state = 'waiting'))::float8 AS waiting,
    greatest(0, coalesce(extract(epoch FROM
      ${now}::timestamptz - min(run_at) FILTER (WHERE state IN ('due', 'retrying'))), 0))::float8 AS "oldestSeconds"
  FROM (${jobsWithState(now)}) jobs GROUP BY type ORDER BY type`;

/** At most `limit` jobs, newest first. */
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
    FROM (${jobsWithState(now)}) jobs WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY jobs.id ${isBack ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${limit}`;
  return isBack ? rows.reverse() : rows;
}

/** Makes a locked job due now, with all its attempts. */
export const requeueJob = (tx: Tx, id: string) =>
  tx.$executeRaw`SELECT graphile_worker.reschedule_jobs(ARRAY[${id}::bigint], run_at := now(), attempts := 0)`;

/** Takes a locked job out of the queue for good. */
export const deleteQueuedJob = (tx: Tx, id: string) =>
  tx.$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY[${id}::bigint])`;

/** Raises an alert while there are dead jobs, and resolves it when none is left. */
export async function alertDeadJobs(now: Date) {
  const counts = await jobCounts(now);
  const jobs = counts.reduce((sum, { dead }) => sum + dead, 0);
  const kinds = counts.flatMap(({ type, dead }) => (dead > 0 ? type : [])).join(", ");
  if (jobs > 0) raiseAlert("dead_jobs", { jobs, kinds });
  else resolveAlert("dead_jobs");
}
