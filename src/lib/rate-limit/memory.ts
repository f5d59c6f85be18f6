import { increment } from "@/lib/cache/shared";
import type { RateLimitState } from "@/lib/rate-limit/database";
import type { Budget } from "@/lib/rate-limit/rules";

/** More clients than a server sees in an hour. Beyond it the count that started first is dropped. */
const MAX_COUNTS = 50_000;
/** A process shares its uses after each such part of a budget; all processes together may overshoot by about that. */
const SYNC_PARTS = 20;

interface Count {
  count: number;
  endsAt: number;
  /** Uses that are not yet added to Redis. */
  unsynced: number;
}

const counts = new Map<string, Count>();

/**
 * Uses a budget once, counted in this process. Where there is a Redis the processes add up their counts in the background:
 * no request waits for it, and without it each process counts for itself.
 */
export function countInMemory(budget: Budget, key: string, now: Date): RateLimitState {
  const time = now.getTime();
  let current = counts.get(key);
  if (!current || current.endsAt <= time) {
    current = { count: 0, endsAt: time + budget.seconds * 1000, unsynced: 0 };
    counts.delete(key); // moves it to the end of the map
    counts.set(key, current);
    const [oldest] = counts.keys();
    if (oldest !== undefined && counts.size > MAX_COUNTS) counts.delete(oldest);
  }
  current.count++;
  current.unsynced++;
  if (current.unsynced % Math.ceil(budget.max / SYNC_PARTS) === 0) void syncCount(current, budget, key, time);
  return { ...budget, left: budget.max - current.count, resetsInSeconds: Math.ceil((current.endsAt - time) / 1000) };
}

/** Adds the uses of this process to the shared count, and adopts its total and remaining time. */
async function syncCount(current: Count, { seconds }: Budget, key: string, time: number) {
  const by = current.unsynced;
  current.unsynced = 0;
  const all = await increment(`rate:${key}`, { ttl: seconds, by });
  if (!all) current.unsynced += by;
  else {
    current.count = Math.max(current.count, all.total + current.unsynced);
    current.endsAt = Math.min(current.endsAt, time + Math.max(1, all.leftMs));
  }
}
