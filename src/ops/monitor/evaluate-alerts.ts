import { env } from "@/env";
import { db } from "@/lib/db";
import { processWide } from "@/lib/process-wide";
import { type AlertKind, raiseAlert } from "@/lib/telemetry/alerts";
import { quantile } from "@/lib/telemetry/histogram";
import { busiestBufferedMinute } from "@/lib/telemetry/metrics";
import { SECURITY_METRIC } from "@/lib/telemetry/security-event";
import { after, MINUTE_MS } from "@/lib/time";
import { busiestMinute, busiestMinuteBy, mergeTotals, type Total, totals } from "@/ops/metrics/store";
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
  await checkEachMinute(now);
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
  const [from, to] = [lastMinute(now), after(now, MINUTE_MS)];
  for (const { value: event, most } of await busiestMinuteBy(SECURITY_METRIC, "event", from, to)) {
    const max = MAX_SECURITY_EVENTS[event];
    if (max !== undefined && most > max) raiseAlert("security", { event, perMinute: most }, event);
  }
}

/** What takes a while to change is checked once a minute. */
async function checkEachMinute(now: Date) {
  const minute = startOfMinute(now).getTime();
  if (minute === lastCheck.minute) return;
  lastCheck.minute = minute;
  await evaluateFigures(now);
  await evaluateConnections();
  // The scheduler cannot check its own schedules: it may be what is down. On Vercel the start of a process says nothing
  // about the start of the site.
  const isCatchingUp = !env.VERCEL && now.getTime() < performance.timeOrigin + STARTUP_GRACE_MS;
  if (isCatchingUp) return;
  await alertMissedSchedules(now);
  await alertDeadJobs(now);
}

const WINDOW_MS = 15 * MINUTE_MS;
interface Share {
  kind: AlertKind;
  of: string[];
  counts: (total: Total) => boolean;
  atLeast: number;
  isBad: (share: number) => boolean;
}
/** Shares of all processes in the window that are alerts, when there is enough to go by. */
const SHARES: Share[] = [
  {
    kind: "error_rate",
    of: ["http.request"],
    counts: ({ labels }) => labels.status === "5xx",
    atLeast: 100,
    isBad: (share) => share > 0.02,
  },
  {
    kind: "cache_hit_rate",
    of: ["cache.hit", "cache.miss"],
    counts: ({ name }) => name === "cache.hit",
    atLeast: 1_000,
    isBad: (share) => share < 0.5,
  },
  {
    kind: "cdn_hit_rate",
    of: ["page.load"],
    counts: ({ labels }) => labels.cdn === "hit",
    atLeast: 100,
    isBad: (share) => share < 0.5,
  },
];
const SLOW_LOAD = { share: 0.75, ms: 2_500, atLeast: 50 };

async function evaluateFigures(now: Date) {
  const all = await totals(
    [...new Set(SHARES.flatMap((share) => share.of)), "page.load"],
    after(now, -WINDOW_MS),
    after(now, MINUTE_MS),
  );
  // A page load without a CDN says nothing of one.
  const known = all.filter(({ labels }) => labels.cdn !== "none");
  for (const { kind, of, counts, atLeast, isBad } of SHARES) {
    const whole = known.filter(({ name }) => of.includes(name));
    const { count } = mergeTotals(whole);
    const share = mergeTotals(whole.filter(counts)).count / count;
    if (count >= atLeast && isBad(share)) raiseAlert(kind, { percent: Math.round(share * 1_000) / 10, of: count });
  }
  const loads = mergeTotals(all.filter(({ name }) => name === "page.load"));
  const ms = Math.round(quantile(loads.buckets, SLOW_LOAD.share));
  if (loads.count >= SLOW_LOAD.atLeast && ms > SLOW_LOAD.ms) raiseAlert("page_load", { ms, of: loads.count });
}

/** All processes share the connections of the database. */
async function evaluateConnections() {
  const [row] = await db.$queryRaw<{ used: number; max: number }[]>`
    SELECT sum(numbackends)::float8 AS used, current_setting('max_connections')::float8 AS max FROM pg_stat_database`;
  if (row && row.used > 0.9 * row.max) raiseAlert("connections", { ...row }, "database");
}
