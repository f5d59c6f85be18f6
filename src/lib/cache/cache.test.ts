import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { redisState } from "@/lib/cache/redis/connection";
import { pool } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { databaseDown } from "@/lib/errors/database";
import { ALL_TAGS, CHANNEL, invalidate, invalidateLocal, senderId, tagVersion } from "@/lib/invalidation";
import { cacheWithRefresh, getCache, setCache } from "@/lib/redis";
import { drainBuffer } from "@/lib/telemetry/metrics";
import { eventually } from "@/testing/eventually";
import { isConnected, startListening } from "./invalidation-listener";

// Memory only: no Redis is configured.
vi.hoisted(() => void (process.env.CACHE_FACTOR = "1"));

// The clock never goes back: an echo of one test must not lie in the future of the next.
beforeAll(() => {
  startListening();
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
});
afterAll(() => void vi.useRealTimers());
beforeEach(async () => {
  await passConnected(30);
  invalidateLocal([ALL_TAGS]);
});
afterEach(() => void vi.restoreAllMocks());

const KEY = "caregiver:1|page";
const ask = <T>(load: () => Promise<T>, ttl = 60) => cacheWithRefresh(KEY, load, { ttl });
/** The clock goes on; nothing waits. */
const pass = (seconds: number) => void vi.advanceTimersByTime(seconds * 1000);
/** The same for a process that keeps receiving its own echo. */
async function passConnected(seconds: number) {
  pass(seconds);
  await eventually(async () => {
    await pool.query("SELECT pg_notify($1, $2)", [CHANNEL, senderId]);
    expect(isConnected()).toBe(true);
  });
}

test("a thousand concurrent callers load once, and get the same answer", async () => {
  const load = vi.fn(async () => ({ n: 1 }));
  const given = await Promise.all(Array.from({ length: 1000 }, () => ask(load)));
  expect(load).toHaveBeenCalledTimes(1);
  expect(new Set(given.map((each) => JSON.stringify(each)))).toEqual(new Set(['{"n":1}']));
});

test("when a load fails, a thousand concurrent callers fail by one attempt, and the next call tries again", async () => {
  const load = vi.fn(() => Promise.reject(new RangeError("no")));
  const given = await Promise.allSettled(Array.from({ length: 1000 }, () => ask(load)));
  expect(given.every((each) => each.status === "rejected" && each.reason instanceof RangeError)).toBe(true);
  expect(load).toHaveBeenCalledTimes(1);
  expect(await ask(async () => "well")).toBe("well");
});

test("a stale answer is served at once, while a newer one is loaded", async () => {
  await ask(async () => "old");
  await passConnected(61);
  let finish: ((text: string) => void) | undefined;
  const slow = vi.fn(() => new Promise<string>((resolve) => (finish = resolve)));
  expect(await Promise.all([ask(slow), ask(slow), ask(slow)])).toEqual(["old", "old", "old"]);
  expect(await ask(slow)).toBe("old");
  expect(slow).toHaveBeenCalledTimes(1);
  finish?.("new");
  await eventually(async () => expect(await ask(slow)).toBe("new"));
  expect(slow).toHaveBeenCalledTimes(1);
});

test("while loading fails the old answer is served, for five minutes and no longer", async () => {
  await ask(async () => "old");
  const broken = () => Promise.reject(new RangeError("the database is away"));
  await passConnected(200);
  expect(await ask(broken)).toBe("old");
  await passConnected(101);
  await expect(ask(broken)).rejects.toThrow("the database is away");
});

test("that something is gone is an answer too: it replaces the old one, and is not looked up again at once", async () => {
  await ask(async () => "there");
  await passConnected(61);
  const gone = vi.fn(() => Promise.reject(notFound("caregiver")));
  expect(await ask<string>(gone)).toBe("there");
  await eventually(() => expect(ask(gone)).rejects.toMatchObject({ code: "caregiver_not_found", status: 404 }));
  const asked = gone.mock.calls.length;
  await expect(ask(gone)).rejects.toMatchObject({ kind: "not_found" });
  expect(gone).toHaveBeenCalledTimes(asked);
});

