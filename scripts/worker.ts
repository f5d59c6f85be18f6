import { shareBreakers } from "@/lib/circuit-breaker/sharing";
import { pool } from "@/lib/db";
import { startMonitoring, stopMonitoring } from "@/lib/monitoring/pulse";
import { workOn } from "@/worker";

/** Does the queue's jobs in a process of its own, until it is told to stop; jobs that have begun are finished first. */
shareBreakers();
await startMonitoring("worker");
const runner = await workOn();
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    void runner
      .stop()
      .then(() => stopMonitoring())
      .then(() => pool.end())
      .finally(() => process.exit(0));
  });
