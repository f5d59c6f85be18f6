import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/errors";

const PAUSE_MS = 50;

/**
 * Repeats a call of a verb or of a route while it fails with `busy`, as a client does. On a loaded machine the database
 * refuses some of many concurrent calls that way, which says nothing about the rule under test.
 */
export async function retryBusy<T>(run: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      const result = await run();
      if (!(await isBusyResponse(result))) return result;
    } catch (error) {
      if (!(error instanceof AppError && error.code === "busy")) throw error;
    }
    await pause(PAUSE_MS);
  }
}

/** Accepts a handler's own response, or the result of `callRoute`. */
async function isBusyResponse(result: unknown) {
  if (typeof result !== "object" || result === null || !("status" in result) || result.status !== 503) return false;
  const json = result instanceof Response ? await result.clone().json() : "json" in result ? result.json : undefined;
  return (json as { code?: unknown } | undefined)?.code === "busy";
}
