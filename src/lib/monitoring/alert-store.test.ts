import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { env } from "@/env";
import { db } from "@/lib/db";
import { getPlatformHealth } from "@/lib/monitoring";
import { deliverAlerts, openAlerts } from "@/lib/monitoring/alert-store";
import { raiseAlert, resolveAlert, takeSignals } from "@/lib/monitoring/alerts";
import { count, takePending } from "@/lib/monitoring/metrics";
import { sampleProcess } from "@/lib/monitoring/process-figures";
import { pulse } from "@/lib/monitoring/pulse";
import { after, MINUTE_MS } from "@/lib/time";

const told = vi.hoisted(() => ({ slack: [] as string[] }));
let slack: Server;
const at = new Date("2026-12-01T10:00:30Z");
const minutes = (count: number) => after(at, count * MINUTE_MS);

beforeAll(async () => {
  slack = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    told.slack.push((JSON.parse(Buffer.concat(chunks).toString()) as { text: string }).text);
    response.end("ok");
  });
  await new Promise<void>((resolve) => slack.listen(0, "127.0.0.1", resolve));
  process.env.SLACK_WEBHOOK_URL = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/hook`;
  env.SLACK_WEBHOOK_URL = process.env.SLACK_WEBHOOK_URL;
});

afterAll(() => new Promise((resolve) => slack.close(resolve)));

beforeEach(async () => {
  await db.alert.deleteMany();
  await db.metric.deleteMany();
  takeSignals();
  takePending();
  told.slack.length = 0;
});

test("an alert is told once in five minutes, then again with how often it came, and its end is told", async () => {
  raiseAlert("slow_query", { ms: 700 });
  raiseAlert("slow_query", { ms: 900 });
  await deliverAlerts(at);
  expect(told.slack).toEqual([":warning: TailTribe: slow_query ms=900, times=2"]);
  for (const minute of [1, 4]) {
    raiseAlert("slow_query", { ms: 800 });
    await deliverAlerts(minutes(minute));
  }
  expect(told.slack).toHaveLength(1);
  raiseAlert("slow_query", { ms: 600 });
  await deliverAlerts(minutes(5));
  expect(told.slack.at(-1)).toBe(":warning: TailTribe: slow_query ms=600, times=5");
  await deliverAlerts(minutes(9));
  expect(await openAlerts()).toHaveLength(1);
  await deliverAlerts(minutes(10));
  expect(told.slack.at(-1)).toBe(":white_check_mark: Over: slow_query times=5, minutes=10");
  expect(await openAlerts()).toEqual([]);
  expect(told.slack).toHaveLength(3);
});

test("of ten instances that see the same, one tells; of ten that see it end, one tells", async () => {
  const instances: (typeof deliverAlerts)[] = [];
  for (let index = 0; index < 10; index++) {
    vi.resetModules();
    instances.push((await import("@/lib/monitoring/alert-store")).deliverAlerts);
  }
  const all = async (say: () => void, now: Date) => {
    const running = instances.map((deliver) => {
      say(); // each has its own to pass on
      return deliver(now);
    });
    await Promise.all(running);
  };
  await all(() => raiseAlert("breaker_open", { breaker: "stripe" }, "stripe"), at);
  expect(told.slack).toHaveLength(1);
  await all(() => resolveAlert("breaker_open", "stripe"), minutes(2));
  expect(told.slack).toHaveLength(2);
  expect(told.slack.at(-1)).toContain("Over: breaker_open:stripe");
});

test("a breaker stays an alert until it is closed; what is over and comes back within five minutes is not told twice", async () => {
  raiseAlert("breaker_open", { breaker: "email" }, "email");
  await deliverAlerts(at);
  await deliverAlerts(minutes(60));
  expect(await openAlerts()).toMatchObject([{ key: "breaker_open:email", times: 1 }]);
  resolveAlert("breaker_open", "email");
  await deliverAlerts(minutes(61));
  resolveAlert("breaker_open", "email");
  await deliverAlerts(minutes(62));
  expect(told.slack).toHaveLength(2);
});

test("without the database each process tells by itself, as often, and the rows follow when it is back", async () => {
  await db.$executeRaw`ALTER TABLE "Alert" RENAME TO "Away"`;
  for (const minute of [0, 1, 4]) {
    raiseAlert("errors", { perMinute: 30 });
    await deliverAlerts(minutes(minute));
  }
  expect(told.slack).toHaveLength(1);
  await db.$executeRaw`ALTER TABLE "Away" RENAME TO "Alert"`;
  await deliverAlerts(minutes(4));
  expect(await openAlerts()).toMatchObject([{ key: "errors", facts: { perMinute: 30 } }]);
});

test("more than ten errors a minute, summed over instances, are an alert", async () => {
  for (let index = 0; index < 10; index++) count("http.error", 1, { route: "/api/x" }, at.getTime());
  await pulse(at);
  expect(await openAlerts()).toEqual([]);
  count("http.error", 1, { route: "/api/y" }, at.getTime());
  await pulse(at);
  expect(await openAlerts()).toMatchObject([{ kind: "errors", facts: { perMinute: 11 } }]);
  await pulse(minutes(7));
  expect(await openAlerts()).toEqual([]);
});

test("memory over nine tenths is an alert, and health says what is wrong", async () => {
  expect(await getPlatformHealth()).toEqual({ score: 100, status: "healthy", issues: [] });
  sampleProcess("web", 0.89);
  sampleProcess("web", 0.95);
  raiseAlert("money_differs", {});
  await deliverAlerts(at);
  const health = await getPlatformHealth();
  expect(health).toMatchObject({ score: 40, status: "critical" });
  expect(health.issues.toSorted()).toEqual(["memory", "money_differs"]);
});

test("a statement of more than half a second is an alert and a count; its values are nowhere", async () => {
  let clock = 0;
  const now = vi.spyOn(performance, "now").mockImplementation(() => (clock += 600));
  await db.$queryRaw`SELECT ${"Kerkstraat 12"}::text AS street`;
  now.mockRestore();
  expect(takeSignals()).toMatchObject([{ kind: "slow_query", facts: { kind: "select" } }]);
  expect(takePending().find(({ name }) => name === "db.slow")).toMatchObject({ labels: '{"kind":"select"}', count: 1 });
});
