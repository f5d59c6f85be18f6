import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";

const ORIGIN = "https://tailtribe.be";
const OFFLINE_HTML = `<link href="/_next/static/chunks/a.css"><script src="/theme.js"></script><use href="/_next/static/media/s.svg#x">`;

type Handler = (event: object) => void;
interface FetchedRequest {
  url: string;
  method: string;
  mode: string;
}

/** What the worker needs of a browser: caches in memory, and a site that can be gone. */
function startWorker() {
  const handlers: Record<string, Handler> = {};
  const stores = new Map<string, Map<string, Response>>();
  const urlOf = (request: string | { url: string }) =>
    new URL(typeof request === "string" ? request : request.url, ORIGIN).pathname;
  let isOnline = true;
  const answer = vi.fn(async (request: string | { url: string }) => {
    if (!isOnline) throw new TypeError("Failed to fetch");
    const path = urlOf(request);
    const isHashed = path.startsWith("/_next/static/") && !path.includes("dev");
    const headers = { "cache-control": isHashed ? "public, max-age=31536000, immutable" : "private, no-store" };
    return new Response(path.endsWith("/offline") ? `${path} ${OFFLINE_HTML}` : `online ${path}`, { headers });
  });
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      put: async (request: string, response: Response) => void store.set(urlOf(request), response),
      addAll: async (paths: string[]) => {
        for (const path of paths) store.set(path, await answer(path));
      },
      keys: async () => [...store.keys()],
      delete: async (path: string) => store.delete(path),
    };
  };
  const match = async (request: string | { url: string }, { cacheName }: { cacheName?: string } = {}) => {
    const found = [...stores].filter(([name]) => !cacheName || name === cacheName);
    return found
      .map(([, store]) => store.get(urlOf(request)))
      .find(Boolean)
      ?.clone();
  };
  const enable = vi.fn(async () => undefined);
  const skipWaiting = vi.fn(async () => undefined);
  const self = {
    addEventListener: (name: string, handler: Handler) => void (handlers[name] = handler),
    location: { origin: ORIGIN },
    skipWaiting,
    registration: { navigationPreload: { enable } },
    clients: { claim: async () => undefined },
  };
  const caches = {
    open,
    match,
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  };
  runInNewContext(readFileSync("public/sw.js", "utf8"), { self, caches, fetch: answer, URL });
  const extend = async (name: string, event: object = {}) => {
    let done: unknown;
    handlers[name]?.({ ...event, waitUntil: (promise: unknown) => void (done = promise) });
    await done;
  };
  return {
    stored: () => [...stores.values()].flatMap((store) => [...store.keys()]),
    setOnline: (value: boolean) => void (isOnline = value),
    stores,
    extend,
    answer,
    /** What a request gets from the worker; undefined where it leaves the request to the browser. */
    async ask(path: string, { method = "GET", mode = "cors" }: Partial<FetchedRequest> = {}) {
      let response: Promise<Response> | undefined;
      const request = { url: new URL(path, ORIGIN).href, method, mode };
      handlers.fetch?.({ request, respondWith: (given: Promise<Response>) => void (response = given) });
      return response && (await response).text();
    },
  };
}

const OPEN = { mode: "navigate" };

test("a page of one person is never stored, and without a connection its address shows the offline page", async () => {
  const worker = startWorker();
  worker.stores.set("tailtribe-offline-0", new Map());
  await worker.extend("install");
  await worker.extend("activate");
  expect([...worker.stores.keys()], "stores of older versions are gone").toEqual(["tailtribe-offline-1"]);
  for (const path of ["/nl/bookings", "/fr/account", "/nl", "/en/messages/1?x=1"])
    expect(await worker.ask(path, OPEN)).toBe(`online ${new URL(path, ORIGIN).pathname}`);
  expect(await worker.ask("/_next/static/chunks/b.js")).toBe("online /_next/static/chunks/b.js");
  const KEPT = /^\/(nl|fr|en)\/offline$|^\/_next\/static\/|^\/theme\.js$/;
  expect(worker.stored().filter((path) => !KEPT.test(path))).toEqual([]);
  expect(worker.stored()).toEqual(expect.arrayContaining(["/fr/offline", "/_next/static/media/s.svg", "/theme.js"]));

  worker.setOnline(false);
  expect(await worker.ask("/nl/bookings", OPEN)).toMatch(/^\/nl\/offline /);
  expect(await worker.ask("/fr/messages/1", OPEN)).toMatch(/^\/fr\/offline /);
  expect(await worker.ask("/", OPEN)).toMatch(/^\/nl\/offline /);
  for (const path of ["/_next/static/chunks/b.js", "/_next/static/chunks/a.css", "/theme.js"])
    expect(await worker.ask(path)).toBe(`online ${path}`);
});

test("the worker leaves all else to the browser", async () => {
  const worker = startWorker();
  await worker.extend("install");
  expect(await worker.ask("/api/me")).toBeUndefined();
  expect(await worker.ask("/api/exports/1", OPEN)).toBeUndefined();
  expect(await worker.ask("/nl/sign-in", { ...OPEN, method: "POST" })).toBeUndefined();
  expect(await worker.ask("/nl/bookings?_rsc=1")).toBeUndefined();
  expect(await worker.ask("https://cdn.example/api/media/a-1.webp")).toBeUndefined();
});

test("files that may change are not stored, and those that cannot are stored up to a number", async () => {
  const worker = startWorker();
  await worker.extend("install");
  await worker.ask("/_next/static/chunks/dev.js");
  expect(worker.stored()).not.toContain("/_next/static/chunks/dev.js");
  for (let n = 0; n < 230; n++) await worker.ask(`/_next/static/chunks/${n}.js`);
  expect(worker.stores.get("tailtribe-static-1")?.size).toBe(200);
  expect(worker.stored()).toContain("/_next/static/chunks/229.js");
});

test("no worker is installed whose offline page is missing", async () => {
  const worker = startWorker();
  worker.setOnline(false);
  await expect(worker.extend("install")).rejects.toThrow("Failed to fetch");
});
