import { z } from "zod";
import { requireAdmin } from "@/domain/accounts/authorize";
import { audit } from "@/domain/audit";
import { JobTypes } from "@/domain/jobs";
import { suppress } from "@/domain/notifications/batch";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { keysetPage } from "@/lib/keyset";
import { deleteDeadJobs, lockJob, requeueDeadJobs } from "@/lib/queue/graphile-internals";
import { withoutPrivate } from "@/lib/telemetry/describe-error";
import { deleteQueuedJob, findJobs, type JobCounts, jobCounts, type QueuedJob, requeueJob } from "@/ops/queue-state";
import type { JobRow, QueueReport } from "@/ops/responses";
import type { DeadJobs, JobDiscarding, JobsQuery } from "@/ops/schema";

/** Rows fetched per page. */
const PAGE = 20;

/** The queue as an admin sees it: every kind of job with its counts, and one page of jobs without their payloads. */
export async function getQueueReport({ actor, now }: Ctx, query: JobsQuery): Promise<QueueReport> {
  requireAdmin(actor);
  const [counts, found] = await Promise.all([jobCounts(now), findJobs(now, query, PAGE + 1)]);
  const { rows, ...around } = keysetPage(found, { ...query, limit: PAGE });
  return { kinds: allKinds(counts), rows: await rowsOf(rows), ...around, at: now };
}

const NO_JOBS = { dead: 0, retrying: 0, running: 0, due: 0, waiting: 0, oldestSeconds: 0 };

/** Kinds without jobs are listed too, and so are jobs of a kind that no longer exists. */
function allKinds(counts: JobCounts[]) {
  const known = Object.values(JobTypes).map(
    (type) => counts.find((each) => each.type === type) ?? { type, ...NO_JOBS },
  );
  return [...known, ...counts.filter(({ type }) => !known.some((each) => each.type === type))];
}

async function rowsOf(jobs: QueuedJob[]): Promise<JobRow[]> {
  const mails = await db.email.findMany({
    where: { id: { in: jobs.flatMap(({ payload }) => emailIdIn(payload) ?? []) } },
    select: { id: true, template: true },
  });
  return jobs.map(({ payload, lastError, ...job }) => ({
    ...job,
    about: mails.find(({ id }) => id === emailIdIn(payload))?.template ?? idIn(payload),
    lastError: lastError && describeFailure(lastError),
  }));
}

/** The stored error of a job begins with its kind and its code, which are from closed sets; the rest may repeat input. */
function describeFailure(text: string) {
  const [lead = ""] = /^\w{1,60}(?:: [a-z]+(?:_[a-z]+)+)?(?=: |$)/.exec(text) ?? [];
  return lead + withoutPrivate(text.slice(lead.length));
}

/** The message of the outbox that a job sends, if it sends one. */
export const emailIdIn = (payload: unknown) => z.object({ emailId: z.uuid() }).safeParse(payload).data?.emailId;

const Ids = z.record(z.string(), z.unknown());

/** The id of what a job is about: the first that its payload names. The rest of a payload is private. */
function idIn(payload: unknown) {
  const named = Object.entries(Ids.safeParse(payload).data ?? {}).find(([name]) => name.endsWith("Id"));
  return typeof named?.[1] === "string" ? named[1] : null;
}

/** Makes a job due now that waits, failed or is dead; it has all its attempts again. */
export function retryJob(ctx: Ctx, id: string) {
  requireAdmin(ctx.actor);
  return inTransaction(async (tx) => {
    const { type } = await lockIdleJob(tx, id);
    await requeueJob(tx, id);
    await audit(tx, ctx, { action: "job.retry", subject: `job:${type}:${id}` });
    return { id, type };
  });
}

/** Makes all dead jobs of a kind due now: for when their cause is fixed. */
export function retryDeadJobs(ctx: Ctx, { type }: DeadJobs) {
  requireAdmin(ctx.actor);
  return inTransaction(async (tx) => {
    const count = await requeueDeadJobs(tx, type);
    await audit(tx, ctx, { action: "job.retry-dead", subject: `job:${type}`, reason: `${count}` });
    return { type, count };
  });
}

/** Takes a job out of the queue undone. The message it would have sent is suppressed. */
export function discardJob(ctx: Ctx, id: string, { reason }: JobDiscarding) {
  requireAdmin(ctx.actor);
  return inTransaction(async (tx) => {
    const { type, payload } = await lockIdleJob(tx, id);
    const emailId = emailIdIn(payload);
    if (emailId) await suppress(tx, [emailId]);
    await deleteQueuedJob(tx, id);
    await audit(tx, ctx, { action: "job.discard", subject: `job:${type}:${id}`, reason });
    return { id, type };
  });
}

/** Discards jobs that have been dead for long and that no admin retried; returns their number. */
export const discardOldDeadJobs = (before: Date) =>
  inTransaction(async (tx) => {
    const dead = await deleteDeadJobs(tx, before);
    await suppress(
      tx,
      dead.flatMap(({ payload }) => emailIdIn(payload) ?? []),
    );
    return dead.length;
  });

async function lockIdleJob(tx: Tx, id: string) {
  const job = await lockJob(tx, id);
  if (!job) throw notFound("job");
  if (job.isRunning) throw new AppError("conflict", "job_running", "This job is running right now.");
  return job;
}
