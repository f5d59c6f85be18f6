import { env } from "@/env";
import { getCircuitBreakerStatuses } from "@/lib/circuit-breaker";
import { BREAKERS } from "@/lib/circuit-breaker/schema";
import { AppError } from "@/lib/errors";
import { fromDatabaseError } from "@/lib/errors/database";
import { processWide } from "@/lib/process-wide";
import { raiseAlert, resolveAlert } from "@/lib/telemetry/alerts";
import { busiestBufferedMinute } from "@/lib/telemetry/metrics";
import { after, MINUTE_MS } from "@/lib/time";
import { sharedBreakerStatuses } from "@/ops/breaker-sync";
import { busiestMinute } from "@/ops/metrics/store";
import { alertDeadJobs } from "@/ops/queue-state";
import { alertMissedSchedules } from "@/ops/schedule-status";

const MAX_ERRORS_PER_MINUTE = 10;
/** Grace period after start, to catch up with work that was due during the downtime. */
const STARTUP_GRACE_MS = 5 * MINUTE_MS;
const lastCheck = processWide("alertEvaluation", () => ({ minute: 0 }));

const startOfMinute = (now: Date) => new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
const lastMinute = (now: Date) => after(startOfMinute(now), -MINUTE_MS);

/** Raises and resolves alerts over all processes. Throws if the database does not respond. */
export async function evaluateAlerts(now: Date) {
  evaluateErrors(await busiestMinute("http.error", lastMinute(now), after(now, MINUTE_MS)));
  await evaluateBreakers(now);
  await checkSchedulesAndQueue(now);
}

/** The same from the data of this process alone, when the database does not respond. */
export function evaluateAlertsLocally(now: Date, error: unknown) {
  evaluateErrors(busiestBufferedMinute("http.error", lastMinute(now)));
  const own = getCircuitBreakerStatuses();
  for (const name of BREAKERS) if (own[name].state === "OPEN") raiseAlert("breaker_open", { breaker: name }, name);
  // An outage counts before its breaker opens; evaluateBreakers() resolves it once the database is back.
  const planned = fromDatabaseError(error);
  if (planned instanceof AppError && planned.kind === "unavailable" && own.database.state !== "OPEN")
    raiseAlert("breaker_open", { breaker: "database", error: planned.code }, "database");
}

/** Takes the worse of this minute and the last: an error in the last second of a minute is evaluated in the next. */
function evaluateErrors(perMinute: number) {
  if (perMinute > MAX_ERRORS_PER_MINUTE) raiseAlert("errors", { perMinute });
}

/**
 * A breaker is an alert while it is open in any live process. One process that closes its own does not resolve it for the
 * others, and the last report of a dead process expires. A half-open breaker is undecided, so it changes nothing.
 */
async function evaluateBreakers(now: Date) {
  const own = getCircuitBreakerStatuses();
  const shared = await sharedBreakerStatuses(now);
  for (const name of BREAKERS) {
    const states = [own[name], ...shared[name]].map(({ state }) => state);
    if (states.includes("OPEN")) raiseAlert("breaker_open", { breaker: name }, name);
    else if (!states.includes("HALF_OPEN")) resolveAlert("breaker_open", name);
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
