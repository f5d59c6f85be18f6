import { processWide } from "@/lib/process-wide";
import { log } from "@/lib/telemetry/log";

/** What people are called for; each has its threshold where it is measured. */
export const ALERT_KINDS = [
  "slow_response",
  "errors",
  "memory",
  "slow_query",
  "breaker_open",
  "dead_jobs",
  "missed_schedule",
  "money_differs",
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];
export type AlertFacts = Record<string, string | number>;

/** These are over when somebody says so; the others when nothing was heard of them for a while. */
const LASTING: readonly AlertKind[] = ["breaker_open", "dead_jobs", "missed_schedule", "money_differs"];
export const isLasting = (kind: AlertKind) => LASTING.includes(kind);

export interface Signal {
  key: string;
  kind: AlertKind;
  facts: AlertFacts;
  /** How often since it was last passed on; 0 says that it is over. */
  times: number;
}

const pending = processWide("alertSignals", () => new Map<string, Signal>());

const keyOf = (kind: AlertKind, about: string) => (about ? `${kind}:${about}` : kind);

/**
 * Says that something is wrong. Never throws, never waits; people hear of it within seconds, and at most every five
 * minutes over all instances. `about` tells two of a kind apart. Facts are numbers and names of ours: no person's data.
 */
export function raiseAlert(kind: AlertKind, facts: AlertFacts = {}, about = "") {
  const key = keyOf(kind, about);
  log.warn({ alert: kind, about: about || undefined, facts }, "alert");
  pending.set(key, { key, kind, facts, times: (pending.get(key)?.times ?? 0) + 1 });
}

/** Says that it is over. Harmless when nothing was wrong. */
export function resolveAlert(kind: AlertKind, about = "") {
  const key = keyOf(kind, about);
  pending.set(key, { key, kind, facts: {}, times: 0 });
}

/** What was said since the last time this was asked. */
export function drainSignals(): Signal[] {
  const taken = [...pending.values()];
  pending.clear();
  return taken;
}

/** Gives back what could not be passed on, unless something newer was said. */
export function restoreSignals(signals: Signal[]) {
  for (const signal of signals) if (!pending.has(signal.key)) pending.set(signal.key, signal);
}
