import { log } from "@/lib/log";
import { describeError } from "@/lib/monitoring/describe-error";
import { count, countWhenTrue, type Labels } from "@/lib/monitoring/metrics";
import { sentError } from "@/lib/monitoring/sentry";

export { getDashboardMetrics } from "@/lib/monitoring/dashboard";
export { getPlatformHealth } from "@/lib/monitoring/platform-health";

/**
 * Counts something, or adds a duration in milliseconds. Never throws, never waits; inside a transaction it counts once
 * that is committed. Labels come from closed sets: a route or a service, never an id.
 */
export function recordMetric(name: string, value = 1, labels: Labels = {}): void {
  countWhenTrue(() => count(name, value, labels));
}

/** Notes what somebody did, for the statistics: "booking_created". Who it was is only in the log. */
export function trackUserAction(userId: string, action: string): void {
  countWhenTrue(() => {
    count("user.action", 1, { action });
    log.debug({ userId, action }, "user action");
  });
}

/** Measures a call of an outside service: how long it took and how it ended. */
export async function timed<T>(name: string, labels: Labels, run: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const note = (outcome: string) => count(name, performance.now() - begun, { ...labels, outcome });
  try {
    const result = await run();
    note(outcomeOf(result));
    return result;
  } catch (error) {
    note("failed"); // counted, and then somebody else's to handle
    throw error;
  }
}

function outcomeOf(result: unknown) {
  // Some libraries give their error as a value.
  if (!(result instanceof Response)) return isWithError(result) ? "failed" : "ok";
  if (result.ok) return "ok";
  return result.status >= 500 ? "failed" : "refused";
}

const isWithError = (result: unknown) => Boolean((result as { error?: unknown } | null | undefined)?.error);

/** An error nobody planned for, to the log and to Sentry. The request or job it broke is named, never its contents. */
export function reportBug(error: unknown, where: Record<string, string> = {}) {
  count("bug", 1);
  log.error({ ...where, error: describeError(error) }, "bug");
  sentError(error, where);
}
