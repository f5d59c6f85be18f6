import { type Handlers, type JobType, withDefinitions } from "@/domain/jobs";
import { drainQueue } from "@/lib/queue/worker";

/** Façade: the names of the queue that guides import. What they stand for is in domain/jobs.ts and lib/queue/. */
export { enqueue, JobTypes } from "@/domain/jobs";

/** Does what is due of one kind, and returns when nothing is left. */
export const processQueue = <T extends JobType>(type: T, handler: Handlers[T]) =>
  drainQueue(withDefinitions({ [type]: handler }));
