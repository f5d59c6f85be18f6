import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { count, countOnCommit, type Labels } from "@/lib/telemetry/metrics";
import { captureError } from "@/lib/telemetry/sentry";

/**
 * Counts an event, or records a duration in milliseconds. Never throws, never waits. Inside a transaction it counts on
 * commit. Labels come from closed sets: a route or a service, never an id.
 */
export function recordMetric(name: string, value = 1, labels: Labels = {}): void {
  countOnCommit(() => count(name, value, labels));
}

/** Counts what a user did, for the statistics: "booking_created". The user id goes to the log only. */
export function trackUserAction(userId: string, action: string): void {
  countOnCommit(() => {
    count("user.action", 1, { action });
    log.debug({ userId, action }, "user action");
  });
}

/** Measures a call to an outside service: its duration and its outcome. */
export async function timed<T>(name: string, labels: Labels, run: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const record = (outcome: string) => count(name, performance.now() - startedAt, { ...labels, outcome });
  try {
    const result = await run();
    record(outcomeOf(result));
    return result;
  } catch (error) {
    record("failed"); // counted here, handled by the caller
    throw error;
  }
}

function outcomeOf(result: unknown) {
  // Some libraries return their error as a value.
  if (!(result instanceof Response)) return hasError(result) ? "failed" : "ok";
  if (result.ok) return "ok";
  return result.status >= 500 ? "failed" : "refused";
}

const hasError = (result: unknown) => Boolean((result as { error?: unknown } | null | undefined)?.error);

/** Reports an unplanned error to the log and to Sentry. It names the broken request or job, never its contents. */
export function reportBug(error: unknown, where: Record<string, string> = {}) {
  count("bug", 1);
  log.error({ ...where, error: describeError(error) }, "bug");
  captureError(error, where);
}
