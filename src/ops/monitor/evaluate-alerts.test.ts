import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { callRoute } from "@/testing/http/call-route";

/** The database behind a proxy that can cut the connection. */
const wire = await vi.hoisted(async () => {
  const { startFaultyProxy } = await import("@/testing/servers/faulty-proxy");
  const made = await startFaultyProxy(process.env.DATABASE_URL ?? "");
  process.env.DATABASE_URL = made.url;
  return made;
});

import { z } from "zod";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { env } from "@/env";
import { forceBreakerOpen, resetBreaker } from "@/lib/circuit-breaker";
import { db, inTransaction, pool } from "@/lib/db";
import { route } from "@/lib/route";
import { drainSignals } from "@/lib/telemetry/alerts";
import { count, drainBuffer } from "@/lib/telemetry/metrics";
import { after, MINUTE_MS } from "@/lib/time";
import { openAlerts } from "@/ops/alerts/deliver";
import { sampleProcess } from "@/ops/metrics/process";
import { monitoringTick } from "@/ops/monitor/tick";
import { SCHEDULES } from "@/ops/schedule-status";
import { eventually } from "@/testing/eventually";

const at = new Date("2026-12-01T10:00:30Z");
const minutes = (count: number) => after(at, count * MINUTE_MS);
const seconds = (count: number) => after(at, count * 1_000);
const openKeys = async () => (await openAlerts()).map(({ key }) => key).toSorted();

