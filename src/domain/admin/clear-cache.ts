import type { Ctx } from "@/lib/actor";
import { hears } from "@/lib/cache/ear";
import { inTransaction } from "@/lib/db";
import { together, totals } from "@/lib/monitoring/metric-store";
import { CacheInvalidation, getCache, setCache } from "@/lib/redis";
import { redisState } from "@/lib/redis/link";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";
import type { CacheReport } from "./answers";
import { audit } from "./audit";
import { adminId } from "./only-admin";
import type { CacheClearing } from "./schema";

const WINDOW_MS = 15 * MINUTE_MS;
const CLEARED = "operations|cache-cleared";

/** Where answers are remembered, how that goes, and the share of look-ups of the last quarter of an hour that found one. */
export async function cacheReport({ actor, now }: Ctx): Promise<CacheReport> {
  adminId(actor);
  const all = await totals(["cache.hit", "cache.miss"], after(now, -WINDOW_MS), after(now, MINUTE_MS));
  const lookUps = together(all).count;
  const hits = together(all.filter(({ name }) => name === "cache.hit")).count;
  const { kind, state } = redisState();
  return {
    ...{ level: kind ?? "memory", redis: state, hears: hears(), lookUps },
    hitRate: lookUps > 0 ? Math.round((hits / lookUps) * 1000) / 1000 : null,
    clearedAt: await getCache<Date>(CLEARED),
  };
}

/** Forgets all remembered answers, in every process and in Redis: for when somebody changed the database by hand. */
export async function clearCache(ctx: Ctx, { reason }: CacheClearing) {
  adminId(ctx.actor);
  await inTransaction(async (tx) => {
    await audit(tx, ctx, { action: "cache.clear", subject: "cache:all", reason });
    await CacheInvalidation.onClear();
  });
  await setCache(CLEARED, ctx.now, { ttl: DAY_MS / 1000 });
  return cacheReport(ctx);
}
