import { AppError } from "@/lib/errors";
import { reportBug } from "@/lib/telemetry/record";
import { flushSentry } from "@/lib/telemetry/sentry";
import type { ProcessKind } from "@/ops/metrics/process";

/** Reports uncaught errors. They end the worker, which restarts with its jobs; Next.js keeps the site running. */
export function reportUncaughtErrors(kind: ProcessKind) {
  if (kind === "worker") {
    for (const event of ["uncaughtException", "unhandledRejection"])
      process.on(event, (error: unknown) => void reportAndEnd(error));
    return;
  }
  process.on("uncaughtExceptionMonitor", (error) => reportBug(error, { where: "process" }));
  process.on("unhandledRejection", (error) => {
    if (!isPlanned(error)) reportBug(error, { where: "process" });
  });
}

/** Waits for Sentry: a process that exits at once would lose the reason. */
async function reportAndEnd(error: unknown) {
  try {
    reportBug(error, { where: "process" });
    await flushSentry();
  } finally {
    process.exit(1);
  }
}

/** An aborted page leaves rejections behind: planned errors, or "redirect" and "not found" of Next.js. */
const isPlanned = (error: unknown) =>
  error instanceof AppError || String((error as { digest?: unknown } | null)?.digest).startsWith("NEXT_");
