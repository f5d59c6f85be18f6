import { type Job, Logger, type Runner, run, type TaskList } from "graphile-worker";
import { z } from "zod";
import type { Ctx } from "@/lib/actor";
import { pool, type Tx } from "@/lib/db";
import { describeError } from "@/lib/describe-error";
import { must } from "@/lib/errors";
import { log } from "@/lib/log";
import { reportBug, timed } from "@/lib/monitoring";
import { requestId, withRequestId } from "@/lib/request-context";

export type Payloads = Record<string, z.ZodType>;
export type Handlers<P extends Payloads> = { [N in keyof P]: (ctx: Ctx, payload: z.infer<P[N]>) => Promise<unknown> };

interface JobOptions {
  /** Two waiting jobs with the same key are one job. */
  key?: string;
  runAt?: Date;
}

const MAX_ATTEMPTS = 12;
const CONCURRENCY = 4;
const POLL_MS = 500;

/** Adds a job in the caller's transaction: it exists if and only if the change that caused it does. */
export async function enqueue<P extends Payloads, N extends keyof P & string>(
  tx: Tx,
  payloads: P,
  name: N,
  payload: z.infer<P[N]>,
  { key, runAt }: JobOptions = {},
) {
  const checked = JSON.stringify(withCause(must<z.ZodType>(payloads[name], name).parse(payload)));
  await tx.$executeRaw`SELECT graphile_worker.add_job(identifier := ${name}::text, payload := ${checked}::json,
    run_at := ${runAt ?? null}::timestamptz, max_attempts := ${MAX_ATTEMPTS}::int, job_key := ${key ?? null}::text)`;
}

/** Works through the queue until stopped. Several workers, on several machines, may run at once. */
export function startWorker<P extends Payloads>(payloads: P, handlers: Handlers<P>): Promise<Runner> {
  return run({
    pgPool: pool,
    taskList: tasks(payloads, handlers),
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: quiet,
  });
}

/** Runs what is due and returns when nothing is left or the time is up; a job that has begun is finished. */
export async function drain<P extends Payloads>(payloads: P, handlers: Handlers<P>, budgetMs: number) {
  const runner = await startWorker(payloads, handlers);
  const busy = new Set<string>();
  let done = 0;
  let failed = 0;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, budgetMs);
    const { events } = runner;
    events.on("job:start", ({ job }) => busy.add(job.id));
    events.on("job:success", () => void done++);
    events.on("job:error", () => void failed++);
    events.on("job:complete", ({ job }) => busy.delete(job.id));
    events.on("worker:getJob:empty", () => {
      if (busy.size > 0) return;
      clearTimeout(timer);
      resolve();
    });
  });
  await runner.stop();
  return { done, failed };
}

function tasks<P extends Payloads>(payloads: P, handlers: Handlers<P>): TaskList {
  return Object.fromEntries(
    Object.entries(payloads).map(([name, schema]) => [
      name,
      (payload: unknown, { job }) =>
        withRequestId(causeOf(payload) ?? `job-${job.id}`, async () => {
          const ctx: Ctx = { actor: { kind: "system", job: name }, now: new Date() };
          const handler = must(handlers[name], name);
          try {
            await timed("job.run", { job: name }, () => handler(ctx, schema.parse(payload) as never));
          } catch (error) {
            noteFailure(job, error);
            throw error; // graphile-worker keeps the job and its error, and tries again later
          }
        }),
    ]),
  );
}

function noteFailure({ id, task_identifier: name, attempts, max_attempts }: Job, error: unknown) {
  if (attempts >= max_attempts) reportBug(error, { job: name, id });
  else log.warn({ job: name, id, attempt: attempts, error: describeError(error) }, "job will be tried again");
}

/** A job is known by the request that caused it, so that the log tells one story. */
const withCause = (payload: unknown) => (typeof payload === "object" ? { ...payload, causedBy: requestId() } : payload);

function causeOf(payload: unknown) {
  const { causedBy } = (payload ?? {}) as { causedBy?: unknown }; // written by withCause
  return typeof causedBy === "string" ? causedBy : undefined;
}

const quiet = new Logger(() => (level, message) => {
  if (String(level) === "error" && !message.startsWith("Failed task")) log.error(message);
});
