import { log } from "@/lib/log";

/** An error nobody planned for. The request or job it broke is named, never its contents. */
export function reportBug(error: unknown, where: Record<string, string> = {}) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  log.error({ ...where, error: { name, message, stack } }, "bug");
}
