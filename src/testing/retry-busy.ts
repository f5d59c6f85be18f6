import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/errors";

const PAUSE_MS = 50;
/** Too many statements at once; then the breaker, which lets nobody through for a moment. */
const BUSY_CODES = ["busy", "database_down"];

/**
 * Repeats a call, of a verb or of a route, while the database is too busy to answer it, as a client does that is asked to
 * come back. On a loaded machine that is what some of many concurrent calls get, and it says nothing about the rule tested.
 * A deadlock is no load: two of our transactions lock rows in different orders.
 */
export async function retryBusy<T>(run: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      const result = await run();
      if (!(await isBusyResponse(result))) return result;
    } catch (error) {
      if (!(error instanceof AppError && BUSY_CODES.includes(error.code)) || isDeadlock(error.cause)) throw error;
    }
    await pause(PAUSE_MS);
  }
}

/** Of a handler's own response, or of what `callRoute` makes of it. */
async function isBusyResponse(result: unknown) {
  if (typeof result !== "object" || result === null || !("status" in result) || result.status !== 503) return false;
  const json = result instanceof Response ? await result.clone().json() : "json" in result ? result.json : undefined;
  return BUSY_CODES.includes((json as { code?: string } | undefined)?.code ?? "");
}

/** Prisma's code for a deadlock. */
const isDeadlock = (cause: unknown) =>
  typeof cause === "object" && cause !== null && "code" in cause && cause.code === "P2034";
