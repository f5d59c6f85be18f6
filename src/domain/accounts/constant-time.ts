import { setTimeout as wait } from "node:timers/promises";

/** Longer than any of it takes on a quiet machine. */
const MIN_DURATION_MS = 300;

/** Does something whose duration would tell whether an account exists, and answers no sooner than it ever would. */
export async function constantTime(run: () => Promise<unknown>) {
  await Promise.all([run(), wait(MIN_DURATION_MS)]);
  return { ok: true };
}
