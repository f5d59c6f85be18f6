import { z } from "zod";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { withoutPrivate } from "@/lib/monitoring/describe-error";
import { JobTypes } from "@/lib/queue/job-types";
import { findJobs, type JobCounts, jobCounts, type QueuedJob } from "@/lib/queue/state";
import type { JobRow, JobsQuery, QueueReport } from "./jobs-schema";
import { adminId } from "./only-admin";

/** Rows fetched per page. */
const PAGE = 20;

/** The queue as an admin sees it: every kind of job with its counts, and one page of jobs without what they say. */
export async function queueReport({ actor, now }: Ctx, query: JobsQuery): Promise<QueueReport> {
  adminId(actor);
  const isBack = !query.after && query.before !== undefined;
  const [counts, found] = await Promise.all([jobCounts(now), findJobs(now, query, PAGE + 1)]);
  const hasMore = found.length > PAGE;
  const jobs = isBack ? found.slice(-PAGE) : found.slice(0, PAGE);
  return {
    kinds: allKinds(counts),
    rows: await rowsOf(jobs),
    previous: ((isBack ? hasMore : query.after) && jobs[0]?.id) || null,
    next: ((isBack || hasMore) && jobs.at(-1)?.id) || null,
    at: now,
  };
}

const NONE = { dead: 0, retrying: 0, running: 0, due: 0, waiting: 0, oldestSeconds: 0 };

/** Kinds of which there is no job are shown too, and so are jobs of a kind that is no more. */
function allKinds(counts: JobCounts[]) {
  const known = Object.values(JobTypes).map((type) => counts.find((each) => each.type === type) ?? { type, ...NONE });
  return [...known, ...counts.filter(({ type }) => !known.some((each) => each.type === type))];
}

async function rowsOf(jobs: QueuedJob[]): Promise<JobRow[]> {
  const mails = await db.email.findMany({
    where: { id: { in: jobs.flatMap(({ payload }) => mailOf(payload) ?? []) } },
    select: { id: true, template: true },
  });
  return jobs.map(({ payload, lastError, ...job }) => ({
    ...job,
    about: mails.find(({ id }) => id === mailOf(payload))?.template ?? idIn(payload),
    lastError: lastError && withoutPrivate(lastError),
  }));
}

/** The message of the outbox that a job sends, if it sends one. */
export const mailOf = (payload: unknown) => z.object({ emailId: z.uuid() }).safeParse(payload).data?.emailId;

const Ids = z.record(z.string(), z.unknown());

/** The id of what a job is about: the first that its payload names. Nothing else of a payload is for anybody's eyes. */
function idIn(payload: unknown) {
  const named = Object.entries(Ids.safeParse(payload).data ?? {}).find(([name]) => name.endsWith("Id"));
  return typeof named?.[1] === "string" ? named[1] : null;
}
