import { log } from "@/lib/log";
import { count, type Labels } from "@/lib/metrics";

/** Counts something, or adds a duration in milliseconds. Never throws, never waits. Labels from a closed set only. */
export function recordMetric(name: string, value = 1, labels: Labels = {}): void {
  count(name, value, labels);
}

/** An error nobody planned for. The request or job it broke is named, never its contents. */
export function reportBug(error: unknown, where: Record<string, string> = {}) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  log.error({ ...where, error: { name, message, stack } }, "bug");
}
