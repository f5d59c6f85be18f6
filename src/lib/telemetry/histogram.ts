/** How many values fell into each bucket. */
export type Buckets = Record<string, number>;

/** Four buckets per doubling: a percentile is at most 19 % too high, and a day of values fits in 60 numbers. */
const PER_DOUBLING = 4;
/** Zero and negative values share one bucket. */
const ZERO_BUCKET = -99;

export const bucketOf = (value: number): number =>
  value <= 0 ? ZERO_BUCKET : Math.ceil(Math.log2(value) * PER_DOUBLING);

/** The largest value of a bucket. */
export const upperEdge = (bucket: number): number => (bucket === ZERO_BUCKET ? 0 : 2 ** (bucket / PER_DOUBLING));

/** The value that `share` (0 to 1) of all measurements do not exceed; 0 without measurements. */
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

/** Adds the second set to the first, in place: every request does this, so it allocates nothing. */
export function addBuckets(sum: Buckets, more: Buckets) {
  for (const [bucket, count] of Object.entries(more)) sum[bucket] = (sum[bucket] ?? 0) + count;
}
