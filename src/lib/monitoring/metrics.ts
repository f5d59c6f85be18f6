import { AsyncLocalStorage } from "node:async_hooks";
import { addBuckets, type Buckets, bucketOf } from "@/lib/monitoring/histogram";
import { MINUTE_MS } from "@/lib/time";

export type Labels = Record<string, string>;

/** What was counted in one minute under one name and one set of labels: how often, the sum, and how many per size. */
export interface Series {
  at: number;
  name: string;
  labels: string;
  count: number;
  sum: number;
  buckets: Buckets;
}

/** Labels come from closed sets; should one not, or the database be away for long, memory has its limit here. */
const MAX_SERIES = 5_000;
const held = globalThis as { tailtribeMetrics?: Map<string, Series> };
held.tailtribeMetrics ??= new Map();
const pending = held.tailtribeMetrics;

/** Adds one measurement: an amount, or a duration in milliseconds. */
export function count(name: string, value: number, labels: Labels = {}, at = Date.now()) {
  if (!Number.isFinite(value)) return;
  const sorted = JSON.stringify(Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))));
  const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  merge({ at: minute, name, labels: sorted, count: 1, sum: value, buckets: { [bucketOf(value)]: 1 } });
}

/** What was counted since the last time this was asked. */
export function takePending(): Series[] {
  const taken = [...pending.values()];
  pending.clear();
  return taken;
}

/** The most that was counted under a name in one minute, of what still waits here. */
export function busiestPending(name: string, from: Date): number {
  const perMinute = new Map<number, number>();
  for (const series of pending.values())
    if (series.name === name && series.at >= from.getTime())
      perMinute.set(series.at, (perMinute.get(series.at) ?? 0) + series.count);
  return Math.max(0, ...perMinute.values());
}

/** Gives back what could not be passed on; it goes with the next. */
export const putBack = (series: Series[]) => series.forEach(merge);

function merge(added: Series) {
  const key = `${added.at} ${added.name} ${added.labels}`;
  const known = pending.get(key);
  if (known) {
    known.count += added.count;
    known.sum += added.sum;
    addBuckets(known.buckets, added.buckets);
  } else if (pending.size < MAX_SERIES) pending.set(key, { ...added, buckets: { ...added.buckets } });
  else if (added.name !== "metrics.lost")
    merge({ at: added.at, name: "metrics.lost", labels: "{}", count: added.count, sum: added.count, buckets: {} });
  else pending.set(key, { ...added });
}

const inside = new AsyncLocalStorage<(() => void)[]>();

/** Counts now, or once the transaction around it is committed: what was rolled back never happened. */
export function countWhenTrue(note: () => void) {
  const waiting = inside.getStore();
  if (waiting) waiting.push(note);
  else note();
}

/** Runs a transaction; what is counted in it counts if it commits. */
export async function countingOnCommit<T>(transaction: () => Promise<T>): Promise<T> {
  const notes: (() => void)[] = [];
  const result = await inside.run(notes, transaction);
  for (const note of notes) note();
  return result;
}
