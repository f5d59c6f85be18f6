import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { env } from "@/env";
import { LEASE_SECONDS, SILENT_SECONDS } from "@/lib/queue/heartbeat";
import { SWEEP_AFTER_MS, sweep } from "@/ops/sweep";
import { CLAIM_MS, LOOK_EVERY_MS } from "@/worker";

const { VERCEL, NEXT_PUBLIC_APP_URL } = env;
afterEach(() => Object.assign(env, { VERCEL, NEXT_PUBLIC_APP_URL }));

/** Seconds from the death of a call to the start of its job elsewhere, when `at` each minute begin only these calls. */
function secondsLost(killedAt: number, at: number[]) {
  const leaseEnds = killedAt + LEASE_SECONDS; // it renewed its lease a moment before
  const calls = [0, 60, 120].flatMap((minute) => at.map((second) => minute + second)).filter((call) => call > killedAt);
  for (const call of calls) {
    if (call >= leaseEnds) return call - killedAt;
    const stays = call - killedAt >= SILENT_SECONDS;
    if (stays && leaseEnds <= call + CLAIM_MS / 1_000) return leaseEnds + LOOK_EVERY_MS / 1_000 - killedAt;
  }
  return Number.POSITIVE_INFINITY;
}
const kills = Array.from({ length: 600 }, (_, index) => index / 10);
const worst = (...at: number[]) => Math.max(...kills.map((killedAt) => secondsLost(killedAt, at)));

test("whenever a call dies, its job starts elsewhere within 45 s where nothing but the schedules calls", () => {
  expect(worst(0, SWEEP_AFTER_MS / 1_000), "on Vercel").toBeLessThanOrEqual(45);
  expect(worst(0, 30), "with our own scheduler").toBeLessThanOrEqual(45);
  expect(worst(0), "one call a minute would not do").toBeGreaterThan(45);
});

test("on Vercel the sweep waits and hands on to the queue's address, with the secret; a refusal is an error", async () => {
  const asked: unknown[] = [];
  let status = 200;
  const site = createServer((request, response) => {
    asked.push([request.url, request.headers.authorization]);
    response.writeHead(status).end("{}");
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  Object.assign(env, {
    VERCEL: true,
    NEXT_PUBLIC_APP_URL: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
  });
  const waited: number[] = [];
  const wait = async (ms: number) => void waited.push(ms);
  const { signal } = new AbortController();
  expect(await sweep(signal, wait)).toEqual({ handedOn: true });
  expect({ waited, asked }).toEqual({
    waited: [SWEEP_AFTER_MS],
    asked: [["/api/cron/queue", `Bearer ${env.CRON_SECRET}`]],
  });
  status = 401;
  await expect(sweep(signal, wait)).rejects.toThrow("401");
  site.close();
});

test("elsewhere it does what is due at once: the scheduler itself calls half a minute later", async () => {
  Object.assign(env, { VERCEL: false });
  const wait = () => Promise.reject(new Error("it waited"));
  expect(await sweep(new AbortController().signal, wait)).toEqual({ done: 0, failed: 0 });
});
