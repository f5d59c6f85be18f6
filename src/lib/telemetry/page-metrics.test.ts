import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { pageRoute } from "@/app/page-routes";
import { installMiddleware } from "@/lib/http/middleware";
import { drainSignals } from "@/lib/telemetry/alerts";
import { log } from "@/lib/telemetry/log";
import { drainBuffer } from "@/lib/telemetry/metrics";
import { measurePages } from "@/lib/telemetry/request-metrics";
import { captureLog } from "@/testing/capture-log";
import { eventually } from "@/testing/eventually";

const lines = captureLog();
const server = createServer(async (request, response) => {
  // Another copy of the module: Next.js bundles pages apart.
  vi.resetModules();
  const { requestId } = await import("@/lib/telemetry/request-context");
  if (request.url?.startsWith("/nl/account")) return; // never responds
  response.statusCode = request.url?.startsWith("/nl/pets") ? 503 : 200;
  log.info({ path: request.url }, "drawn");
  response.end(requestId() ?? "none");
});
const ask = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return { id: response.headers.get("x-request-id"), seen: await response.text() };
};
/** Requests by their labels, also where a minute ended between two of them. */
function counted() {
  const sums = new Map<string, number>();
  for (const { name, labels, count } of drainBuffer())
    if (name === "http.request") sums.set(labels, (sums.get(labels) ?? 0) + count);
  return [...sums].map(([labels, count]) => [JSON.parse(labels) as unknown, count]);
}

beforeAll(async () => {
  installMiddleware(measurePages(pageRoute));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  drainBuffer();
  drainSignals();
});

test("each page is counted once under its route, with its status class; the API and files are not", async () => {
  for (const path of ["/nl/caregivers/a", "/fr/caregivers/b?x", "/nl/pets", "/api/me", "/icon.svg"]) await ask(path);
  const label = { method: "GET", route: "/[locale]/caregivers/[id]", status: "2xx" };
  await eventually(() => expect(lines.filter((line) => line.includes('"answered"'))).toHaveLength(3));
  expect(counted()).toEqual([
    [label, 2],
    [{ ...label, route: "/[locale]/pets", status: "5xx" }, 1],
  ]);
});

test("a response carries the id of its log lines, a new one each time; the API sets its own", async () => {
  lines.length = 0;
  const [one, api, two] = [await ask("/nl"), await ask("/api/me"), await ask("/en")];
  expect(one.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(one.seen).toBe(one.id);
  expect(two.seen).toBe(two.id);
  expect(two.id).not.toBe(one.id);
  expect(api).toEqual({ id: null, seen: "none" });
  await eventually(() => expect(lines).toHaveLength(5));
  const of = (id: string | null) => lines.filter((line) => line.includes(`"requestId":"${id}"`));
  expect(of(one.id)).toHaveLength(2);
  expect(of(two.id)).toHaveLength(2);
});

test("a page that takes more than a second is an alert; one whose client disconnected is counted without a status", async () => {
  let clock = 0;
  const now = vi.spyOn(performance, "now").mockImplementation(() => (clock += 1_001));
  await ask("/nl/search?place=Kerkstraat");
  await eventually(() => expect(counted()).toHaveLength(1));
  now.mockRestore();
  const facts = { method: "GET", route: "/[locale]/search" };
  expect(drainSignals()).toMatchObject([{ kind: "slow_response", facts }]);
  const { port } = server.address() as AddressInfo;
  await expect(fetch(`http://127.0.0.1:${port}/nl/account`, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
  await eventually(() => expect(lines.at(-1)).toContain("/[locale]/account"));
  expect(counted()).toEqual([[{ method: "GET", route: "/[locale]/account", status: "none" }, 1]]);
});
