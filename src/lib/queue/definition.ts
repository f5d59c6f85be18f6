import type { z } from "zod";
import type { Ctx } from "@/lib/actor";

/** What a kind of job needs to know, how urgent it is, and how long it may take. */
export interface JobDefinition<P extends z.ZodType = z.ZodType> {
  payload: P;
  /** When many jobs are due, the lower number runs first. */
  priority: number;
  /** A job that takes longer is stopped, counts as failed and is tried again. */
  limitMs: number;
}

/** Does one kind of job. `signal` says when to stop; calls to Stripe and the mail provider are aborted by it anyway. */
export type Handler<Payload> = (ctx: Ctx, payload: Payload, signal: AbortSignal) => unknown;

/** A kind of job with the function that does it. */
export interface JobKind {
  definition: JobDefinition;
  /** Its argument is what `definition.payload` returns. */
  handle: Handler<never>;
}

/** What a worker does, by the name that a kind of job has in the queue. */
export type JobKinds = Record<string, JobKind>;
