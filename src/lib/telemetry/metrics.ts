import { asyncContext, processWide } from "@/lib/process-wide";
import { addBuckets, type Buckets, bucketOf } from "@/lib/telemetry/histogram";
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
const buffer = processWide("metrics", () => new Map<string, Series>());

/** Adds one measurement: an amount, or a duration in milliseconds. */
export function count(name: string, value: number, labels: Labels = {}, at = Date.now()) {
  if (!Number.isFinite(value)) return;
  const sorted = JSON.stringify(Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))));
  const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  merge({ at: minute, name, labels: sorted, count: 1, sum: value, buckets: { [bucketOf(value)]: 1 } });
}

/** What was counted since the last time this was asked. */
export function drainBuffer(): Series[] {
  const taken = [...buffer.values()];
  buffer.clear();
  return taken;
}

/** The most that was counted under a name in one minute, of what still waits here. */
export function busiestBufferedMinute(name: string, from: Date): number {
  const perMinute = new Map<number, number>();
  for (const series of buffer.values())
    if (series.name === name && series.at >= from.getTime())
      perMinute.set(series.at, (perMinute.get(series.at) ?? 0) + series.count);
  return Math.max(0, ...perMinute.values());
}

/** Gives back what could not be passed on; it goes with the next. */
export const restoreBuffer = (series: Series[]) => series.forEach(merge);

function merge(added: Series) {
  const key = `${added.at} ${added.name} ${added.labels}`;
  const known = buffer.get(key);
  if (known) {
    known.count += added.count;
    known.sum += added.sum;
    addBuckets(known.buckets, added.buckets);
  } else if (buffer.size < MAX_SERIES) buffer.set(key, { ...added, buckets: { ...added.buckets } });
  else if (added.name !== "metrics.lost")
    merge({ at: added.at, name: "metrics.lost", labels: "{}", count: added.count, sum: added.count, buckets: {} });
  else buffer.set(key, { ...added });
}

const transactionNotes = asyncContext<(() => void)[]>("countsOnCommit");

/** Counts now, or once the transaction around it is committed: what was rolled back never happened. */
export function countOnCommit(note: () => void) {
  const notes = transactionNotes.getStore();
  if (notes) notes.push(note);
  else note();
}

/** Runs a transaction; what is counted in it counts if it commits. */
export async function withCountsOnCommit<T>(transaction: () => Promise<T>): Promise<T> {
  const notes: (() => void)[] = [];
  const result = await transactionNotes.run(notes, transaction);
  for (const note of notes) note();
  return result;
}
