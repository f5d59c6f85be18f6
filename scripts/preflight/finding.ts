/** What was tried and how it went. "local" works, but only on this machine; "warning" can wait, "missing" cannot. */
export interface Finding {
  what: string;
  state: "ok" | "local" | "warning" | "missing";
  /** What was seen, or what to do about it. */
  say: string;
}

export type Settings = Record<string, string | undefined>;

const LIMIT_MS = 15_000;

export const ok = (what: string, say = ""): Finding => ({ what, state: "ok", say });
export const local = (what: string, say: string): Finding => ({ what, state: "local", say: `local: ${say}` });
export const warning = (what: string, say: string): Finding => ({ what, state: "warning", say });
export const missing = (what: string, say: string): Finding => ({ what, state: "missing", say });

/** Good, or missing with what to do. */
export const must = (what: string, good: boolean, todo: string) => (good ? ok(what) : missing(what, todo));
/** Good, or a warning with what to do. */
export const should = (what: string, good: boolean, todo: string) => (good ? ok(what) : warning(what, todo));

/** Tries something for real; that it fails or takes too long is a finding too. */
export async function tried(what: string, run: () => Promise<Finding[]>): Promise<Finding[]> {
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
