import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { env } from "@/env";
import { db } from "@/lib/db";
import { drainSignals, raiseAlert, resolveAlert } from "@/lib/telemetry/alerts";
import { drainBuffer } from "@/lib/telemetry/metrics";
import { after, MINUTE_MS } from "@/lib/time";
import { deliverAlerts, openAlerts } from "@/ops/alerts/deliver";
import { getPlatformHealth } from "@/ops/alerts/platform-health";
import { sampleProcess } from "@/ops/metrics/process";
import { retryBusy } from "@/testing/retry-busy";

const sent = vi.hoisted(() => ({ slack: [] as string[] }));
let slack: Server;
const at = new Date("2026-12-01T10:00:30Z");
const minutes = (count: number) => after(at, count * MINUTE_MS);
const seconds = (count: number) => after(at, count * 1_000);

/** A copy of the module with its own state, as in another process. */
async function anotherInstance() {
  vi.resetModules();
  return (await import("@/ops/alerts/deliver")).deliverAlerts;
}

beforeAll(async () => {
  slack = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [alert = "", where] = (JSON.parse(Buffer.concat(chunks).toString()) as { text: string }).text.split("\n");
    expect(where, "release, host and a link").toMatch(/^\S+ on \S+, http\S+\/admin\/system$/);
    sent.slack.push(alert);
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
  drainSignals();
  drainBuffer();
  sent.slack.length = 0;
});

test("an alert is notified once in five minutes, then again with its count, and so is its end", async () => {
  raiseAlert("slow_query", { ms: 700 });
  raiseAlert("slow_query", { ms: 900 });
  await deliverAlerts(at);
  expect(sent.slack).toEqual([":warning: TailTribe: slow_query ms=900, times=2"]);
  for (const minute of [1, 4]) {
    raiseAlert("slow_query", { ms: 800 });
    await deliverAlerts(minutes(minute));
  }
  expect(sent.slack).toHaveLength(1);
  raiseAlert("slow_query", { ms: 600 });
  await deliverAlerts(minutes(5));
  expect(sent.slack.at(-1)).toBe(":warning: TailTribe: slow_query ms=600, times=5");
  await deliverAlerts(minutes(9));
  expect(await openAlerts()).toHaveLength(1);
  await deliverAlerts(minutes(10));
  expect(sent.slack.at(-1)).toBe(":white_check_mark: Over: slow_query times=5, minutes=10");
  expect(await openAlerts()).toEqual([]);
  expect(sent.slack).toHaveLength(3);
});

test("of ten instances that see the same alert, one notifies; of ten that see its end, one notifies", async () => {
  const instances: (typeof deliverAlerts)[] = [];
  for (let index = 0; index < 10; index++) instances.push(await anotherInstance());
  // A connection for each: while a loaded machine opens them, every instance would notify by itself.
  await Promise.all(instances.map(() => retryBusy(() => db.$queryRaw`SELECT pg_sleep(0.2)::text`)));
  const all = async (signal: () => void, now: Date) => {
    const running = instances.map((deliver) => {
      signal(); // each instance has its own signal to deliver
      return deliver(now);
    });
    await Promise.all(running);
  };
  await all(() => raiseAlert("breaker_open", { breaker: "stripe" }, "stripe"), at);
  expect(sent.slack).toHaveLength(1);
  await all(() => resolveAlert("breaker_open", "stripe"), minutes(2));
  expect(sent.slack).toHaveLength(2);
  expect(sent.slack.at(-1)).toContain("Over: breaker_open:stripe");
});

test("a breaker stays an alert until it closes; a repeated end is not notified twice", async () => {
  raiseAlert("breaker_open", { breaker: "email" }, "email");
  await deliverAlerts(at);
  await deliverAlerts(minutes(60));
  expect(await openAlerts()).toMatchObject([{ key: "breaker_open:email", times: 1 }]);
  resolveAlert("breaker_open", "email");
  await deliverAlerts(minutes(61));
  resolveAlert("breaker_open", "email");
  await deliverAlerts(minutes(62));
  expect(sent.slack).toHaveLength(2);
});

test("an alert whose process died is ended by another: soon, or after a day where it lasts and nobody evaluates it", async () => {
  const dead = await anotherInstance();
  raiseAlert("memory", { percent: 95 });
  raiseAlert("missed_schedule", { lastGoodAt: "never" }, "retired");
  await dead(at);
  sent.slack.length = 0;
  await deliverAlerts(minutes(6));
  expect(sent.slack).toEqual([":white_check_mark: Over: memory times=1, minutes=6"]);
  await deliverAlerts(minutes(23 * 60));
  expect(await openAlerts()).toMatchObject([{ key: "missed_schedule:retired" }]);
  await deliverAlerts(minutes(25 * 60));
  expect(sent.slack.at(-1)).toContain("Over: missed_schedule:retired");
  expect(await openAlerts()).toEqual([]);
});