const sent: string[] = [];
const slack = createServer(async (request, response) => {
  const chunks = await request.toArray();
  sent.push((JSON.parse(Buffer.concat(chunks as Buffer[]).toString()) as { text: string }).text);
  response.end("ok");
});
await new Promise<void>((resolve) => slack.listen(0, "127.0.0.1", resolve));
env.SLACK_WEBHOOK_URL = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/hook`;
afterAll(() => new Promise((resolve) => slack.close(resolve)));

beforeEach(async () => {
  for (const rows of [db.alert, db.metric, db.breakerReport, db.cronRun] as const)
    await (rows as typeof db.alert).deleteMany();
  drainSignals();
  drainBuffer();
  sent.length = 0;
});

test.each(["refused", "hanging"] as const)(
  "an unreachable database (%s) is notified without it, and so are its errors and its return",
  async (state) => {
    const now = state === "refused" ? new Date() : after(new Date(), 60 * MINUTE_MS);
    const asks = route({ as: "anyone", response: z.unknown() }, () => db.user.count());
    wire.set(state);
    try {
      if (state === "refused") for (let index = 0; index < 11; index++) await callRoute(asks);
      await monitoringTick(now);
    } finally {
      wire.set("refused"); // what hangs is cut
      wire.set("up");
      resetBreaker("database");
    }
    expect(sent.some((text) => text.includes(":warning: TailTribe: breaker_open:database breaker=database"))).toBe(
      true,
    );
    if (state === "refused") expect(sent.some((text) => text.includes("TailTribe: errors perMinute="))).toBe(true);
    const before = sent.length;
    await eventually(() => db.user.count());
    await monitoringTick(after(now, 10_000));
    expect(sent.slice(before)).toEqual([
      expect.stringContaining(":white_check_mark: Over: breaker_open:database times=1"),
    ]);
  },
);

test("more than ten errors a minute, summed over instances, are an alert", async () => {
  for (let index = 0; index < 10; index++) count("http.error", 1, { route: "/api/x" }, at.getTime());
  await monitoringTick(at);
  expect(await openKeys()).toEqual([]);
  count("http.error", 1, { route: "/api/y" }, at.getTime());
  await monitoringTick(at);
  expect(await openAlerts()).toMatchObject([{ kind: "errors", facts: { perMinute: 11 } }]);
  await monitoringTick(minutes(7));
  expect(await openKeys()).toEqual([]);
});

test("errors at the end of a minute count in the next evaluation; two minutes are not summed", async () => {
  for (let index = 0; index < 500; index++) count("http.error", 1, {}, seconds(25).getTime());
  count("http.error", 1, {}, seconds(31).getTime());
  await monitoringTick(seconds(31));
  expect(await openAlerts()).toMatchObject([{ kind: "errors", facts: { perMinute: 500 } }]);
  await db.alert.deleteMany();
  for (let minute = 10; minute < 12; minute++)
    for (let index = 0; index < 10; index++) count("http.error", 1, {}, minutes(minute).getTime());
  await monitoringTick(minutes(11));
  expect(await openKeys()).toEqual([]);
});

test("shares and page loads are alerts when there is enough to go by; calls of programs are not among them", async () => {
  const add = (name: string, times: number, labels = {}, value = 10) => {
    for (let index = 0; index < times; index++) count(name, value, labels, at.getTime());
  };
  add("http.program", 500, { status: "5xx" });
  add("http.request", 96, { status: "2xx" });
  add("http.request", 3, { status: "5xx" });
  add("cache.miss", 999);
  add("page.load", 99, { cdn: "miss" }, 2_000);
  await monitoringTick(minutes(0));
  expect(await openKeys(), "too little to go by").toEqual([]);
  add("http.request", 1, { status: "2xx" });
  add("cache.hit", 1);
  add("page.load", 1, { cdn: "hit" });
  add("page.load", 60, { cdn: "none" }, 9_000);
  await monitoringTick(minutes(1));
  expect(await openKeys()).toEqual(["cache_hit_rate", "cdn_hit_rate", "error_rate", "page_load"]);
  const facts = Object.fromEntries((await openAlerts()).map(({ key, facts }) => [key, facts]));
  expect(facts).toMatchObject({
    cache_hit_rate: { percent: 0.1, of: 1_000 },
    cdn_hit_rate: { percent: 1, of: 100 },
    error_rate: { percent: 3, of: 100 },
    page_load: { of: 160 },
  });
  await monitoringTick(minutes(30));
  expect(await openKeys(), "nobody raises them any more").toEqual([]);
});

test("a request that waits for a connection is an alert, and one that holds the last is none", async () => {
  const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  sampleProcess("web");
  expect(drainSignals()).toEqual([]);
  const waiting = pool.connect();
  sampleProcess("web");
  expect(drainSignals()).toMatchObject([{ key: "connections:pool", facts: { percent: 100, waiting: 1 } }]);
  for (const client of taken) client.release();
  (await waiting).release();
});

test("security events are an alert when a minute has more of one kind than people cause", async () => {
  const event = (name: string, times: number) => {
    for (let index = 0; index < times; index++) count("security.event", 1, { event: name }, at.getTime());
  };
  for (const [name, times] of [
    ["sign_in_failed", 30],
    ["secret_refused", 3],
    ["signed_in", 500],
  ] as const)
    event(name, times);
  await monitoringTick(at);
  expect(await openKeys()).toEqual([]);
  for (const name of ["sign_in_failed", "secret_refused"]) event(name, 1);
  await monitoringTick(at);
  expect(await openAlerts()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ key: "security:sign_in_failed", facts: { event: "sign_in_failed", perMinute: 31 } }),
      expect.objectContaining({ key: "security:secret_refused", facts: { event: "secret_refused", perMinute: 4 } }),
    ]),
  );
  await monitoringTick(minutes(7));
  expect(await openKeys()).toEqual([]);
});

test("a breaker is an alert while it is open in any live process, and no longer", async () => {
  const report = async (instance: string, state: string, seenAt: Date) => {
    const row = { state, failures: 9, forced: false, seenAt };
    const where = { name_instance: { name: "email", instance } };
    await db.breakerReport.upsert({ where, create: { name: "email", instance, ...row }, update: row });
  };
  await report("one", "OPEN", at);
  await report("two", "OPEN", at);
  await monitoringTick(at);
  expect(await openKeys()).toEqual(["breaker_open:email"]);
  await report("two", "CLOSED", seconds(10));
  await monitoringTick(seconds(10));
  expect(await openKeys(), "one of two is still open").toEqual(["breaker_open:email"]);
  await report("one", "HALF_OPEN", seconds(20));
  await monitoringTick(seconds(20));
  expect(await openKeys(), "a half-open breaker is undecided").toEqual(["breaker_open:email"]);
  await report("one", "OPEN", seconds(30));
  await monitoringTick(seconds(45));
  expect(await openKeys()).toEqual(["breaker_open:email"]);
  await monitoringTick(seconds(55));
  expect(await openKeys(), "the process with the open breaker is gone").toEqual([]);
  forceBreakerOpen("storage");
  await monitoringTick(seconds(100));
  resetBreaker("storage");
  expect(await openKeys(), "its own breaker counts before it is reported").toEqual(["breaker_open:storage"]);
});

test("a dead scheduler and dead jobs are detected without their help; a new site has missed nothing", async () => {
  await monitoringTick(minutes(20));
  expect(await openKeys()).toEqual([]);
  for (const { name } of SCHEDULES)
    for (const startedAt of [minutes(-3 * 24 * 60), minutes(20)])
      await db.cronRun.create({ data: { id: randomUUID(), name, startedAt, endedAt: startedAt } });
  await inTransaction((tx) => enqueueInTx(tx, JobTypes.UNWIND_PAYMENT, { bookingId: randomUUID() }));
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`;
  await monitoringTick(after(minutes(20), 10_000));
  expect(await openKeys(), "once a minute is enough").toEqual([]);
  await monitoringTick(minutes(21));
  expect(await openKeys()).toEqual(["dead_jobs"]);
  await monitoringTick(minutes(40));
  expect(await openKeys()).toContain("missed_schedule:expire");
});

test("a site has a few minutes after its start to catch up with its downtime", async () => {
  const begun = new Date(performance.timeOrigin);
  for (const { name } of SCHEDULES) {
    const startedAt = after(begun, -3 * 24 * 60 * MINUTE_MS);
    await db.cronRun.create({ data: { id: randomUUID(), name, startedAt, endedAt: startedAt } });
  }
  await monitoringTick(after(begun, MINUTE_MS));
  expect(await openKeys()).not.toContain("missed_schedule:expire");
  await monitoringTick(after(begun, 6 * MINUTE_MS));
  expect(await openKeys()).toContain("missed_schedule:expire");
});
