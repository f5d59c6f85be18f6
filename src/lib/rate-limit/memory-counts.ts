import type { Budget } from "@/lib/rate-limit/rules";
import type { Spent } from "@/lib/rate-limit/spend";
import { increment } from "@/lib/redis";

/** More clients than a server sees in an hour; beyond it the count that began longest ago is forgotten. */
const MAX_COUNTS = 50_000;
/** Of a budget, the part a process may use before it tells the others: what all of them together may overshoot by. */
const TOLD_PARTS = 20;

interface Count {
  count: number;
  endsAt: number;
  /** Uses that Redis has not heard of. */
  untold: number;
}

const counts = new Map<string, Count>();

/**
 * Uses a budget once, counted in this process. Where there is a Redis the processes add up their counts behind the
 * requests' backs: nobody waits for it, and without it each counts for itself.
 */
export function countHere(budget: Budget, key: string, now: Date): Spent {
  const time = now.getTime();
  let known = counts.get(key);
  if (!known || known.endsAt <= time) {
    known = { count: 0, endsAt: time + budget.seconds * 1000, untold: 0 };
    counts.delete(key); // so that it goes to the end of the line
    counts.set(key, known);
    const [oldest] = counts.keys();
    if (oldest !== undefined && counts.size > MAX_COUNTS) counts.delete(oldest);
  }
  known.count++;
  known.untold++;
  if (known.untold % Math.ceil(budget.max / TOLD_PARTS) === 0) void tell(known, budget, key, time);
  return { ...budget, left: budget.max - known.count, resetsInSeconds: Math.ceil((known.endsAt - time) / 1000) };
}

/** Adds our uses to those of all, and takes over what they make together and how long that counts. */
async function tell(known: Count, { seconds }: Budget, key: string, time: number) {
  const by = known.untold;
  known.untold = 0;
  const all = await increment(`rate:${key}`, { ttl: seconds, by });
  if (!all) known.untold += by;
  else {
    known.count = Math.max(known.count, all.total + known.untold);
    known.endsAt = Math.min(known.endsAt, time + Math.max(1, all.leftMs));
  }
}
