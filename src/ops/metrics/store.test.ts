import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { db, inTransaction } from "@/lib/db";
import { quantile } from "@/lib/telemetry/histogram";
import { count, drainBuffer, restoreBuffer } from "@/lib/telemetry/metrics";
import { recordMetric, timed, trackUserAction } from "@/lib/telemetry/record";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";
import { getDashboardMetrics } from "@/ops/metrics/dashboard";
import { flushMetrics, mergeTotals, rollUpMetrics, totals } from "@/ops/metrics/store";

const at = new Date("2026-12-01T10:00:30Z");
const around = (name: string, from = after(at, -MINUTE_MS), to = after(at, MINUTE_MS)) => totals([name], from, to);

beforeEach(async () => {
  await db.metric.deleteMany();
  drainBuffer();
});

test("two processes that count the same are summed, buckets and all", async () => {
  const script = fileURLToPath(new URL("../../testing/processes/metrics-writer.ts", import.meta.url));
  const other = () =>
    new Promise<number | null>((resolve) =>
      fork(script, [at.toISOString()], { execArgv: ["--import", "tsx"] }).once("exit", resolve),
    );
  count("http.request", 10, { route: "/api/x", method: "GET" }, at.getTime());
  expect(await Promise.all([other(), other(), flushMetrics()])).toEqual([0, 0, undefined]);
  const [total, ...rest] = await around("http.request");
  expect(rest).toEqual([]);
  expect(total).toMatchObject({ count: 41, sum: 10 + 2 * 20 * 100, labels: { route: "/api/x", method: "GET" } });
  expect(quantile(total?.buckets ?? {}, 0.99)).toBeGreaterThanOrEqual(100);
  expect(quantile(total?.buckets ?? {}, 0.99)).toBeLessThan(120);
  expect(quantile(total?.buckets ?? {}, 0.01)).toBeLessThan(12);
});

test("concurrent flushes lose nothing and do not deadlock", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `storm.${index}`);
  await Promise.all(
    Array.from({ length: 20 }, async (_, round) => {
      for (const name of round % 2 ? names : names.toReversed()) count(name, 1, {}, at.getTime());
      await flushMetrics();
    }),
  );
  const all = await totals(names, after(at, -MINUTE_MS), after(at, MINUTE_MS));
  expect(mergeTotals(all)).toMatchObject({ count: 600, sum: 600 });
});

test("a failed flush is stored the next time, in the minute of the measurement", async () => {
  count("retried", 5, {}, at.getTime());
  await db.$executeRaw`ALTER TABLE "Metric" RENAME TO "Away"`;
  await expect(flushMetrics()).rejects.toThrow();
  await db.$executeRaw`ALTER TABLE "Away" RENAME TO "Metric"`;
  count("retried", 7, {}, after(at, 2 * MINUTE_MS).getTime());
  await flushMetrics();
  expect(await around("retried")).toMatchObject([{ count: 1, sum: 5 }]);
});

test("memory is bounded, however long the database is away and whatever the labels are; the loss is counted", () => {
  for (let index = 0; index < 6_000; index++) count("many", 1, { id: `${index}` }, at.getTime());
  const series = drainBuffer();
  expect(series.length).toBeLessThanOrEqual(5_001);
  expect(series.find(({ name }) => name === "metrics.lost")).toMatchObject({ count: 1_000 });
  restoreBuffer(series);
  expect(drainBuffer()).toHaveLength(series.length);
});

test("counts of a failed transaction never take effect", async () => {
  const undone = inTransaction(async () => {
    recordMetric("never", 1);
    trackUserAction("somebody", "never");
    throw new RangeError("rolled back");
  });
  await expect(undone).rejects.toThrow(RangeError);
  await inTransaction(async () => recordMetric("done", 1));
  const names = drainBuffer().map(({ name }) => name);
  expect(names).toContain("done");
  expect(names).not.toContain("never");
  expect(names).not.toContain("user.action");
});

test("old minutes become hours, old hours become days in Brussels time, and nothing is counted twice or lost", async () => {
  for (let hour = 0; hour < 48; hour++)
    for (const minute of [0, 59])
      count("old", 2, {}, after(at, -100 * DAY_MS + hour * 60 * MINUTE_MS + minute * MINUTE_MS).getTime());
  count("old", 2, {}, at.getTime());
  count("forgotten", 1, {}, after(at, -800 * DAY_MS).getTime());
  await flushMetrics();
  for (const days of [-90, 0, 0, 1]) await rollUpMetrics(after(at, days * DAY_MS));
  expect(mergeTotals(await around("old", new Date(0)))).toMatchObject({ count: 97, sum: 194, buckets: { 4: 97 } });
  const rows = await db.metric.findMany({ where: { name: "old", spanMinutes: 1440 }, orderBy: { at: "asc" } });
  expect(rows.every(({ at: start }) => start.toISOString().endsWith("T22:00:00.000Z"))).toBe(true); // summer time
  expect(rows.length).toBe(3);
  expect(await db.metric.count({ where: { name: "forgotten" } })).toBe(0);
});

test("the dashboard shows times, errors, calls, cache and business metrics", async () => {
  const request = { route: "/api/bookings/[id]", method: "GET" };
  const ms = at.getTime();
  for (let index = 0; index < 99; index++) count("http.request", 100, { ...request, status: "2xx" }, ms);
  count("http.request", 2_000, { ...request, status: "5xx" }, ms);
  for (let index = 0; index < 50; index++) count("http.program", 28_000, { ...request, status: "5xx" }, ms);
  for (const name of ["cache.hit", "cache.hit", "cache.hit", "cache.miss"]) count(name, 1, {}, ms);
  for (const outcome of ["ok", "refused", "failed"]) count("stripe.call", 50, { operation: "refunds", outcome }, ms);
  count("bookings.created", 1, { service: "DOG_WALKING" }, ms);
  await flushMetrics();
  const metrics = await getDashboardMetrics(at);
  expect(metrics).toMatchObject({
    requestsPerMinute: 6.7,
    avgResponseTime: 119,
    errorRate: 0.01,
    cacheHitRate: 0.75,
    stripe: { calls: 3, failed: 1 },
    routes: [{ route: "/api/bookings/[id]", method: "GET", requests: 100, errors: 1 }],
  });
  expect(metrics.perMinute).toHaveLength(60);
  expect(metrics.perMinute.at(-1)).toMatchObject({ at: "2026-12-01T10:00:00.000Z", requests: 100, errors: 1 });
  expect(metrics.perDay.at(-1)).toMatchObject({ date: "2026-12-01" });
});

test("an outside call is measured with its outcome", async () => {
  await timed("call", {}, async () => new Response(null, { status: 204 }));
  await timed("call", {}, async () => new Response(null, { status: 402 }));
  await timed("call", {}, async () => new Response(null, { status: 502 }));
  await expect(timed("call", {}, () => Promise.reject(new RangeError("no")))).rejects.toThrow("no");
  const outcomes = drainBuffer().map(({ labels, count: times }) => [labels, times]);
  expect(outcomes).toEqual([
    ['{"outcome":"ok"}', 1],
    ['{"outcome":"refused"}', 1],
    ['{"outcome":"failed"}', 2],
  ]);
});
