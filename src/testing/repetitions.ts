import fc from "fast-check";

const isDeep = process.env.TEST_DEPTH === "deep";

/**
 * How often a random or concurrent test repeats itself: `quick` in `npm test`, where a new seed in each run covers other
 * values, and `deep` in `npm run test:deep`, which a release waits for.
 */
export const repetitions = (quick: number, deep: number) => (isDeep ? deep : quick);

/** What everything random in a run draws from: TEST_SEED, which the run prints and draws itself where it is not set. */
export const runSeed = () => Number(process.env.TEST_SEED);

/** In `npm test` this many of the values, drawn by the seed of the run; in `npm run test:deep` all of them. */
export const sample = <T>(all: readonly T[], count: number, seed = runSeed()): T[] =>
  isDeep || count >= all.length
    ? [...all]
    : (fc.sample(fc.subarray([...all], { minLength: count, maxLength: count }), { numRuns: 1, seed })[0] ?? []);