test("without the database each process notifies by itself, as often, and the rows follow when it is back", async () => {
  await db.$executeRaw`ALTER TABLE "Alert" RENAME TO "Away"`;
  for (const minute of [0, 1, 4]) {
    raiseAlert("errors", { perMinute: 30 });
    await deliverAlerts(minutes(minute));
  }
  expect(sent.slack).toHaveLength(1);
  await db.$executeRaw`ALTER TABLE "Away" RENAME TO "Alert"`;
  await deliverAlerts(minutes(4));
  expect(await openAlerts()).toMatchObject([{ key: "errors", facts: { perMinute: 30 } }]);
});

test("the end of an alert that one process notified without the database is notified once, and nothing twice when the rows are back", async () => {
  await db.$executeRaw`ALTER TABLE "Alert" RENAME TO "Away"`;
  raiseAlert("breaker_open", { breaker: "database" }, "database");
  await deliverAlerts(at);
  raiseAlert("breaker_open", { breaker: "storage" }, "storage");
  await deliverAlerts(seconds(5));
  resolveAlert("breaker_open", "database");
  await deliverAlerts(seconds(10));
  await db.$executeRaw`ALTER TABLE "Away" RENAME TO "Alert"`;
  expect(sent.slack).toHaveLength(2);
  await deliverAlerts(seconds(130));
  expect(sent.slack.slice(2)).toEqual([":white_check_mark: Over: breaker_open:database times=1, minutes=2"]);
  expect(await openAlerts()).toMatchObject([{ key: "breaker_open:storage", openedAt: seconds(5) }]);
  resolveAlert("breaker_open", "database");
  resolveAlert("breaker_open", "storage");
  await deliverAlerts(minutes(3));
  expect(sent.slack.slice(3)).toEqual([":white_check_mark: Over: breaker_open:storage times=1, minutes=3"]);
});

test("of two processes that notified without the database, one notifies the end", async () => {
  const other = await anotherInstance();
  await db.$executeRaw`ALTER TABLE "Alert" RENAME TO "Away"`;
  for (const deliver of [deliverAlerts, other]) {
    raiseAlert("breaker_open", { breaker: "cache" }, "cache");
    await deliver(at);
    drainSignals();
  }
  await db.$executeRaw`ALTER TABLE "Away" RENAME TO "Alert"`;
  for (const deliver of [deliverAlerts, other]) {
    resolveAlert("breaker_open", "cache");
    await deliver(minutes(1));
  }
  expect(sent.slack.map((text) => text.includes("Over"))).toEqual([false, false, true]);
});

test("a flapping alert is notified once with one end; if it stays open, it is notified again after five minutes", async () => {
  for (let round = 0; round < 8; round++) {
    raiseAlert("breaker_open", { breaker: "stripe" }, "stripe");
    await deliverAlerts(seconds(round * 20));
    if (round < 7) resolveAlert("breaker_open", "stripe");
    await deliverAlerts(seconds(round * 20 + 10));
  }
  const [first, over] = [
    ":warning: TailTribe: breaker_open:stripe breaker=stripe, times=1",
    ":white_check_mark: Over: breaker_open:stripe times=1, minutes=0",
  ];
  expect(sent.slack).toEqual([first, over]);
  await deliverAlerts(seconds(299));
  expect(sent.slack).toHaveLength(2);
  await deliverAlerts(seconds(300));
  await deliverAlerts(seconds(310));
  expect(sent.slack).toEqual([first, over, first]);
  resolveAlert("breaker_open", "stripe");
  await deliverAlerts(minutes(6));
  expect(sent.slack.slice(3)).toEqual([":white_check_mark: Over: breaker_open:stripe times=1, minutes=4"]);
});

test("memory over 90 % is an alert, and health names what is wrong", async () => {
  expect(await getPlatformHealth()).toEqual({ score: 100, status: "healthy", issues: [] });
  sampleProcess("web", 0.89);
  sampleProcess("web", 0.95);
  raiseAlert("money_differs", {});
  await deliverAlerts(at);
  const health = await getPlatformHealth();
  expect(health).toMatchObject({ score: 40, status: "critical" });
  expect(health.issues.toSorted()).toEqual(["memory", "money_differs"]);
});

test("a statement of more than half a second is an alert and a count, without its values", async () => {
  let clock = 0;
  const now = vi.spyOn(performance, "now").mockImplementation(() => (clock += 600));
  await db.$queryRaw`SELECT ${"Kerkstraat 12"}::text AS street`;
  now.mockRestore();
  expect(drainSignals()).toMatchObject([{ kind: "slow_query", facts: { kind: "select" } }]);
  expect(drainBuffer().find(({ name }) => name === "db.slow")).toMatchObject({ labels: '{"kind":"select"}', count: 1 });
});
