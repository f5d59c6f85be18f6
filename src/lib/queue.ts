import { type Handlers, type JobType, withDefinitions } from "@/domain/jobs";
import { drainQueue, type QueueLimits } from "@/lib/queue/worker";

/** Façade: the names of the queue that guides import. What they stand for is in domain/jobs.ts and lib/queue/. */
export { enqueue, JobTypes } from "@/domain/jobs";

/** Does what is due, of one kind or of all that have a handler, and returns when nothing is left or its time is up. */
export function processQueue<T extends JobType>(type: T, handler: Handlers[T]): ReturnType<typeof drainQueue>;
export function processQueue(handlers: Partial<Handlers>, limits?: QueueLimits): ReturnType<typeof drainQueue>;
export function processQueue(what: JobType | Partial<Handlers>, how?: Handlers[JobType] | QueueLimits) {
  if (typeof what !== "string") return drainQueue(withDefinitions(what), typeof how === "function" ? {} : how);
  return drainQueue(withDefinitions({ [what]: how }));
}
