import type { Ctx } from "@/lib/actor";
import { cacheWithRefresh } from "@/lib/redis";

/** What changed meanwhile is forgotten at once; this is for what nobody called out. */
const TTL_SECONDS = 60;

/**
 * An answer that is the same for everybody, remembered. It is loaded as for a visitor, so nothing of who asks can get into
 * it. Whoever changed something a moment ago gets it from the database itself.
 */
export const withPublicCache = <T>(ctx: Ctx, key: string, load: (ctx: Ctx) => Promise<T>): Promise<T> =>
  ctx.fresh
    ? load(ctx)
    : cacheWithRefresh(key, ({ fresh }) => load({ actor: { kind: "visitor" }, now: ctx.now, fresh }), {
        ttl: TTL_SECONDS,
      });
