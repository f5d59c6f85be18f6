import { setTimeout } from "node:timers/promises";
import { env } from "@/env";
import { AppError } from "@/lib/errors";
import { runDueJobs } from "@/worker";

/** A function on Vercel lives 30 s: this leaves time to hand the call on. */
export const SWEEP_AFTER_MS = 24_000;
const HAND_ON_MS = 3_000;

/**
 * The second run of the queue in each minute, for a site without a worker: a job whose call died starts within 45 s. Vercel
 * calls at full minutes only, so there this waits, and then calls the queue's address, which has a time limit of its own.
 */
export async function sweep(serverStops: AbortSignal, wait: (ms: number) => Promise<unknown> = setTimeout) {
  if (!env.VERCEL) return runDueJobs(serverStops);
  await wait(SWEEP_AFTER_MS);
  const headers = { authorization: `Bearer ${env.CRON_SECRET}` };
  const signal = AbortSignal.timeout(HAND_ON_MS);
  // The run outlives this call, which does not wait for its end.
  const answer = await fetch(`${env.NEXT_PUBLIC_APP_URL}/api/cron/queue`, { headers, signal }).catch((error: Error) => {
    if (error.name !== "TimeoutError") throw error;
  });
  if (answer && !answer.ok)
    throw new AppError("unavailable", "queue_refused", `The queue's address answered ${answer.status}.`);
  return { handedOn: true };
}
