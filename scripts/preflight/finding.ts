/** What was tried and how it went. "local" works, but only on this machine; "warning" can wait, "missing" cannot. */
export interface Finding {
  what: string;
  state: "ok" | "local" | "warning" | "missing";
  /** What was seen, or what to do about it. */
  detail: string;
}

export type Settings = Record<string, string | undefined>;

const LIMIT_MS = 15_000;

export const ok = (what: string, detail = ""): Finding => ({ what, state: "ok", detail });
export const local = (what: string, detail: string): Finding => ({ what, state: "local", detail: `local: ${detail}` });
export const warning = (what: string, detail: string): Finding => ({ what, state: "warning", detail });
export const missing = (what: string, detail: string): Finding => ({ what, state: "missing", detail });

/** Good, or missing with what to do. */
export const required = (what: string, good: boolean, todo: string) => (good ? ok(what) : missing(what, todo));
/** Good, or a warning with what to do. */
export const recommended = (what: string, good: boolean, todo: string) => (good ? ok(what) : warning(what, todo));

/** Tries something for real; that it fails or takes too long is a finding too. */
export async function runCheck(what: string, run: () => Promise<Finding[]>): Promise<Finding[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${LIMIT_MS / 1_000} s`)), LIMIT_MS);
  });
  try {
    return await Promise.race([run(), late]);
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error };
    return [missing(what, (message === "fetch failed" ? (cause?.message ?? message) : message).split("\n")[0] ?? "")];
  } finally {
    clearTimeout(timer);
  }
}

/** Whether an address leads to this machine. */
export const isLoopback = (address: string | undefined) =>
  URL.canParse(address ?? "") && /^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(new URL(address ?? "").hostname);

const MARK = { ok: "✓", local: "·", warning: "!", missing: "✗" };

/** The findings as a table for people, and a last line that says whether this can go live. */
export function formatFindings(findings: Finding[]) {
  const width = Math.max(...findings.map(({ what }) => what.length));
  const lines = findings.map(({ what, state, detail }) =>
    `  ${MARK[state]} ${what.padEnd(width)}  ${state === "local" ? "" : state.padEnd(8)}${detail}`.trimEnd(),
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
