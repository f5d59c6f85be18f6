import { requireAdmin } from "@/domain/accounts/authorize";
import { audit } from "@/domain/audit";
import { CacheInvalidation } from "@/domain/cache";
import type { Ctx } from "@/lib/actor";
import { getCache, setCache } from "@/lib/cache";
import { isConnected } from "@/lib/cache/invalidation-listener";
import { redisState } from "@/lib/cache/redis/connection";
import { inTransaction } from "@/lib/db";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";
import { mergeTotals, totals } from "@/ops/metrics/store";
import type { CacheReport } from "@/ops/responses";
import type { CacheClearing } from "@/ops/schema";

const WINDOW_MS = 15 * MINUTE_MS;
const CLEARED_AT_KEY = "operations|cache-cleared";

/** Where answers are remembered, how that goes, and the share of look-ups of the last quarter of an hour that found one. */
export async function getCacheReport({ actor, now }: Ctx): Promise<CacheReport> {
  requireAdmin(actor);
  const all = await totals(["cache.hit", "cache.miss"], after(now, -WINDOW_MS), after(now, MINUTE_MS));
  const lookUps = mergeTotals(all).count;
  const hits = mergeTotals(all.filter(({ name }) => name === "cache.hit")).count;
  const { kind, state } = redisState();
  return {
    ...{ level: kind ?? "memory", redis: state, hears: isConnected(), lookUps },
    hitRate: lookUps > 0 ? Math.round((hits / lookUps) * 1000) / 1000 : null,
    clearedAt: await getCache<Date>(CLEARED_AT_KEY),
  };
}

/** Forgets all remembered answers, in every process and in Redis: for when somebody changed the database by hand. */
export async function clearCache(ctx: Ctx, { reason }: CacheClearing) {
  requireAdmin(ctx.actor);
  await inTransaction(async (tx) => {
    await audit(tx, ctx, { action: "cache.clear", subject: "cache:all", reason });
    await CacheInvalidation.onClear();
  });
  await setCache(CLEARED_AT_KEY, ctx.now, { ttl: DAY_MS / 1000 });
  return getCacheReport(ctx);
}
