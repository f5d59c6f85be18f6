import { loadSiteSettings } from "./load-settings";

/** Does the queue's jobs in a process of its own, until it receives a stop signal; jobs that have begun are finished first. */
await loadSiteSettings(); // the files below read them as they are loaded
const { shareBreakers } = await import("@/ops/breaker-sync");
const { pool } = await import("@/lib/db");
const { startMonitoring, stopMonitoring } = await import("@/ops/monitor/tick");
const { runWorker } = await import("@/worker");

shareBreakers();
await startMonitoring("worker");
const runner = await runWorker();
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    void runner
      .stop()
      .then(() => stopMonitoring())
      .then(() => pool.end())
      .finally(() => process.exit(0));
  });
