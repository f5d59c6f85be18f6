import type { Ctx } from "@/lib/actor";
import { forgetOldReports } from "@/lib/circuit-breaker/sharing";
import { db } from "@/lib/db";
import { rollUpMetrics } from "@/lib/monitoring/metric-store";
import { after, DAY_MS } from "@/lib/time";
import { forgetDeadJobs } from "./jobs-change";

/** How long what is over stays readable for whoever must find out what happened. */
const KEEP_MS = 30 * DAY_MS;

/** A job that was given up waits so long for somebody to look at it. */
const KEEP_JOBS_MS = 90 * DAY_MS;

/**
 * Deletes what has no use any more: links and sessions that ended, limits whose time is over, events of
 * Stripe that were looked into, jobs given up long ago, runs, and processes that are gone. Bookings, money, history and audit stay: the rules and
 * the law keep them.
 */
export async function cleanUp({ now }: Ctx) {
  const old = { lte: after(now, -KEEP_MS) };
  const [tokens, sessions, limits, events, runs, instances, jobs] = await Promise.all([
    db.token.deleteMany({ where: { expiresAt: old } }),
    db.session.deleteMany({ where: { OR: [{ expiresAt: old }, { revokedAt: old }] } }),
    db.rateCount.deleteMany({ where: { endsAt: { lte: now } } }),
    db.stripeEvent.deleteMany({ where: { processedAt: old } }),
    db.cronRun.deleteMany({ where: { startedAt: old } }),
    forgetOldReports(db, after(now, -DAY_MS)),
    forgetDeadJobs(after(now, -KEEP_JOBS_MS)),
  ]);
  await rollUpMetrics(now);
  await db.alert.deleteMany({ where: { resolvedAt: old } });
  return {
    ...{ tokens: tokens.count, sessions: sessions.count, limits: limits.count, events: events.count },
    ...{ runs: runs.count, instances: instances.count, jobs },
  };
}
