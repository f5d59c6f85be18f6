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
/** So long a site that was just started may take to catch up with what was due while it was not there. */
const STARTUP_GRACE_MS = 5 * MINUTE_MS;
const lastCheck = processWide("alertEvaluation", () => ({ minute: 0 }));

const startOfMinute = (now: Date) => new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
const lastMinute = (now: Date) => after(startOfMinute(now), -MINUTE_MS);

/** Looks whether something is wrong, over all processes, and says so. Throws where the database cannot be asked. */
export async function evaluateAlerts(now: Date) {
  evaluateErrors(await busiestMinute("http.error", lastMinute(now), after(now, MINUTE_MS)));
  await evaluateBreakers(now);
  await checkSchedulesAndQueue(now);
}

/** The same with what this process knows by itself, where the database, which knows of the others, did not answer. */
export function evaluateAlertsLocally(now: Date, error: unknown) {
  evaluateErrors(busiestBufferedMinute("http.error", lastMinute(now)));
  const own = getCircuitBreakerStatuses();
  for (const name of BREAKERS) if (own[name].state === "OPEN") raiseAlert("breaker_open", { breaker: name }, name);
  // Away is away, whether or not its breaker has seen enough to open; judgeBreakers() ends it once it is back.
  const planned = fromDatabaseError(error);
  if (planned instanceof AppError && planned.kind === "unavailable" && own.database.state !== "OPEN")
    raiseAlert("breaker_open", { breaker: "database", error: planned.code }, "database");
}

/** In the busier of this minute and the last: an error of a minute's last second is judged in the next. */
function evaluateErrors(perMinute: number) {
  if (perMinute > MAX_ERRORS_PER_MINUTE) raiseAlert("errors", { perMinute });
}

/**
 * A breaker is an alert while it is open in any process that lives: so what one of them says of its own ends it for
 * nobody else, and what a dead one said last does not stay. A breaker that is trying has not decided yet.
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

/** Once a minute: whether schedules are kept and jobs done. Not left to the scheduler, which may be what is dead. */
async function checkSchedulesAndQueue(now: Date) {
  const minute = startOfMinute(now).getTime();
  // Elsewhere a process begins when the site does; on Vercel it says nothing of the site.
  const isCatchingUp = !env.VERCEL && now.getTime() < performance.timeOrigin + STARTUP_GRACE_MS;
  if (isCatchingUp || minute === lastCheck.minute) return;
  await alertMissedSchedules(now);
  await alertDeadJobs(now);
  lastCheck.minute = minute;
}
