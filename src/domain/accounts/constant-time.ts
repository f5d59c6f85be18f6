import { setTimeout as wait } from "node:timers/promises";

/** Longer than any of it takes on a quiet machine. */
const MIN_DURATION_MS = 300;

/** Runs something whose duration would reveal whether an account exists, and returns only after the longest it can take. */
export async function constantTime(run: () => Promise<unknown>) {
  await Promise.all([run(), wait(MIN_DURATION_MS)]);
  return { ok: true };
}
