import { env } from "@/env";
import { processWide } from "@/lib/process-wide";
import { raiseAlert } from "@/lib/telemetry/alerts";
import { busiestBufferedMinute } from "@/lib/telemetry/metrics";
import { SECURITY_METRIC } from "@/lib/telemetry/security-event";
import { after, MINUTE_MS } from "@/lib/time";
import { busiestMinute, busiestMinuteBy } from "@/ops/metrics/store";
import { evaluateBreakers, evaluateOwnBreakers } from "@/ops/monitor/breakers";
import { alertDeadJobs } from "@/ops/queue-state";
import { alertMissedSchedules } from "@/ops/schedule-status";

const MAX_ERRORS_PER_MINUTE = 10;
/** Per minute. People mistype passwords and open old links; only programs send wrong secrets and signatures. */
const MAX_SECURITY_EVENTS: Record<string, number> = {
  ...{ sign_in_failed: 30, locked_out: 10, link_refused: 20 },
  ...{ rights_refused: 30, page_refused: 20, origin_refused: 20, limited: 120 },
  ...{ signature_refused: 3, secret_refused: 3 },
};
/** Grace period after start, to catch up with work that was due during the downtime. */
const STARTUP_GRACE_MS = 5 * MINUTE_MS;
const lastCheck = processWide("alertEvaluation", () => ({ minute: 0 }));

const startOfMinute = (now: Date) => new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
const lastMinute = (now: Date) => after(startOfMinute(now), -MINUTE_MS);

/** Raises and resolves alerts over all processes. Throws if the database does not respond. */
export async function evaluateAlerts(now: Date) {
  evaluateErrors(await busiestMinute("http.error", lastMinute(now), after(now, MINUTE_MS)));
  await evaluateSecurity(now);
  await evaluateBreakers(now);
  await checkSchedulesAndQueue(now);
}

/** The same from the data of this process alone, when the database does not respond. */
export function evaluateAlertsLocally(now: Date, error: unknown) {
  evaluateErrors(busiestBufferedMinute("http.error", lastMinute(now)));
  evaluateOwnBreakers(error);
}

/** Takes the worse of this minute and the last: an error in the last second of a minute is evaluated in the next. */
function evaluateErrors(perMinute: number) {
  if (perMinute > MAX_ERRORS_PER_MINUTE) raiseAlert("errors", { perMinute });
}

/** Compares each kind of security event with what an ordinary minute has, over all processes. */
async function evaluateSecurity(now: Date) {
  for (const { value: event, most } of await busiestMinuteBy(
    SECURITY_METRIC,
    "event",
    lastMinute(now),
    after(now, MINUTE_MS),
  )) {
    const max = MAX_SECURITY_EVENTS[event];
    if (max !== undefined && most > max) raiseAlert("security", { event, perMinute: most }, event);
  }
}

/** Checks schedules and dead jobs once a minute. The scheduler cannot do this: it may be what is down. */
async function checkSchedulesAndQueue(now: Date) {
  const minute = startOfMinute(now).getTime();
  // On Vercel the start of a process says nothing about the start of the site.
  const isCatchingUp = !env.VERCEL && now.getTime() < performance.timeOrigin + STARTUP_GRACE_MS;
  if (isCatchingUp || minute === lastCheck.minute) return;
  await alertMissedSchedules(now);
  await alertDeadJobs(now);
  lastCheck.minute = minute;
}
