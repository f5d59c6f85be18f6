import type { Phase } from "./tally";
import type { Finding } from "./verify";

/** The table of phases, what nobody planned for, and what was lost. */
export function report(phases: Phase[], findings: Finding[], waiting: string[], bugs: string[]) {
  const rows = phases.map(({ name, counts, steps, slowestMs, slowest }) => [
    name,
    String(Object.values(counts).reduce((sum, count) => sum + count, 0)),
    String(counts.done),
    String(counts["try again later"]),
    String(counts["refused by a rule"]),
    String(counts["no connection"]),
    String(counts.broken),
    String(steps),
    `${slowestMs} ms ${slowest}`,
  ]);
  const head = ["phase", "requests", "done", "later", "refused", "shut", "unplanned", "booking steps", "slowest"];
  const unplanned = phases.flatMap(({ name, broken }) =>
    [...broken].map(([what, times]) => `  ${name}: ${times} × ${what}`),
  );
  const lost = findings.flatMap(({ what, lost }) => lost.map((each) => `  ${what}: ${each}`));
  const good = unplanned.length === 0 && lost.length === 0 && waiting.length === 0;
  const text = [
    table([head, ...rows]),
    "",
    "later: 503 or 429 that says when to come back · refused: a rule of the business said no · shut: nobody listens while the server is down",
    ...(unplanned.length > 0 ? ["", "Unplanned:", ...unplanned] : []),
    ...(bugs.length > 0 ? ["", "What server and worker wrote down as errors:", ...bugs.map((bug) => `  ${bug}`)] : []),
    "",
    "Afterwards:",
    ...findings.map(({ what, checked, lost }) => `  ${lost.length === 0 ? "✓" : "✗"} ${checked} ${what}`),
    ...(waiting.length > 0 ? [`  ✗ still under way: ${waiting.join(", ")}`] : ["  ✓ nothing is left under way"]),
    "",
    lost.length === 0 ? "Lost: nothing." : ["Lost:", ...lost].join("\n"),
  ].join("\n");
  return { text, good };
}

/** Columns as wide as what is in them; numbers to the right. */
function table(rows: string[][]) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        column > 0 && column < row.length - 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return rows.map(line).join("\n");
}
