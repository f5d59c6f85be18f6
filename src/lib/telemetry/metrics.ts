import { asyncContext, processWide } from "@/lib/process-wide";
import { addBuckets, type Buckets, bucketOf } from "@/lib/telemetry/histogram";
import { MINUTE_MS } from "@/lib/time";

export type Labels = Record<string, string>;

/** The measurements of one minute under one name and set of labels: count, sum and histogram. */
export interface Series {
  at: number;
  name: string;
  labels: string;
  count: number;
  sum: number;
  buckets: Buckets;
}

/** Bounds the memory if a label is not from a closed set, or the database is away for long. */
const MAX_SERIES = 5_000;
/** Counts the measurements that found no room. */
const LOST = "metrics.lost";
const buffer = processWide("metrics", () => new Map<string, Series>());

/** Adds one measurement: an amount, or a duration in milliseconds. */
export function count(name: string, value: number, labels: Labels = {}, at = Date.now()) {
  if (!Number.isFinite(value)) return;
  const sorted = JSON.stringify(Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))));
  const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  merge({ at: minute, name, labels: sorted, count: 1, sum: value, buckets: { [bucketOf(value)]: 1 } });
}

/** Takes everything that was counted since the last call. */
export function drainBuffer(): Series[] {
  const taken = [...buffer.values()];
  buffer.clear();
  return taken;
}

/** The highest count of one minute among the measurements that are not flushed yet. */
export function busiestBufferedMinute(name: string, from: Date): number {
  const perMinute = new Map<number, number>();
  for (const series of buffer.values())
    if (series.name === name && series.at >= from.getTime())
      perMinute.set(series.at, (perMinute.get(series.at) ?? 0) + series.count);
  return Math.max(0, ...perMinute.values());
}

/** Puts back what could not be stored; it goes with the next flush. */
export const restoreBuffer = (series: Series[]) => series.forEach(merge);

function merge(added: Series) {
  const key = `${added.at} ${added.name} ${added.labels}`;
  const known = buffer.get(key);
  if (known) {
    known.count += added.count;
    known.sum += added.sum;
    addBuckets(known.buckets, added.buckets);
  } else if (buffer.size < MAX_SERIES || added.name === LOST)
    buffer.set(key, { ...added, buckets: { ...added.buckets } });
  else merge({ ...added, name: LOST, labels: "{}", sum: added.count, buckets: {} });
}

const transactionNotes = asyncContext<(() => void)[]>("countsOnCommit");

/** Counts now, or when the surrounding transaction commits: a rollback counts nothing. */
export function countOnCommit(note: () => void) {
  const notes = transactionNotes.getStore();
  if (notes) notes.push(note);
  else note();
}

/** Runs a transaction; its counts take effect if it commits. */
export async function withCountsOnCommit<T>(transaction: () => Promise<T>): Promise<T> {
  const notes: (() => void)[] = [];
  const result = await transactionNotes.run(notes, transaction);
  for (const note of notes) note();
  return result;
}
