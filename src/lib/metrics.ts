import { bucketOf } from "@/lib/histogram";

export type Labels = Record<string, string>;

/** What was counted under one name and one set of labels: how often, the sum, and how many per bucket of size. */
export interface Series {
  count: number;
  sum: number;
  buckets: Record<string, number>;
}

/** Labels come from a closed set; should one not, the rest of its values are counted together instead of filling memory. */
const MAX_SERIES = 2_000;
const OVERFLOW: Labels = { overflow: "true" };
const held = globalThis as { tailtribeMetrics?: Map<string, Series> };

/** What this process counted since it last passed its numbers on. */
export const pending = (): Map<string, Series> => (held.tailtribeMetrics ??= new Map());

/** Name and labels as one line, the same whatever the order of the labels. */
export const seriesKey = (name: string, labels: Labels): string =>
  JSON.stringify([name, Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)))]);

/** Adds one measurement. `value` is an amount for a counter and milliseconds for a duration. */
export function count(name: string, value: number, labels: Labels): void {
  if (!Number.isFinite(value)) return;
  const map = pending();
  const wanted = seriesKey(name, labels);
  const key = map.has(wanted) || map.size < MAX_SERIES ? wanted : seriesKey(name, OVERFLOW);
  const series = map.get(key) ?? { count: 0, sum: 0, buckets: {} };
  const bucket = bucketOf(value);
  series.count += 1;
  series.sum += value;
  series.buckets[bucket] = (series.buckets[bucket] ?? 0) + 1;
  map.set(key, series);
}
