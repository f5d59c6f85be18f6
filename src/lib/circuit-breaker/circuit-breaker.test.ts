import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  forceBreakerOpen,
  getCircuitBreakerStatuses,
  healBreakers,
  probeBreakerWith,
  resetBreaker,
  safeExternalCall,
  safeStorageCall,
  safeStripeCall,
} from "@/lib/circuit-breaker";
import { AppError } from "@/lib/errors";
import { databaseDown } from "@/lib/errors/database";
import { BREAKERS } from "./schema";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
  for (const name of BREAKERS) resetBreaker(name);
});

const stripe = () => getCircuitBreakerStatuses().stripe;
const answers = (status: number) => safeStripeCall(async () => new Response(null, { status }));
const times = async (count: number, run: () => Promise<unknown>) => {
  for (let i = 0; i < count; i++) await run().catch(() => undefined);
};
const breaks = () => safeStripeCall(() => Promise.reject(new TypeError("fetch failed")));

test("five failures in a row open it; then nothing is asked and the caller says why", async () => {
  await times(4, breaks);
  expect(stripe()).toEqual({ state: "CLOSED", failures: 4, forced: false });
  await times(1, breaks);
  expect(stripe()).toEqual({ state: "OPEN", failures: 5, forced: false });
  const asked = vi.fn(async () => new Response());
  await expect(
    safeStripeCall(asked, () => {
      throw databaseDown();
    }),
  ).rejects.toMatchObject({ code: "database_down" });
  await expect(safeStripeCall(asked)).rejects.toThrow("circuit breaker is open");
  expect(asked).not.toHaveBeenCalled();
});

test("its own errors and too-many-requests count; a thousand refusals do not", async () => {
  await times(1_000, () => answers(402));
  await times(1_000, () => safeStripeCall(() => Promise.reject(new AppError("conflict", "no", "No."))));
  expect(stripe()).toMatchObject({ state: "CLOSED", failures: 0 });
  await times(12, () => answers(500));
  expect(stripe().state).toBe("OPEN");
  resetBreaker("stripe");
  await times(12, () => answers(429));
  expect(stripe().state).toBe("OPEN");
});

test.each([
  ["stripe", safeStripeCall, 8_000],
  ["storage", safeStorageCall, 30_000],
] as const)("slow answers of %s count as failures, and are given all the same", async (name, ask, slowMs) => {
  const takes = (ms: number) =>
    ask(async () => {
      vi.advanceTimersByTime(ms);
      return "late";
    });
  await times(20, () => takes(slowMs));
  expect(getCircuitBreakerStatuses()[name].state).toBe("CLOSED");
  expect(await takes(slowMs + 1)).toBe("late");
  await times(10, () => takes(slowMs + 1));
  expect(getCircuitBreakerStatuses()[name].state).toBe("OPEN");
});

test("a call that takes too long is given up and aborted", async () => {
  vi.useRealTimers();
  vi.useFakeTimers();
  let stopped = false;
  const call = safeExternalCall(
    (signal) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => {
          stopped = true;
          reject(new Error("aborted"));
        });
      }),
  ).catch((error: Error) => error);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await call).toBeInstanceOf(Error);
  expect(stopped).toBe(true);
});

test("after a while one call tries, and only one; a good answer closes it, a bad one waits longer", async () => {
  await times(5, breaks);
  vi.advanceTimersByTime(60_000);
  let open = 0;
  let most = 0;
  let calls = 0;
  let answer: () => void = () => undefined;
  const waits = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const probe = async () => {
    calls++;
    most = Math.max(most, ++open);
    await (calls === 1 ? waits : undefined);
    open--;
    return "well";
  };
  const all = Promise.all(Array.from({ length: 100 }, () => safeStripeCall(probe)));
  await Promise.resolve();
  expect(calls).toBe(1);
  expect(stripe().state).toBe("HALF_OPEN");
  answer();
  expect(await all).toHaveLength(100);
  expect(stripe()).toMatchObject({ state: "CLOSED", failures: 0 });

  await times(20, breaks);
  vi.advanceTimersByTime(60_000);
  await times(1, breaks);
  expect(stripe().state).toBe("OPEN");
  vi.advanceTimersByTime(1_000);
  const asked = vi.fn(async () => "well");
  await safeStripeCall(asked).catch(() => undefined);
  expect(asked).not.toHaveBeenCalled();
});

test("a breaker with a probe closes by itself once the probe succeeds, and no call tries in its place", async () => {
  const probe = vi.fn(async (): Promise<unknown> => Promise.reject(new TypeError("still down")));
  probeBreakerWith("external", probe);
  const external = () => getCircuitBreakerStatuses().external.state;
  await times(5, () => safeExternalCall(() => Promise.reject(new TypeError("down"))));
  await healBreakers();
  expect(probe, "too early").not.toHaveBeenCalled();

  vi.advanceTimersByTime(60_000);
  const asked = vi.fn(async () => "well");
  await expect(safeExternalCall(asked)).rejects.toThrow("still down");
  expect([asked.mock.calls.length, probe.mock.calls.length, external()]).toEqual([0, 1, "OPEN"]);

  probe.mockResolvedValue(new Response(null, { status: 503 }));
  vi.advanceTimersByTime(60_000);
  await healBreakers();
  expect(external()).toBe("OPEN");

  probe.mockResolvedValue(new Response(null, { status: 401 }));
  vi.advanceTimersByTime(60_000);
  await healBreakers();
  expect(external()).toBe("CLOSED");

  forceBreakerOpen("external");
  vi.advanceTimersByTime(600_000);
  await healBreakers();
  expect(external(), "held by an admin").toBe("OPEN");
});

test("a breaker without a probe closes once nobody has called for a minute", async () => {
  const storage = () => getCircuitBreakerStatuses().storage.state;
  await times(5, () => safeStorageCall(() => Promise.reject(new TypeError("down"))));
  vi.advanceTimersByTime(59_000);
  await healBreakers();
  expect(storage()).toBe("OPEN");
  vi.advanceTimersByTime(1_000);
  await healBreakers();
  expect(storage()).toBe("CLOSED");
});

test("work that recovery waits for passes an open breaker, unless an admin holds it open", async () => {
  const settle = () => safeStripeCall(async () => "settled", undefined, { evenOpen: true });
  await times(5, breaks);
  expect(await settle()).toBe("settled");
  expect(stripe().state).toBe("OPEN");
  resetBreaker("stripe");
  forceBreakerOpen("stripe");
  await expect(settle()).rejects.toThrow();
});

test("an answer that Stripe repeats for its key counts for nothing", async () => {
  const headers = { "idempotent-replayed": "true" };
  await times(20, () => safeStripeCall(async () => new Response(null, { status: 500, headers })));
  expect(stripe().state).toBe("CLOSED");
});

test("one that fails says nothing of the others", async () => {
  await times(5, breaks);
  const { email, database, storage, external } = getCircuitBreakerStatuses();
  for (const { state } of [email, database, storage, external]) expect(state).toBe("CLOSED");
});
