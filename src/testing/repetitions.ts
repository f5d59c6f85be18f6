/**
 * How often a random or concurrent test repeats itself: `quick` in `npm test`, where a new seed in each run covers other
 * values, and `deep` in `npm run test:deep`, which a release waits for.
 */
export const repetitions = (quick: number, deep: number) => (process.env.TEST_DEPTH === "deep" ? deep : quick);
