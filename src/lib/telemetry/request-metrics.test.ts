import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { GET as figures } from "@/app/api/admin/metrics/route";
import { GET as metrics } from "@/app/api/metrics/route";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { env } from "@/env";
import { db, inTransaction } from "@/lib/db";
import { route } from "@/lib/route";
import { drainSignals } from "@/lib/telemetry/alerts";
import { log } from "@/lib/telemetry/log";
import { drainBuffer } from "@/lib/telemetry/metrics";
import { requestId, withRequestId } from "@/lib/telemetry/request-context";
import { routePattern } from "@/lib/telemetry/request-metrics";
import { flushMetrics } from "@/ops/metrics/store";
import { person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const open = route({ as: "anyone", response: z.unknown() }, async () => ({ id: requestId() }));

beforeEach(() => {
  drainBuffer();
  drainSignals();
});

test.each([
  ["/api/bookings/7/pay", { id: "7" }, "/api/bookings/[id]/pay"],
  ["/api/pets/portraits/DOG/a%20b", { species: "DOG", seed: "a b" }, "/api/pets/portraits/[species]/[seed]"],
  ["/api/files/a/b", { path: ["a", "b"] }, "/api/files/[...path]"],
  ["/api/pets/%E0%A4%A", { id: "x" }, "/api/pets/%E0%A4%A"],
  ["/api/me", undefined, "/api/me"],
])("the route of %s contains no parameter values", (path, params, pattern) => {
  expect(routePattern(path, params)).toBe(pattern);
});

test("each request is counted once, under its route, with its status class", async () => {
  await callRoute(open);
  await callRoute(open);
  await callRoute(route({ as: "ADMIN", response: z.unknown() }, async () => 1));
  const counted = drainBuffer().filter(({ name }) => name === "http.request");
  expect(counted.map(({ labels, count }) => [JSON.parse(labels), count])).toEqual([
    [{ method: "GET", route: "/api/test", status: "2xx" }, 2],
    [{ method: "GET", route: "/api/test", status: "4xx" }, 1],
  ]);
});

test("a response carries the id of its request; a client cannot choose it, our own proxy can", async () => {
  const proxyId = "ours-0123456789";
  const ask = async (id: string) =>
    (await callRoute(open, { headers: { "x-request-id": id } })).response.headers.get("x-request-id");
  const { response, json } = await callRoute(open);
  expect(response.headers.get("x-request-id")).toBe(json.id);
  expect(json.id).toMatch(UUID);
  expect(await ask(proxyId)).toMatch(UUID);
  env.TRUSTED_PROXY_HOPS = 1;
  expect(await ask(proxyId)).toBe(proxyId);
  for (const odd of ["short", "with space and more", "x".repeat(65), '"quoted-quoted"'])
    expect(await ask(odd)).toMatch(UUID);
  env.TRUSTED_PROXY_HOPS = 0;
});

test("a response that takes more than a second is an alert; a redirect carries its id, too", async () => {
  let clock = 0;
  const now = vi.spyOn(performance, "now").mockImplementation(() => (clock += 1_001));
  const away = route({ as: "anyone" }, async () => Response.redirect("http://localhost:3000/nl", 303));
  const response = await away(new Request("http://localhost:3000/api/test"), { params: Promise.resolve({}) });
  now.mockRestore();
  expect(response.headers.get("x-request-id")).toMatch(UUID);
  expect(drainSignals().map(({ kind }) => kind)).toContain("slow_response");
});

test("a job stores the id of the request that caused it", async () => {
  await withRequestId("request-1234", () =>
    inTransaction((tx) => enqueueInTx(tx, JobTypes.UNWIND_PAYMENT, { bookingId: crypto.randomUUID() })),
  );
  const [job] = await db.$queryRaw<
    { payload: { causedBy: string } }[]
  >`SELECT payload FROM graphile_worker._private_jobs`;
  expect(job?.payload.causedBy).toBe("request-1234");
});

test("each answer leaves one line at info, with the id that it carries", async () => {
  const seen: unknown[] = [];
  const info = vi.spyOn(log, "info").mockImplementation((facts: unknown) => void seen.push([requestId(), facts]));
  const { response } = await callRoute(open);
  info.mockRestore();
  const facts = { method: "GET", route: "/api/test", status: 200, ms: expect.any(Number) };
  expect(seen).toEqual([[response.headers.get("x-request-id"), facts]]);
});

test("the Prometheus text needs the token and has times, counts and the queue", async () => {
  const ask = (authorization?: string) =>
    metrics(new Request("http://localhost:3000/api/metrics", { headers: authorization ? { authorization } : {} }));
  env.METRICS_TOKEN = "metrics-token-0123456789-abcdefghijklm";
  for (const wrong of [undefined, "Bearer undefined", "Bearer ", env.CRON_SECRET])
    expect((await ask(wrong)).status).toBe(401);
  expect((await ask(`Bearer ${env.CRON_SECRET}`)).status).toBe(200);
  await callRoute(open);
  await flushMetrics();
  const text = await (await ask(`Bearer ${env.METRICS_TOKEN}`)).text();
  expect(text).toMatch(
    /^tailtribe_http_request_seconds_bucket\{method="GET",route="\/api\/test",status="2xx",le="\+Inf"\} 1$/m,
  );
  expect(text).toMatch(/^tailtribe_http_request_seconds_count\{method="GET",route="\/api\/test",status="2xx"\} 1$/m);
  expect(text).toContain('tailtribe_queue_waiting{job="payment.unwind"} 1');
  expect(text).toMatch(/^tailtribe_build_info\{version="[^"]+"\} 1$/m);
  expect(text).toMatch(/^tailtribe_breaker_open\{breaker="stripe"\} \d+$/m);
  const described = [...text.matchAll(/^# HELP (\w+) \S.*$/gm)].map(([, name]) => name);
  expect(described, "every family says what it is").toEqual(
    [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name),
  );
  for (const line of text.trimEnd().split("\n"))
    expect(line).toMatch(
      /^(# HELP \w+ .+|# TYPE \w+ (counter|gauge|summary|histogram)|\w+(\{(\w+="(\\.|[^"\\])*",?)*\})? -?[\d.]+)$/,
    );
});

test("the figures of the platform are for admins", async () => {
  expect((await callRoute(figures, { as: await person("OWNER") })).status).toBe(403);
  const { status, json } = await callRoute(figures, { as: await person("ADMIN") });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    health: { score: 100, status: "healthy", issues: [] },
    metrics: { errorRate: expect.any(Number) },
  });
  expect(json.metrics.activeUsers).toBe(2);
});
