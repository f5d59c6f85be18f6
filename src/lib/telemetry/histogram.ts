export type Buckets = Record<string, number>;

/** Four buckets to a doubling: a percentile is at most 19 % above the truth, and a day of values fits in 60 numbers. */
const PER_DOUBLING = 4;

/** The bucket of a value; everything from zero down shares one. */
export const bucketOf = (value: number): number => (value <= 0 ? -99 : Math.ceil(Math.log2(value) * PER_DOUBLING));

/** The largest value a bucket holds. */
export const upperEdge = (bucket: number): number => (bucket === -99 ? 0 : 2 ** (bucket / PER_DOUBLING));

/** The value that `share` (0 to 1) of all measurements stay at or below; 0 without measurements. */
export function quantile(buckets: Buckets, share: number): number {
  const ordered = Object.entries(buckets)
    .map(([bucket, count]) => [Number(bucket), count] as const)
    .sort(([a], [b]) => a - b);
  const total = ordered.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [bucket, count] of ordered) {
    seen += count;
    if (seen >= share * total) return upperEdge(bucket);
  }
  return 0;
}

/** Two sets of measurements taken together. */
export function mergeBuckets(a: Buckets, b: Buckets): Buckets {
  const merged = { ...a };
  addBuckets(merged, b);
  return merged;
}

/** The same into the first set: what every request does should make nothing new. */
export function addBuckets(sum: Buckets, more: Buckets) {
  for (const [bucket, count] of Object.entries(more)) sum[bucket] = (sum[bucket] ?? 0) + count;
}
