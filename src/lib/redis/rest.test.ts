import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { cacheWithRefresh, getCache, increment, setCache } from "@/lib/redis";
import { eventually } from "@/testing/eventually";
import { sharing } from "@/testing/sharing";
import { hears, listen } from "../cache/ear";
import { EVERYTHING, forget, forgetHere } from "../cache/families";
import { redisState } from "./link";

const outside = await vi.hoisted(async () => {
  process.env.CACHE_FACTOR = "1";
  const { startRedis } = await import("@/testing/redis");
  const { upstashBefore, UPSTASH_TOKEN } = await import("@/testing/upstash");
  const redis = await startRedis();
  if (!redis) return undefined;
  const upstash = await upstashBefore(redis.url);
  process.env.REDIS_URL = upstash.url;
  process.env.REDIS_TOKEN = UPSTASH_TOKEN;
  return { redis, upstash };
});
afterAll(async () => {
  await outside?.upstash.stop();
  await outside?.redis.stop();
});

const emptyMemory = () => forgetHere([EVERYTHING]);
const KEY = "caregiver:1|page";
describe.skipIf(!outside)("Upstash over REST (needs redis-server on the PATH, or TEST_REDIS_URL)", () => {
  const seen = outside?.upstash.seen ?? { requests: 0, hanging: false };
  beforeAll(async () => {
    listen();
    await eventually(() => expect(hears()).toBe(true));
  });

  test("answers, values and numbers are shared", () =>
    sharing(async () => {
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
      expect(redisState()).toEqual({ kind: "upstash", state: "ok" });
    }));

  test("after a change it is not believed", () =>
    sharing(async () => {
      await cacheWithRefresh(KEY, async () => "old", { ttl: 60 });
      await forget(["caregiver:1"]);
      expect(await cacheWithRefresh(KEY, async () => "new", { ttl: 60 })).toBe("new");
      emptyMemory();
      expect(await cacheWithRefresh(KEY, async () => "newer", { ttl: 60 })).toBe("new");
    }));

  test("a thousand readers of what is remembered send it no request", async () => {
    await cacheWithRefresh(KEY, async () => "x", { ttl: 60 });
    const before = seen.requests;
    for (let n = 0; n < 1000; n++) await cacheWithRefresh(KEY, async () => "y", { ttl: 60 });
    expect(seen.requests).toBe(before);
  });

  test("hanging: everybody is answered, and hardly anybody asks it", async () => {
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
