import { createServer, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { recordPeer } from "@/lib/http/client-address";
import { installMiddleware } from "@/lib/http/middleware";
import { ALL_TAGS, invalidateLocal } from "@/lib/invalidation";
import { serveStored } from "@/lib/response-store/serve";
import { drainBuffer } from "@/lib/telemetry/metrics";
import { eventually } from "@/testing/eventually";

const settings = vi.hoisted(() => ({ isConnected: true }));
vi.hoisted(() => void Object.assign(process.env, { CACHE_FACTOR: "1", RATE_LIMIT_FACTOR: "1" }));
vi.mock("@/lib/cache/invalidation-listener", () => ({ isConnected: () => settings.isConnected, startListening() {} }));

/** What reached the listener behind the store, in turn. */
const drawn: { url: string; headers: IncomingHttpHeaders }[] = [];
/** A response waits until this is resolved. */
let gate: Promise<unknown> = Promise.resolve();
const BODY = "<p>Wandelen in Gent</p>".repeat(200);
const SCRIPT = "(self.__next_f=self.__next_f||[]).push([0])";
const PUBLIC = "public, max-age=0, s-maxage=60, stale-while-revalidate=300";

const server = createServer(async ({ url = "", headers }, response) => {
  drawn.push({ url, headers });
  await gate;
  const path = url.replace(/\?.*/, "");
  if (path === "/own") response.setHeader("cache-control", "private, no-store").end("own");
  else if (path === "/cookie")
    response.writeHead(200, { "cache-control": PUBLIC, "set-cookie": "session=1" }).end("cookie");
  else if (path === "/missing") response.writeHead(404, { "cache-control": PUBLIC }).end("missing");
  else if (path === "/broken") response.destroy();
  else if (path === "/page")
    response
      .writeHead(200, { "content-type": "text/html", "cache-control": "private, no-store" })
      .end(`<script>${SCRIPT}</script><script>alert(1)</script>`);
  else response.writeHead(200, { "cache-control": PUBLIC, "x-request-id": "of-the-draw", etag: '"1"' }).end(BODY);
});

const limit = { name: "test", counted: "in memory", user: [5, 60], address: [5, 60] } as const;
const routes: Record<string, object> = {
  "/limited": { limit: { ...limit, user: [5, 60], address: [5, 60] } },
  "/page": { cacheControl: PUBLIC },
};
let now = 0;

beforeAll(async () => {
  installMiddleware(
    recordPeer,
    serveStored((path) => (path === "/unknown" ? undefined : { route: path, tags: [`tag:${path}`], ...routes[path] })),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  invalidateLocal([ALL_TAGS]);
  drawn.length = 0;
  drainBuffer();
  Object.assign(settings, { isConnected: true });
  gate = Promise.resolve();
  now = Date.UTC(2027, 0, 1);
  vi.spyOn(Date, "now").mockImplementation(() => now);
});

/** Asks for an address exactly so, without a client that decodes or follows. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (response: IncomingMessage) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode, headers: response.headers, body });
    })
      .on("error", reject)
      .end();
  });
}

test("a response is drawn once and then comes from memory, with an id and an age of its own", async () => {
  const first = await ask("/a?x=1");
  now += 7_000;
  const second = await ask("/a?x=1");
  expect([first, second].map(({ status, body }) => [status, body.toString()])).toEqual([
    [200, BODY],
    [200, BODY],
  ]);
  expect(drawn).toHaveLength(1);
  expect(second.headers).toMatchObject({ age: "7", etag: '"1"', "cache-control": PUBLIC, vary: "Accept-Encoding" });
  expect(second.headers["cache-tag"]).toBe("tag:/a");
  const ids = [first, second].map(({ headers }) => headers["x-request-id"]);
  expect(new Set([...ids, "of-the-draw"]).size).toBe(3);
  await ask("/a?x=2");
  expect(drawn).toHaveLength(2);
});

test("nothing about a reader gets into what is stored: the request of our own says nothing of one", async () => {
  const secrets = {
    cookie: "tailtribe.session=SECRET; tailtribe.theme=SECRET",
    "accept-language": "SECRET",
    "user-agent": "SECRET",
    "x-forwarded-for": "SECRET",
    "x-real-ip": "SECRET",
    referer: "http://localhost/SECRET",
    "x-anything": "SECRET",
  };
  await ask("/a", secrets);
  expect(JSON.stringify(drawn)).not.toContain("SECRET");
  expect(drawn[0]?.headers["x-tailtribe-peer"], "nor an address that limits would count").toBe("");
});

test("each encoding is made once and sent to clients that take it", async () => {
  const [br, gzip, plain, none] = [
    await ask("/a", { "accept-encoding": "gzip, deflate, br" }),
    await ask("/a", { "accept-encoding": "gzip, br;q=0" }),
    await ask("/a", { "accept-encoding": "deflate" }),
    await ask("/a"),
  ];
  expect(br.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(br.body).toString()).toBe(BODY);
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gzip.body).toString()).toBe(BODY);
  expect([plain.body.toString(), none.body.toString()]).toEqual([BODY, BODY]);
  for (const { headers, body } of [br, gzip, plain]) expect(headers["content-length"]).toBe(String(body.byteLength));
  expect(drawn).toHaveLength(1);
});

test("a client that has it gets 304, and HEAD the headers alone", async () => {
  await ask("/a");
  const unchanged = await ask("/a", { "if-none-match": 'W/"0", "1"' });
  expect([unchanged.status, unchanged.body.byteLength, unchanged.headers.etag]).toEqual([304, 0, '"1"']);
  expect(unchanged.headers["content-length"]).toBeUndefined();
  const head = await ask("/a", {}, "HEAD");
  expect([head.status, head.body.byteLength, head.headers["content-length"]]).toEqual([200, 0, String(BODY.length)]);
  expect(drawn).toHaveLength(1);
});

test("many who ask at once wait for one draw", async () => {
  let open = () => {};
  gate = new Promise<void>((resolve) => (open = resolve));
  const waiting = Array.from({ length: 20 }, () => ask("/a"));
  await eventually(() => expect(drawn).toHaveLength(1));
  open();
  for (const { body } of await Promise.all(waiting)) expect(body.toString()).toBe(BODY);
  expect(drawn).toHaveLength(1);
});

test("a change invalidates at once, also one that happens during the draw; other addresses stay", async () => {
  for (const path of ["/a", "/b"]) await ask(path);
  invalidateLocal(["tag:/a"]);
  for (const path of ["/a", "/b"]) await ask(path);
  expect(drawn.map(({ url }) => url)).toEqual(["/a", "/b", "/a"]);
  let open = () => {};
  gate = new Promise<void>((resolve) => (open = resolve));
  invalidateLocal(["tag:/a"]);
  const waiting = ask("/a");
  await eventually(() => expect(drawn).toHaveLength(4));
  invalidateLocal(["tag:/a"]);
  open();
  await waiting;
  await ask("/a");
  expect(drawn).toHaveLength(5);
});

test("past its time it is still sent while a newer one is drawn, and not beyond that", async () => {
  await ask("/a");
  now += 61_000;
  expect((await ask("/a")).headers.age).toBe("61");
  await eventually(() => expect(drawn).toHaveLength(2));
  await eventually(async () => expect((await ask("/a")).headers.age).toBe("0"));
  now += 361_000;
  expect((await ask("/a")).headers.age).toBe("0");
  expect(drawn).toHaveLength(3);
});

test("while no changes are received nothing is believed for longer than five seconds", async () => {
  settings.isConnected = false;
  await ask("/a");
  now += 4_000;
  await ask("/a");
  expect(drawn).toHaveLength(1);
  now += 2_000;
  await ask("/a");
  expect(drawn).toHaveLength(2);
});

test.each(["/own", "/cookie", "/missing"])("%s is sent as it is and not stored", async (path) => {
  const [one, two] = [await ask(path), await ask(path)];
  expect(one.body.toString()).toBe(path.slice(1));
  expect([one.status, two.status]).toEqual(path === "/missing" ? [404, 404] : [200, 200]);
  expect(drawn).toHaveLength(2);
});

const passed: [string, string, Record<string, string>, string][] = [
  ["a write", "/a", {}, "POST"],
  ["navigation data", "/a", { rsc: "1" }, "GET"],
  ["a part", "/a", { range: "bytes=0-1" }, "GET"],
  ["a client with a key", "/a", { authorization: "Bearer x" }, "GET"],
  ["a reader who changed something a moment ago", "/a", { cookie: "tailtribe.fresh=1" }, "GET"],
  ["an address of no kind that is stored", "/unknown", {}, "GET"],
  ["a very long address", `/a?${"x".repeat(600)}`, {}, "GET"],
];
test.each(passed)("%s is left to the listener", async (_name, path, headers, method) => {
  await ask("/a");
  drawn.length = 0;
  await ask(path, { ...headers, "x-mark": "1" }, method);
  await ask(path, { ...headers, "x-mark": "1" }, method);
  expect(drawn.map(({ headers }) => headers["x-mark"])).toEqual(["1", "1"]);
});

test("nobody else can pass for a request of our own", async () => {
  await ask("/a", { "x-tailtribe-own-request": "guess" });
  await ask("/a", { "x-tailtribe-own-request": "" });
  expect(drawn).toHaveLength(1);
});

test("each client's requests count against its limit; beyond it the route itself responds", async () => {
  for (let i = 0; i < 5; i++) await ask("/limited");
  expect(drawn).toHaveLength(1);
  await ask("/limited", { "x-mark": "1" });
  expect(drawn.at(-1)?.headers["x-mark"]).toBe("1");
});

test("a draw that fails leaves the request to the listener", async () => {
  await expect(ask("/broken", { "x-mark": "1" })).rejects.toThrow();
  expect(drawn.at(-1)?.headers["x-mark"]).toBe("1");
});

test("a page for everybody that Next.js draws each time names the scripts of Next.js, and no other, by hash", async () => {
  const { headers } = await ask("/page");
  await ask("/page");
  expect(drawn).toHaveLength(1);
  expect(headers["cache-control"]).toBe(PUBLIC);
  expect(String(headers["content-security-policy"]).match(/'sha256-/g)).toHaveLength(1);
});

test("each request is counted once under its route, drawn or not", async () => {
  for (let i = 0; i < 3; i++) await ask("/a");
  const counted: [unknown, number][] = [];
  let hits = 0;
  await eventually(() => {
    const series = drainBuffer();
    const requests = series.filter(({ name }) => name === "http.request");
    for (const each of series) if (each.name === "cache.hit") hits += each.count;
    for (const { labels, count } of requests) counted.push([JSON.parse(labels), count]);
    expect(counted.reduce((sum, [, count]) => sum + count, 0)).toBe(3);
  });
  for (const [labels] of counted) expect(labels).toEqual({ method: "GET", route: "/a", status: "2xx" });
  expect(hits).toBe(2);
});
