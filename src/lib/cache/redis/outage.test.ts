import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { isConnected, startListening } from "@/lib/cache/invalidation-listener";
import { getCircuitBreakerStatuses, healBreakers, resetBreaker, safeCacheCall } from "@/lib/circuit-breaker";
import { ALL_TAGS, invalidate, invalidateLocal } from "@/lib/invalidation";
import { cacheWithRefresh } from "@/lib/redis";
import { eventually } from "@/testing/eventually";
import { untilRedisResponds, withRedisUp } from "@/testing/wait-for-redis";
import { redisState } from "./connection";

// Counts the calls to Redis.
vi.mock("@/lib/circuit-breaker", { spy: true });

const redis = await vi.hoisted(async () => {
  process.env.CACHE_FACTOR = "1";
  const { startTestRedis } = await import("@/testing/servers/redis");
  const started = await startTestRedis();
  if (started) process.env.REDIS_URL = started.wire.url;
  return started;
});
afterAll(() => redis?.stop());

const KEY = "caregiver:1|page";
const wire = (state: "up" | "refused" | "hanging" | "slow" | { slowByMs: number }) => redis?.wire.set(state);
/** As if it had been up for long. */
const minutesLater = () => vi.setSystemTime(Date.now() + 120_000);
/** As a process without entries of its own, so that each look-up would ask Redis. */
const emptyMemory = () => invalidateLocal([ALL_TAGS]);

/** A thousand look-ups one after the other: their answers, and the number of calls to Redis. */
async function thousand(meanwhile: (n: number) => void = () => {}) {
  vi.mocked(safeCacheCall).mockClear();
  const given = new Set<string>();
  for (let n = 0; n < 1000; n++) {
    meanwhile(n);
    emptyMemory();
    given.add(await cacheWithRefresh(KEY, async () => "Emma", { ttl: 60 }));
  }
  return { asked: vi.mocked(safeCacheCall).mock.calls.length, given: [...given] };
}

describe.skipIf(!redis)("a Redis in trouble (needs redis-server on the PATH, or TEST_REDIS_URL)", () => {
  const server = redis ? new Redis(redis.url) : (undefined as never);
  afterAll(() => server.quit());
  afterAll(() => void vi.useRealTimers());
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    startListening();
    await eventually(() => expect(isConnected()).toBe(true));
  });
  beforeAll(untilRedisResponds);
  beforeEach(() => invalidate([ALL_TAGS]));
  afterEach(async () => {
    await server.config("SET", "maxmemory", "0");
    minutesLater();
    wire("refused");
    wire("up");
    resetBreaker("cache");
    await untilRedisResponds();
    minutesLater();
  });

  test.each(["refused", "hanging", "slow"] as const)(
    "%s: every look-up is answered, and hardly any asks Redis",
    async (state) => {
      wire(state);
      const { asked, given } = await thousand();
      expect(given).toEqual(["Emma"]);
      expect(redisState().state).toBe("resting");
      expect(asked, "the first, and probes in the background").toBeLessThan(20);
    },
  );

  test("after an outage and quiet the breaker closes by itself, and requests use Redis again", async () => {
    const cacheState = () => getCircuitBreakerStatuses().cache.state;
    for (let n = 0; n < 20; n++) await safeCacheCall(() => Promise.reject(new Error("refused"))).catch(() => undefined);
    expect(cacheState()).toBe("OPEN");
    await eventually(async () => {
      minutesLater();
      await healBreakers();
      expect(cacheState()).toBe("CLOSED");
    });
    await untilRedisResponds();
  });

  test("a slightly slow Redis is too slow: it costs more than it saves", async () => {
    wire({ slowByMs: 25 });
    const { asked, given } = await thousand();
    expect(given).toEqual(["Emma"]);
    expect(redisState().state).toBe("resting");
    expect(asked).toBeLessThan(20);
  });

  test("a look-up is one round trip, and no caller waits for a write", () =>
    withRedisUp(async () => {
      vi.mocked(safeCacheCall).mockClear();
      await cacheWithRefresh("caregiver:new|page", async () => "Emma", { ttl: 60 });
      expect(vi.mocked(safeCacheCall).mock.calls.length, "one read, one write").toBe(2);
    }));

  test("flapping: every look-up is answered, and hardly any asks Redis", async () => {
    const states = ["refused", "up", "hanging", "up", "slow", "up"] as const;
    const { asked, given } = await thousand((n) => n % 20 === 0 && wire(states[(n / 20) % states.length] ?? "up"));
    expect(given).toEqual(["Emma"]);
    expect(asked).toBeLessThan(200);
  });

  test("of two hundred concurrent look-ups of as many keys none waits twice for a hanging Redis", async () => {
    wire("hanging");
    vi.mocked(safeCacheCall).mockClear();
    const keys = Array.from({ length: 200 }, (_, n) => `caregiver:${n}|page`);
    expect(await Promise.all(keys.map((key) => cacheWithRefresh(key, async () => key, { ttl: 60 })))).toEqual(keys);
    expect(vi.mocked(safeCacheCall).mock.calls.length).toBeLessThan(220);
    const after = vi.mocked(safeCacheCall).mock.calls.length;
    emptyMemory();
    await Promise.all(keys.map((key) => cacheWithRefresh(key, async () => key, { ttl: 60 })));
    expect(vi.mocked(safeCacheCall).mock.calls.length - after).toBeLessThan(5);
  });

  test("full: it stores nothing new, answers are right, and a change still invalidates", async () => {
    await server.config("SET", "maxmemory-policy", "noeviction");
    // Repeated where a pause of this machine marked Redis down.
    await eventually(async () => {
      await server.config("SET", "maxmemory", "0");
      await untilRedisResponds();
      await invalidate([ALL_TAGS]);
      await cacheWithRefresh(KEY, async () => "old", { ttl: 60 });
      await server.config("SET", "maxmemory", "1");
      emptyMemory();
      expect(await cacheWithRefresh(KEY, async () => "new", { ttl: 60 }), "still there").toBe("old");
    });
    await invalidate(["caregiver:1"]);
    expect(await cacheWithRefresh(KEY, async () => "new", { ttl: 60 })).toBe("new");
    expect(redisState().state).toBe("full");
    await invalidate([ALL_TAGS]);
    expect((await thousand()).given).toEqual(["Emma"]);
  });

  test.each(["refused", "hanging"] as const)(
    "a change while it is %s reaches it before any process believes it again",
    async (state) => {
      await cacheWithRefresh(KEY, async () => "old", { ttl: 60 });
      wire(state);
      await invalidate(["caregiver:1"]);
      expect(await cacheWithRefresh(KEY, async () => "new", { ttl: 60 })).toBe("new");
      wire("refused");
      wire("up");
      resetBreaker("cache");
      await untilRedisResponds();
      emptyMemory();
      expect(await cacheWithRefresh(KEY, async () => "newer", { ttl: 60 })).toBe("newer");
    },
  );
});
