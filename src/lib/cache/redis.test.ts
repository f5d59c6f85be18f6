import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { LIMITS } from "@/domain/limits";
import { inTransaction } from "@/lib/db";
import { invalidateLocal } from "@/lib/invalidation";
import { limitRequest } from "@/lib/rate-limit";
import { budgetKey } from "@/lib/rate-limit/database";
import { CacheInvalidation, cacheWithRefresh, getCache, increment, setCache } from "@/lib/redis";
import { eventually } from "@/testing/eventually";
import { untilRedisResponds, withRedisUp } from "@/testing/wait-for-redis";
import { isConnected, startListening } from "./invalidation-listener";

const redis = await vi.hoisted(async () => {
  process.env.CACHE_FACTOR = "1";
  process.env.RATE_LIMIT_FACTOR = "1";
  const { startTestRedis } = await import("@/testing/servers/redis");
  const started = await startTestRedis();
  if (started) process.env.REDIS_URL = started.wire.url;
  return started;
});
afterAll(() => redis?.stop());

/** As a process without entries of its own. */
const emptyMemory = () => invalidateLocal(["*"]);

describe.skipIf(!redis)("with a real Redis (needs redis-server on the PATH, or TEST_REDIS_URL)", () => {
  beforeAll(async () => {
    startListening();
    await untilRedisResponds();
    await eventually(() => expect(isConnected()).toBe(true));
  });
  let n = 0;
  const newKey = () => `caregiver:${++n}|page`;
  const asked = vi.fn(async () => ({ name: "Emma", at: new Date(5) }));
  const ask = (key: string) => cacheWithRefresh(key, asked, { ttl: 60 });

  test("a process without an entry finds what another loaded, with its dates", () =>
    withRedisUp(async () => {
      const key = newKey();
      asked.mockClear();
      expect(await ask(key)).toEqual({ name: "Emma", at: new Date(5) });
      emptyMemory();
      expect(await ask(key)).toEqual({ name: "Emma", at: new Date(5) });
      expect(asked).toHaveBeenCalledTimes(1);
    }));

  test("after a change the entry in Redis is not believed either", () =>
    withRedisUp(async () => {
      const key = newKey();
      asked.mockClear();
      await ask(key);
      await inTransaction(() => CacheInvalidation.onCaregiverUpdate(String(n)));
      await ask(key);
      expect(asked).toHaveBeenCalledTimes(2);
    }));

  test("an answer in flight during a change is believed by no process after it", () =>
    withRedisUp(async () => {
      const key = newKey();
      let finish: ((text: string) => void) | undefined;
      const load = () => new Promise<string>((resolve) => (finish = resolve));
      const old = cacheWithRefresh(key, load, { ttl: 60 });
      await eventually(() => expect(finish).toBeDefined());
      await inTransaction(() => CacheInvalidation.onCaregiverUpdate(String(n)));
      finish?.("old");
      expect(await old).toBe("old");
      emptyMemory();
      expect(await cacheWithRefresh(key, async () => "new", { ttl: 60 })).toBe("new");
      emptyMemory();
      expect(await cacheWithRefresh(key, async () => "newer", { ttl: 60 })).toBe("new");
    }));

  test("a process without an entry serves a stale one of another at once, and refreshes it", () =>
    withRedisUp(async () => {
      const key = newKey();
      await cacheWithRefresh(key, async () => "old", { ttl: 0.05 });
      await eventually(async () => expect(await getCache(key)).toBeNull()); // it is stale
      emptyMemory();
      let finish: ((text: string) => void) | undefined;
      // Ends by itself where a pause of this machine marked Redis down, so that the test is repeated.
      const slow = vi.fn(() => new Promise<string>((resolve) => setTimeout((finish = resolve), 2_000, "new").unref()));
      expect(await cacheWithRefresh(key, slow, { ttl: 60 })).toBe("old");
      await eventually(() => expect(finish).toBeDefined());
      expect(await cacheWithRefresh(key, slow, { ttl: 60 })).toBe("old");
      finish?.("new");
      await eventually(async () => expect(await cacheWithRefresh(key, slow, { ttl: 60 })).toBe("new"));
      expect(slow).toHaveBeenCalledTimes(1);
    }));

  test("values and numbers are shared", () =>
    withRedisUp(async () => {
      await setCache("note|1", { said: "yes" }, { ttl: 60 });
      emptyMemory();
      expect(await getCache("note|1")).toEqual({ said: "yes" });
      const first = await increment("visits", { ttl: 60 });
      expect(await increment("visits", { ttl: 60, by: 4 })).toMatchObject({ total: (first?.total ?? Number.NaN) + 4 });
    }));

  test("browsing is counted over all processes, and by each alone when Redis is gone", async () => {
    const actor = { kind: "visitor" } as const;
    const browse = async (address: string, times: number) => {
      let left = Number.NaN;
      for (let n = 0; n < times; n++)
        left = (await limitRequest(LIMITS.search, { actor, address, now: new Date() }))?.left ?? left;
      return left;
    };
    const [max, seconds] = LIMITS.search.address;
    const budget = { name: "search", max, seconds };
    expect(await browse("192.0.2.1", 29)).toBe(max - 29);
    // Another process saw the same address.
    const elsewhere = () => increment(`rate:${budgetKey(budget, "192.0.2.1")}`, { ttl: seconds, by: max - 40 });
    await eventually(async () => expect(await elsewhere()).not.toBeNull());
    const synced = async () => expect(await browse("192.0.2.1", 1)).toBeLessThan(10);
    await eventually(synced);
    redis?.wire.set("refused");
    expect(await browse("192.0.2.2", max + 5)).toBe(-5);
  });
});
