import { suppress } from "@/domain/notices/batch";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { dropJob, forgetDead, holdJob, runAgain, runDeadAgain } from "@/lib/queue/state";
import { audit } from "./audit";
import { mailOf } from "./jobs";
import type { DeadJobs, JobDiscarding } from "./jobs-schema";
import { adminId } from "./only-admin";

/** Has a job done now that waits, failed or was given up; it has all its tries again. */
export function retryJob(ctx: Ctx, id: string) {
  adminId(ctx.actor);
  return inTransaction(async (tx) => {
    const { type } = await idleJob(tx, id);
    await runAgain(tx, id);
    await audit(tx, ctx, { action: "job.retry", subject: `job:${type}:${id}` });
    return { id, type };
  });
}

/** Has all jobs of a kind done now that were given up: when what was wrong with them is put right. */
export function retryDeadJobs(ctx: Ctx, { type }: DeadJobs) {
  adminId(ctx.actor);
  return inTransaction(async (tx) => {
    const count = await runDeadAgain(tx, type);
    await audit(tx, ctx, { action: "job.retry-dead", subject: `job:${type}`, reason: `${count}` });
    return { type, count };
  });
}

/** Takes a job out of the queue undone. A message it would have sent is then one that is not to be sent. */
export function discardJob(ctx: Ctx, id: string, { reason }: JobDiscarding) {
  adminId(ctx.actor);
  return inTransaction(async (tx) => {
    const { type, payload } = await idleJob(tx, id);
    const emailId = mailOf(payload);
    if (emailId) await suppress(tx, [emailId]);
    await dropJob(tx, id);
    await audit(tx, ctx, { action: "job.discard", subject: `job:${type}:${id}`, reason });
    return { id, type };
  });
}

/** Jobs that were given up long ago, and that nobody asked for again, are discarded; gives their number. */
export const forgetDeadJobs = (before: Date) =>
  inTransaction(async (tx) => {
    const dead = await forgetDead(tx, before);
    await suppress(
      tx,
      dead.flatMap(({ payload }) => mailOf(payload) ?? []),
    );
    return dead.length;
  });

async function idleJob(tx: Tx, id: string) {
  const job = await holdJob(tx, id);
  if (!job) throw notFound("job");
  if (job.isRunning) throw new AppError("conflict", "job_running", "This job is being done right now.");
  return job;
}
