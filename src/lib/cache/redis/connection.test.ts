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
vi.mock("@/lib/circuit-breaker", () => ({
  safeCacheCall: <T>(run: () => T) => run(),
  isRedisFull: () => false,
  probeBreakerWith: () => undefined,
}));
const { withRedis, redisState } = await import("./connection");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const isUp = () => redisState().state === "ok";
const fail = () => withRedis(() => Promise.reject(new Error("cut off")));

/** The milliseconds until it is used again. */
async function rest() {
  let ms = 0;
  for (; !isUp() && ms < 60_000; ms += 100) await vi.advanceTimersByTimeAsync(100);
  return ms;
}

test("a flapping Redis pauses ever longer, also when it reconnects, until it was up for a minute", async () => {
  expect(isUp()).toBe(false);
  expect(await rest(), "until the first probe").toBe(1_000);
  const pauses: number[] = [];
  for (let fall = 0; fall < 5; fall++) {
    await fail();
    stub.connected();
    pauses.push(await rest());
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 5_000, 5_000]);

  await vi.advanceTimersByTimeAsync(61_000);
  await fail();
  expect(await rest(), "as at the first failure").toBe(1_000);

  await vi.advanceTimersByTimeAsync(61_000);
  await fail();
  stub.connected();
  expect(await rest(), "a new connection is probed at once").toBe(100);
});
