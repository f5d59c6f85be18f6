import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RedisStore } from "./store";

const stub = vi.hoisted(() => {
  process.env.REDIS_URL = "redis://stub.invalid";
  return { send: vi.fn(async () => []), reconnect: () => undefined, connected: (): void => undefined };
});
vi.mock("./tcp", () => ({
  redisOverTcp(_url: string, connected: () => void) {
    stub.connected = connected;
    return { kind: "redis", send: stub.send, reconnect: stub.reconnect } as unknown as RedisStore;
  },
}));
vi.mock("@/lib/circuit-breaker", () => ({ safeCacheCall: <T>(run: () => T) => run(), isRedisFull: () => false }));
const { withRedis, redisState } = await import("./connection");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const isAwake = () => redisState().state === "ok";
const fail = () => withRedis(() => Promise.reject(new Error("cut off")));

/** How many milliseconds it rests. */
async function rest() {
  let ms = 0;
  for (; !isAwake() && ms < 60_000; ms += 100) await vi.advanceTimersByTimeAsync(100);
  return ms;
}

test("one that goes up and down rests ever longer, also when it connects anew, until it was well for a minute", async () => {
  expect(isAwake()).toBe(false);
  expect(await rest(), "until the first look").toBe(1_000);
  const pauses: number[] = [];
  for (let fall = 0; fall < 5; fall++) {
    await fail();
    stub.connected();
    pauses.push(await rest());
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 5_000, 5_000]);

  await vi.advanceTimersByTimeAsync(61_000);
  await fail();
  expect(await rest(), "as if nothing had been").toBe(1_000);

  await vi.advanceTimersByTimeAsync(61_000);
  await fail();
  stub.connected();
  expect(await rest(), "a new connection is looked at at once").toBe(100);
});