test("invalidating a tag drops all of its answers and no others, also those in flight", async () => {
  const other = () => cacheWithRefresh("caregiver:2|page", async () => "other", { ttl: 60 });
  await ask(async () => "page");
  await cacheWithRefresh("caregiver:1|reviews", async () => "reviews", { ttl: 60 });
  await other();
  await invalidate(["caregiver:1"]);
  expect(await ask(async () => "page 2")).toBe("page 2");
  expect(await cacheWithRefresh("caregiver:1|reviews", async () => "reviews 2", { ttl: 60 })).toBe("reviews 2");
  expect(await cacheWithRefresh("caregiver:2|page", async () => "not asked", { ttl: 60 })).toBe("other");

  let finish: ((text: string) => void) | undefined;
  await invalidate(["caregiver:1"]);
  const before = ask(() => new Promise<string>((resolve) => (finish = resolve)));
  await eventually(() => expect(finish).toBeDefined());
  await invalidate(["caregiver:1"]);
  expect(await ask(async () => "new"), "does not wait for what is old already").toBe("new");
  finish?.("old");
  await before;
  expect(await ask(async () => "newer")).toBe("new");
});

test("what changed a moment ago is loaded from the primary, later from a replica", async () => {
  const load = vi.fn(async (_: { fresh: boolean }) => "x");
  pass(10);
  await cacheWithRefresh("caregiver:3|page", load, { ttl: 60 });
  await invalidate(["caregiver:3"]);
  await cacheWithRefresh("caregiver:3|page", load, { ttl: 60 });
  expect(load.mock.calls).toEqual([[{ fresh: false }], [{ fresh: true }]]);
});

test("while the database is gone, and with it the listener, the last answer is still served", async () => {
  await ask(async () => "old");
  pass(100);
  expect(await ask<string>(() => Promise.reject(databaseDown()))).toBe("old");
  pass(201);
  await expect(ask(() => Promise.reject(databaseDown()))).rejects.toMatchObject({ code: "database_down" });
});

test("a process that receives no changes believes its memory for five seconds", async () => {
  await ask(async () => "old");
  vi.spyOn(pool, "query").mockResolvedValue(undefined); // no echo is sent
  pass(30); // no echo for longer than the timeout
  expect(isConnected()).toBe(false);
  expect(await ask(async () => "new")).toBe("new");
  expect(await ask(async () => "newer")).toBe("new");
  pass(6);
  expect(await ask(async () => "newest")).toBe("newest");
});

test("more tags than are tracked are all invalidated once, which is right too", () => {
  const before = tagVersion("caregiver:never-changed");
  for (let n = 0; n <= 10_000; n++) invalidateLocal([`caregiver:${n}`]);
  expect(tagVersion("caregiver:never-changed")).toBeGreaterThan(before);
});

test("values can be set and read; memory is the only level, and look-ups are counted by kind of answer", async () => {
  await setCache("note|1", { at: new Date(5), text: '{"$date":1}' }, { ttl: 60 });
  expect(await getCache("note|1")).toEqual({ at: new Date(5), text: '{"$date":1}' });
  expect(await getCache("note|2")).toBeNull();
  expect(redisState()).toEqual({ kind: null, state: "not used", lastMs: null });
  drainBuffer();
  await ask(async () => "x");
  await ask(async () => "x");
  const counted = drainBuffer().filter(({ name }) => name.startsWith("cache."));
  expect(counted.map(({ name, labels, count }) => ({ name, labels, count }))).toEqual([
    { name: "cache.miss", labels: '{"answer":"caregiver"}', count: 1 },
    { name: "cache.hit", labels: '{"answer":"caregiver"}', count: 1 },
  ]);
});
