/** A line of the report: what we measured, beside its baseline of the same run. */
export interface Row {
  what: string;
  ours: string;
  baseline: string;
  /** Which of the two is divided by the other, the goal says: at least, or at most, so much. */
  ratio: number;
  goal?: { least: number } | { most: number };
}

const isGood = ({ ratio, goal }: Row) => !goal || ("least" in goal ? ratio >= goal.least : ratio <= goal.most);

export function printRows(rows: Row[]) {
  const shown = (row: Row) => ({
    ours: row.ours,
    baseline: row.baseline,
    ratio: Math.round(row.ratio * 100) / 100,
    goal: row.goal ? ("least" in row.goal ? `>= ${row.goal.least}` : `<= ${row.goal.most}`) : "",
    good: row.goal ? (isGood(row) ? "yes" : "NO") : "",
  });
  console.table(Object.fromEntries(rows.map((row) => [row.what, shown(row)])));
}

/** The value below which a share of all lies. */
export function percentile(values: number[], share: number) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
