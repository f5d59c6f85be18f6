import { env } from "@/env";
import { getCircuitBreakerStatuses, onBreakerChange } from "@/lib/circuit-breaker";
import { log } from "@/lib/log";
import { reportBug } from "@/lib/monitoring";
import { deliverAlerts } from "@/lib/monitoring/alert-store";
import { raiseAlert, resolveAlert } from "@/lib/monitoring/alerts";
import { describeError } from "@/lib/monitoring/describe-error";
import { flushMetrics, totals } from "@/lib/monitoring/metric-store";
import { type ProcessKind, sampleProcess } from "@/lib/monitoring/process-figures";
import { flushSentry, startSentry } from "@/lib/monitoring/sentry";
import { after, MINUTE_MS } from "@/lib/time";

const EVERY_MS = 10_000;
const MAX_ERRORS_PER_MINUTE = 10;
const held = globalThis as {
  tailtribePulse?: { timer?: NodeJS.Timeout; kind: ProcessKind; last: number; running?: Promise<void> };
};
held.tailtribePulse ??= { kind: "web", last: 0 };
const state = held.tailtribePulse;

/** Passes on what this process measured, looks whether something is wrong over all of them, and tells. Never throws. */
export async function pulse(now = new Date()) {
  await state.running; // one at a time
  state.last = now.getTime();
  state.running = beat(now).catch((error) => {
    // What was measured is kept and goes with the next; monitoring never breaks what it watches.
    log.warn({ error: describeError(error) }, "measurements could not be passed on");
  });
  await state.running;
}

async function beat(now: Date) {
  sampleProcess(state.kind);
  try {
    await flushMetrics();
    await judgeErrors(now);
  } finally {
    await deliverAlerts(now); // also when the database is what is wrong
  }
}

/** Errors of all instances in the busier of this minute and the last. */
async function judgeErrors(now: Date) {
  const rows = await totals(["http.error"], after(now, -MINUTE_MS), after(now, MINUTE_MS));
  const perMinute = rows.reduce((sum, { count }) => sum + count, 0);
  if (perMinute > MAX_ERRORS_PER_MINUTE) raiseAlert("errors", { perMinute });
}

/** On a host that freezes us between requests: after an answer, when it is time. Costs the answer nothing. */
export async function pulseAfterAnswer() {
  if (!env.VERCEL || Date.now() - state.last < EVERY_MS) return;
  // Loaded here, because it asks for Next's own surroundings, which a worker or a script has not.
  const { after: whenAnswered } = await import("next/server");
  whenAnswered(() => pulse());
}

/** Begins to measure, watch and tell in this process. Once is enough, more does no harm. */
export async function startMonitoring(kind: ProcessKind) {
  if (state.timer) return;
  state.kind = kind;
  state.timer = setInterval(() => void pulse(), EVERY_MS).unref();
  process.on("uncaughtExceptionMonitor", (error) => reportBug(error, { where: "process" }));
  onBreakerChange((name) => {
    if (getCircuitBreakerStatuses()[name].state === "OPEN") raiseAlert("breaker_open", { breaker: name }, name);
    if (getCircuitBreakerStatuses()[name].state === "CLOSED") resolveAlert("breaker_open", name);
  });
  await startSentry();
}

/** Passes on the last of it, before the process ends. */
export async function stopMonitoring() {
  clearInterval(state.timer);
  state.timer = undefined;
  await pulse();
  await flushSentry();
}
