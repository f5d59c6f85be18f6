import { measureAll } from "./bench/measure";
import { withTown } from "./bench/town";

/**
 * `npm run bench`: how dear the hot paths are, as ratios to a baseline measured in the same run, turn by turn, so that a
 * slow or busy machine changes both. Rules are held against reading a small JSON text, statements against SELECT 1.
 */
const rows = await withTown(async (paths) => measureAll(paths));
console.table(
  Object.fromEntries(
    rows.map(({ name, baseline, micros, ratio }) => [
      name,
      { µs: Math.round(micros * 10) / 10, against: baseline, ratio: Math.round(ratio * 10) / 10 },
    ]),
  ),
);
process.exit(0);
