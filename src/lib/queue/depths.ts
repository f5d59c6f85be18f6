import { db } from "@/lib/db";
import type { QueueDepth } from "@/lib/monitoring/figures";

/** What waits in the queue, per kind of job. */
export const queueDepths = (now: Date): Promise<QueueDepth[]> => db.$queryRaw`
  SELECT task_identifier AS job,
    (count(*) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at <= ${now}))::float8 AS waiting,
    (count(*) FILTER (WHERE locked_at IS NOT NULL))::float8 AS running,
    (count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL))::float8 AS dead,
    coalesce(extract(epoch FROM ${now}::timestamptz - min(run_at)
      FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at <= ${now})), 0)::float8 AS "oldestSeconds"
  FROM graphile_worker.jobs GROUP BY task_identifier ORDER BY task_identifier`;
