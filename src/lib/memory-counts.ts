import type { Budget } from "@/lib/limit-rules";
import type { Spent } from "@/lib/spend";

/** More clients than a server sees in an hour; beyond it the count that began longest ago is forgotten. */
const MAX_COUNTS = 50_000;

const counts = new Map<string, { count: number; endsAt: number }>();

/** Uses a budget once, counted in this process. */
export function countHere(budget: Budget, key: string, now: Date): Spent {
  const time = now.getTime();
  let known = counts.get(key);
  if (!known || known.endsAt <= time) {
    known = { count: 0, endsAt: time + budget.seconds * 1000 };
    counts.delete(key); // so that it goes to the end of the line
    counts.set(key, known);
    const [oldest] = counts.keys();
    if (oldest !== undefined && counts.size > MAX_COUNTS) counts.delete(oldest);
  }
  known.count++;
  return { ...budget, left: budget.max - known.count, resetsInSeconds: Math.ceil((known.endsAt - time) / 1000) };
}
