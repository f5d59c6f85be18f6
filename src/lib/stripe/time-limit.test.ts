import type { AddressInfo } from "node:net";
import { afterAll, afterEach, expect, test, vi } from "vitest";

const server = await vi.hoisted(async () => {
  const http = await import("node:http");
  const hanging = http.createServer(() => undefined);
  await new Promise<void>((resolve) => hanging.listen(0, "127.0.0.1", resolve));
  process.env.STRIPE_API_URL = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}`;
  return hanging;
});

import { resetBreaker } from "@/lib/circuit-breaker";
import { INTERACTIVE_TIMEOUT_MS, stripe } from "@/lib/stripe";
import { withStopSignal } from "@/lib/telemetry/stop-signal";
import { functions } from "../../../vercel.json";

afterEach(() => {
  vi.restoreAllMocks();
  resetBreaker("stripe");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("while a person waits, Stripe has less time than the function that answers them", () => {
  const limits = Object.values(functions).map(({ maxDuration }) => maxDuration * 1_000);
  expect(INTERACTIVE_TIMEOUT_MS).toBeLessThanOrEqual(6_000);
  for (const limit of limits) expect(INTERACTIVE_TIMEOUT_MS).toBeLessThan(limit);
});

test("a Stripe that hangs is given up after that time, with all its retries", async () => {
  const limits: number[] = [];
  const asked = vi.fn();
  server.on("request", asked);
  vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
    limits.push(ms);
    const limit = new AbortController();
    server.once("request", () => limit.abort(new DOMException("over", "TimeoutError")));
    return limit.signal;
  });
  await expect(stripe.balance.retrieve()).rejects.toMatchObject({ type: "StripeConnectionError" });
  expect(limits).toEqual([INTERACTIVE_TIMEOUT_MS]);
  expect(asked, "no retry after the limit").toHaveBeenCalledTimes(1);
});

test("a job has a limit of its own, which ends its calls", async () => {
  const timeout = vi.spyOn(AbortSignal, "timeout");
  const job = new AbortController();
  server.once("request", () => job.abort());
  await expect(withStopSignal(job.signal, () => stripe.balance.retrieve())).rejects.toThrow();
  expect(timeout).not.toHaveBeenCalled();
});
