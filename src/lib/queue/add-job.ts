import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/db";
import type { JobDefinition } from "@/lib/queue/definition";
import { requestId } from "@/lib/telemetry/request-context";

export interface JobOptions {
  /** Two waiting jobs with the same key are one job: the later replaces the earlier. */
  key?: string;
  /** With a key: only when no such job exists, dead ones included. For a sweep that adds the same job again and again. */
  onlyIfAbsent?: boolean;
  runAt?: Date;
  /** Lower runs first; by default that of its kind. */
  priority?: number;
}

/** With e^n seconds between attempts (and up to a quarter more), the last one is about 17 hours after the first. */
const MAX_ATTEMPTS = 12;

/** A call that adds a job, for a statement that does more. */
export function jobSql(
  type: string,
  definition: JobDefinition,
  payload: unknown,
  { key, onlyIfAbsent = false, runAt, priority = definition.priority }: JobOptions,
) {
  const parsed = definition.payload.parse(payload) as object; // a payload is an object of ids
  // The id of the request that caused a job stays with it, so that the log shows one story. The key is stored as well,
  // because graphile-worker clears the column once a newer job has it.
  const stored = JSON.stringify({ ...parsed, causedBy: requestId(), key });
  return Prisma.sql`graphile_worker.add_job(identifier := ${type}::text, payload := ${stored}::json,
    run_at := ${runAt ?? null}::timestamptz, max_attempts := ${MAX_ATTEMPTS}::int, job_key := ${key ?? null}::text,
    priority := ${priority}::int, job_key_mode := ${onlyIfAbsent ? "unsafe_dedupe" : "replace"})`;
}

/** Adds a job in a transaction, so that it exists if and only if the change of that transaction does. */
export const addJob = async (tx: Pick<Tx, "$executeRaw">, ...job: Parameters<typeof jobSql>) =>
  tx.$executeRaw`SELECT ${jobSql(...job)}`;
