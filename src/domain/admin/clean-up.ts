import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { rollUpMetrics } from "@/lib/metric-store";
import { after, DAY_MS } from "@/lib/time";

/** How long what is over stays readable for whoever must find out what happened. */
const KEEP_MS = 30 * DAY_MS;

/** Deletes what has no use any more: links and sessions that ended, counted tries, events of Stripe that were looked into. */
export async function cleanUp({ now }: Ctx) {
  const old = { lte: after(now, -KEEP_MS) };
  const [tokens, sessions, tries, events] = await Promise.all([
    db.token.deleteMany({ where: { expiresAt: old } }),
    db.session.deleteMany({ where: { OR: [{ expiresAt: old }, { revokedAt: old }] } }),
    db.rateCount.deleteMany({ where: { endsAt: { lte: now } } }),
    db.stripeEvent.deleteMany({ where: { processedAt: old } }),
  ]);
  await rollUpMetrics(now);
  await db.alert.deleteMany({ where: { resolvedAt: old } });
  return { tokens: tokens.count, sessions: sessions.count, tries: tries.count, events: events.count };
}
