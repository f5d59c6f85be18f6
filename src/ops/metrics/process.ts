import { monitorEventLoopDelay } from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";
import { pool } from "@/lib/db";
import { processWide } from "@/lib/process-wide";
import { raiseAlert } from "@/lib/telemetry/alerts";
import { count } from "@/lib/telemetry/metrics";

const MEMORY_LIMIT = 0.9;
const NANOS_PER_MS = 1e6;
/** Sampling interval of the event loop delay. */
const RESOLUTION_MS = 20;

/** Memory use as a share of the limit: of the heap, or of the container where one sets a limit. */
export function memoryShare() {
  const { rss, heapUsed } = process.memoryUsage();
  const heapShare = heapUsed / getHeapStatistics().heap_size_limit;
  const limit = process.constrainedMemory();
  return limit > 0 && limit < Number.MAX_SAFE_INTEGER ? Math.max(heapShare, rss / limit) : heapShare;
}

/** The role of a process. */
export type ProcessKind = "web" | "worker";

/** Samples memory, event loop delay and connection pool of this process. */
export function sampleProcess(kind: ProcessKind, share = memoryShare()) {
  count("process.memory_mb", process.memoryUsage().rss / 1024 / 1024, { process: kind });
  count("process.memory_percent", share * 100, { process: kind });
  if (share > MEMORY_LIMIT) raiseAlert("memory", { percent: Math.round(share * 100) });

  const delay = processWide("eventLoopDelay", startDelay);
  if (delay.count > 0) count("process.loop_delay", eventLoopLagMs(delay.percentile(99)));
  delay.reset();

  const { totalCount, idleCount, waitingCount, options } = pool;
  const percent = (100 * (totalCount - idleCount)) / options.max;
  count("db.pool_percent", percent);
  count("db.pool_waiting", waitingCount);
  if (waitingCount > 0) raiseAlert("connections", { percent: Math.round(percent), waiting: waitingCount }, "pool");
}

/** Event loop delay in milliseconds. Node measures from one callback to the next, including the sampling interval. */
export const eventLoopLagMs = (betweenNanos: number) => Math.max(0, betweenNanos / NANOS_PER_MS - RESOLUTION_MS);

function startDelay() {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  return delay;
}
