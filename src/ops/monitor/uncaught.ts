import { AppError } from "@/lib/errors";
import { reportBug } from "@/lib/telemetry/record";
import { flushSentry } from "@/lib/telemetry/sentry";
import type { ProcessKind } from "@/ops/metrics/process";

/** Reports what nobody caught. It ends the worker, which begins anew with its jobs; Next lets the site go on. */
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

/** Sentry takes a moment; a process that ends at once would take the reason of its end with it. */
async function reportAndEnd(error: unknown) {
  try {
    reportBug(error, { where: "process" });
    await flushSentry();
  } finally {
    process.exit(1);
  }
}

/** A page that is given up leaves behind what it began: a refusal we planned, or Next's own "redirect" and "not found". */
const isPlanned = (error: unknown) =>
  error instanceof AppError || String((error as { digest?: unknown } | null)?.digest).startsWith("NEXT_");
