import { env } from "@/env";
import { processWide } from "@/lib/process-wide";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { onRequestEnd } from "@/lib/telemetry/request-metrics";
import { flushSentry, startSentry } from "@/lib/telemetry/sentry";
import { deliverAlerts } from "@/ops/alerts/deliver";
import { type ProcessKind, sampleProcess } from "@/ops/metrics/process";
import { flushMetrics } from "@/ops/metrics/store";
import { alertWhenBreakersOpen } from "@/ops/monitor/breakers";
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

/** Flushes the metrics of this process, evaluates alerts over all processes and delivers them. Never throws. */
export function monitoringTick(now = new Date()): Promise<void> {
  state.last = now.getTime();
  // One at a time, in the order of the calls.
  const mine = (state.running ?? Promise.resolve())
    .then(() => runTick(now))
    .catch((error: unknown) => {
      // The measurements stay and go with the next tick; monitoring never breaks what it watches.
      log.warn({ error: describeError(error) }, "measurements could not be stored");
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
    // Operators must learn of an unreachable database, and of the errors that it hides.
    evaluateAlertsLocally(now, error);
    throw error;
  } finally {
    await deliverAlerts(now);
  }
}

/** Ticks after a response, when a tick is due, on a host that freezes the process between requests. Delays no response. */
export async function tickAfterResponse() {
  if (!env.VERCEL || state.running || Date.now() - state.last < TICK_EVERY_MS) return;
  // Loaded here, because it needs the runtime of Next.js, which workers and scripts do not have.
  const { after } = await import("next/server");
  after(() => monitoringTick());
}

/** Starts monitoring in this process. Idempotent. */
export async function startMonitoring(kind: ProcessKind) {
  if (kind === "web") onRequestEnd(tickAfterResponse);
  if (state.timer) return;
  state.kind = kind;
  // A tick that waits for a hanging database may take longer than the interval: ticks do not queue up behind it.
  state.timer = setInterval(() => void (state.running ?? monitoringTick()), TICK_EVERY_MS).unref();
  reportUncaughtErrors(kind);
  alertWhenBreakersOpen();
  await startSentry();
}

/** Runs a last tick before the process ends. */
export async function stopMonitoring() {
  clearInterval(state.timer);
  state.timer = undefined;
  await monitoringTick();
  await flushSentry();
}
