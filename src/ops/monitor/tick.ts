import { env } from "@/env";
import { getCircuitBreakerStatuses, onBreakerChange } from "@/lib/circuit-breaker";
import { processWide } from "@/lib/process-wide";
import { raiseAlert } from "@/lib/telemetry/alerts";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { onRequestEnd } from "@/lib/telemetry/request-metrics";
import { flushSentry, startSentry } from "@/lib/telemetry/sentry";
import { deliverAlerts } from "@/ops/alerts/deliver";
import { type ProcessKind, sampleProcess } from "@/ops/metrics/process";
import { flushMetrics } from "@/ops/metrics/store";
import { evaluateAlerts, evaluateAlertsLocally } from "@/ops/monitor/evaluate-alerts";
import { reportUncaughtErrors } from "@/ops/monitor/uncaught";

const TICK_EVERY_MS = 10_000;

interface TickState {
  timer?: NodeJS.Timeout | undefined;
  kind: ProcessKind;
  last: number;
  running?: Promise<void> | undefined;
}
const state = processWide<TickState>("monitoring", () => ({ kind: "web", last: 0 }));

/** Passes on what this process measured, looks whether something is wrong over all of them, and tells. Never throws. */
export function monitoringTick(now = new Date()): Promise<void> {
  state.last = now.getTime();
  // One at a time, each after all that were asked for before it.
  const mine = (state.running ?? Promise.resolve())
    .then(() => runTick(now))
    .catch((error: unknown) => {
      // What was measured is kept and goes with the next; monitoring never breaks what it watches.
      log.warn({ error: describeError(error) }, "measurements could not be passed on");
    })
    .finally(() => {
      if (state.running === mine) state.running = undefined;
    });
  state.running = mine;
  return mine;
}

async function runTick(now: Date) {
  sampleProcess(state.kind);
  try {
    await flushMetrics();
    await evaluateAlerts(now);
  } catch (error) {
    evaluateAlertsLocally(now, error); // a database that is away is for people to hear, and so is what it keeps from being seen
    throw error;
  } finally {
    await deliverAlerts(now);
  }
}

/** On a host that freezes us between requests: after an answer, when it is time. Costs the answer nothing. */
export async function tickAfterResponse() {
  if (!env.VERCEL || state.running || Date.now() - state.last < TICK_EVERY_MS) return;
  // Loaded here, because it asks for Next's own surroundings, which a worker or a script has not.
  const { after: whenAnswered } = await import("next/server");
  whenAnswered(() => monitoringTick());
}

/** Begins to measure, watch and tell in this process. Once is enough, more does no harm. */
export async function startMonitoring(kind: ProcessKind) {
  if (kind === "web") onRequestEnd(tickAfterResponse);
  if (state.timer) return;
  state.kind = kind;
  // A beat that waits for a silent database may take longer than this: they do not queue up behind it.
  state.timer = setInterval(() => void (state.running ?? monitoringTick()), TICK_EVERY_MS).unref();
  reportUncaughtErrors(kind);
  // Said at once; that none is open any more, judge() finds.
  onBreakerChange((name) => {
    if (getCircuitBreakerStatuses()[name].state === "OPEN") raiseAlert("breaker_open", { breaker: name }, name);
  });
  await startSentry();
}

/** Passes on the last of it, before the process ends. */
export async function stopMonitoring() {
  clearInterval(state.timer);
  state.timer = undefined;
  await monitoringTick();
  await flushSentry();
}
