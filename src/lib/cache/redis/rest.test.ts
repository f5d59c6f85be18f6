import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isConnected, startListening } from "@/lib/cache/invalidation-listener";
import { ALL_TAGS, invalidate, invalidateLocal } from "@/lib/invalidation";
import { cacheWithRefresh, getCache, increment, setCache } from "@/lib/redis";
import { eventually } from "@/testing/eventually";
import { withRedisUp } from "@/testing/wait-for-redis";
import { redisState } from "./connection";

const outside = await vi.hoisted(async () => {
  process.env.CACHE_FACTOR = "1";
  const { startTestRedis } = await import("@/testing/servers/redis");
  const { startUpstashProxy, UPSTASH_TOKEN } = await import("@/testing/servers/redis");
  const redis = await startTestRedis();
  if (!redis) return undefined;
  const upstash = await startUpstashProxy(redis.url);
  process.env.REDIS_URL = upstash.url;
  process.env.REDIS_TOKEN = UPSTASH_TOKEN;
  return { redis, upstash };
});
afterAll(async () => {
  await outside?.upstash.stop();
  await outside?.redis.stop();
});

const emptyMemory = () => invalidateLocal([ALL_TAGS]);
const KEY = "caregiver:1|page";
describe.skipIf(!outside)("Upstash over REST (needs redis-server on the PATH, or TEST_REDIS_URL)", () => {
  const seen = outside?.upstash.seen ?? { requests: 0, hanging: false, delayMs: 0 };
  beforeAll(async () => {
    startListening();
    await eventually(() => expect(isConnected()).toBe(true));
  });

  test("answers, values and numbers are shared", () =>
    withRedisUp(async () => {
      const load = vi.fn(async () => ({ name: "Zoë 🐕", at: new Date(5) }));
      await cacheWithRefresh(KEY, load, { ttl: 60 });
      emptyMemory();
      expect(await cacheWithRefresh(KEY, load, { ttl: 60 })).toEqual({ name: "Zoë 🐕", at: new Date(5) });
      expect(load).toHaveBeenCalledTimes(1);
      await setCache("note|1", "12345", { ttl: 60 });
      emptyMemory();
      expect(await getCache("note|1")).toBe("12345");
      const first = await increment("visits", { ttl: 60 });
      expect(await increment("visits", { ttl: 60, by: 4 })).toMatchObject({ total: (first?.total ?? Number.NaN) + 4 });
      expect(redisState()).toEqual({ kind: "upstash", state: "ok", lastMs: expect.any(Number) });
    }));

  test("after a change its entry is not believed", () =>
    withRedisUp(async () => {
      await cacheWithRefresh(KEY, async () => "old", { ttl: 60 });
      await invalidate(["caregiver:1"]);
      expect(await cacheWithRefresh(KEY, async () => "new", { ttl: 60 })).toBe("new");
      emptyMemory();
      expect(await cacheWithRefresh(KEY, async () => "newer", { ttl: 60 })).toBe("new");
    }));

  test("a thousand readers of a cached answer send it no request", async () => {
    await cacheWithRefresh(KEY, async () => "x", { ttl: 60 });
    const before = seen.requests;
    for (let n = 0; n < 1000; n++) await cacheWithRefresh(KEY, async () => "y", { ttl: 60 });
    expect(seen.requests).toBe(before);
  });

  test("at 25 ms, as from another city, it is used and not rested", () =>
    withRedisUp(async () => {
      seen.delayMs = 25;
      for (let n = 0; n < 5; n++) {
        emptyMemory();
        await cacheWithRefresh(KEY, async () => "x", { ttl: 60 });
      }
      seen.delayMs = 0;
      expect(redisState()).toEqual({ kind: "upstash", state: "ok", lastMs: expect.any(Number) });
    }));

  test("hanging: every look-up is answered, and hardly any asks Redis", async () => {
    seen.hanging = true;
    const before = seen.requests;
    for (let n = 0; n < 1000; n++) {
      emptyMemory();
      expect(await cacheWithRefresh(KEY, async () => "x", { ttl: 60 })).toBe("x");
    }
    expect(seen.requests - before).toBeLessThan(20);
    expect(redisState().state).toBe("resting");
  });
});
