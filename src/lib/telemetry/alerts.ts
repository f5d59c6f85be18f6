import { processWide } from "@/lib/process-wide";
import { log } from "@/lib/telemetry/log";
import { MINUTE_MS } from "@/lib/time";

/** What operators are notified of; each kind has its threshold where it is measured. */
export const ALERT_KINDS = [
  "slow_response",
  "errors",
  "error_rate",
  "connections",
  "cache_hit_rate",
  "cdn_hit_rate",
  "page_load",
  "memory",
  "slow_query",
  "breaker_open",
  "dead_jobs",
  "missed_schedule",
  "money_differs",
  "security",
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];
export type AlertFacts = Record<string, string | number>;

/** These end when they are resolved; the others when they have not been raised for a while. */
export const LASTING: readonly AlertKind[] = ["breaker_open", "dead_jobs", "missed_schedule", "money_differs"];

export interface Signal {
  key: string;
  kind: AlertKind;
  facts: AlertFacts;
  /** How often it was raised since the last delivery; 0 means that it is over. */
  times: number;
}

const pending = processWide("alertSignals", () => new Map<string, Signal>());

/** When each alert was last logged, by its names: one that lasts is raised again with every look at it. */
const logged = processWide("alertLogs", () => new Map<string, number>());
const LOG_EVERY_MS = 5 * MINUTE_MS;

function isLogDue(key: string, facts: AlertFacts) {
  const names = JSON.stringify([key, ...Object.values(facts).filter((value) => typeof value === "string")]);
  const now = performance.now();
  if (now - (logged.get(names) ?? -LOG_EVERY_MS) < LOG_EVERY_MS) return false;
  logged.set(names, now);
  return true;
}

const keyOf = (kind: AlertKind, about: string) => (about ? `${kind}:${about}` : kind);

/**
 * Reports that something is wrong. Never throws, never waits; operators are notified within seconds, and at most every
 * five minutes over all instances. Each process logs it as often. `about` separates alerts of one kind. Facts are our own
 * numbers and names, never personal data.
 */
export function raiseAlert(kind: AlertKind, facts: AlertFacts = {}, about = "") {
  const key = keyOf(kind, about);
  if (isLogDue(key, facts)) log.warn({ alert: kind, about: about || undefined, facts }, "alert");
  pending.set(key, { key, kind, facts, times: (pending.get(key)?.times ?? 0) + 1 });
}

/** Reports that it is over. Harmless when nothing was wrong. */
export function resolveAlert(kind: AlertKind, about = "") {
  const key = keyOf(kind, about);
  pending.set(key, { key, kind, facts: {}, times: 0 });
}

/** Takes the signals since the last call. */
export function drainSignals(): Signal[] {
  const taken = [...pending.values()];
  pending.clear();
  return taken;
}

/** Puts back signals that could not be delivered, unless a newer one arrived. */
export function restoreSignals(signals: Signal[]) {
  for (const signal of signals) if (!pending.has(signal.key)) pending.set(signal.key, signal);
}
