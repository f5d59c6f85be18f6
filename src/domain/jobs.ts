import type { Tx } from "@/lib/db";
import { enqueue, type JobOptions } from "@/lib/queue";
import type { JobInput, JobType } from "@/lib/queue/job-types";

/** How the business adds a job: always in the transaction of its cause. Pass a key when asking twice before it ran must mean once. */
export const enqueueInTx = <T extends JobType>(tx: Tx, type: T, payload: JobInput<T>, options?: JobOptions) =>
  enqueue(type, payload, { tx, ...options });
