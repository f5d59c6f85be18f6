import type { Finding } from "./finding";

const MARK = { ok: "✓", local: "·", warning: "!", missing: "✗" };

/** The findings as a table for people, and a last line that says whether this can go live. */
export function printed(findings: Finding[]) {
  const width = Math.max(...findings.map(({ what }) => what.length));
  const lines = findings.map(({ what, state, say }) =>
    `  ${MARK[state]} ${what.padEnd(width)}  ${state === "local" ? "" : state.padEnd(8)}${say}`.trimEnd(),
  );
  return [...lines, "", verdict(findings)].join("\n");
}

function verdict(findings: Finding[]) {
  const count = (state: Finding["state"]) => findings.filter((finding) => finding.state === state).length;
  const parts = [`${count("missing")} missing`, `${count("warning")} to look at`, `${count("local")} local`];
  return `  ${isReady(findings) ? "Ready" : "Not ready"}: ${parts.join(", ")}.`;
}

/** Nothing that must be there is missing. */
export const isReady = (findings: Finding[]) => findings.every(({ state }) => state !== "missing");
