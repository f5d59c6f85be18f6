import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { env } from "@/env";
import { db } from "@/lib/db";
import { route } from "@/lib/route";
import { drainBuffer } from "@/lib/telemetry/metrics";
import { after } from "@/lib/time";
import { startMonitoring, stopMonitoring } from "@/ops/monitor/tick";
import { callRoute } from "@/testing/http/call-route";

/** What the host runs once a response is sent; a test has no request of Next.js that could end. */
const afterResponse = vi.hoisted(() => [] as (() => Promise<void>)[]);
vi.mock("next/server", () => ({ after: (run: () => Promise<void>) => void afterResponse.push(run) }));

const open = route({ as: "anyone", response: z.unknown() }, async () => ({}));
const requests = () => db.metric.count({ where: { name: "http.request" } });

beforeEach(async () => {
  // The timer must not tick instead, however slow the machine is.
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: new Date() });
  await db.metric.deleteMany();
  drainBuffer();
});
afterEach(async () => {
  env.VERCEL = false;
  afterResponse.length = 0;
  await stopMonitoring();
  vi.useRealTimers();
});

test("a host that freezes the process between requests ticks once after a response, at most every ten seconds", async () => {
  await startMonitoring("web");
  await startMonitoring("web");
  await callRoute(open);
  expect(afterResponse, "elsewhere the timer ticks").toHaveLength(0);
  env.VERCEL = true;
  await callRoute(open);
  expect(afterResponse).toHaveLength(1);
  expect(await requests(), "the response does not wait for the tick").toBe(0);
  await afterResponse[0]?.();
  expect(await requests()).toBe(1);

  await callRoute(open);
  expect(afterResponse, "the last tick is recent").toHaveLength(1);
  vi.setSystemTime(after(new Date(), 10_000));
  await callRoute(open);
  expect(afterResponse).toHaveLength(2);
});
