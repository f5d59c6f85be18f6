/** A line of the report: what we measured, beside its baseline of the same run. */
export interface Row {
  what: string;
  ours: string;
  baseline: string;
  /** What the goal is about: a ratio to the baseline, or an amount. */
  figure: number;
  goal?: { least: number } | { most: number };
}

export function printRows(rows: Row[]) {
  const shown = ({ what: _, ours, baseline, figure, goal }: Row) => ({
    ...{ ours, baseline, figure: Math.round(figure * 100) / 100 },
    goal: goal ? ("least" in goal ? `>= ${goal.least}` : `<= ${goal.most}`) : "",
    good: goal ? (("least" in goal ? figure >= goal.least : figure <= goal.most) ? "yes" : "NO") : "",
  });
  console.table(Object.fromEntries(rows.map((row) => [row.what, shown(row)])));
}

/** The value below which a share of all lies. */
export function percentile(values: number[], share: number) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: number[]) => percentile(values, 0.5);

/** Runs something and notes how many milliseconds it took. */
export async function timed<T>(times: number[], run: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await run();
  times.push(performance.now() - begun);
  return result;
}
