import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { isStoredPage } from "../../src/app/page-routes";
import { BASE_HEADERS } from "../../src/lib/http/security/headers";
import { site } from "./support/env";
import { findEmmaId, test } from "./support/fixtures";
import { probeInjection } from "./support/injection-probe";
import { apiRoutes, rawRequest } from "./support/raw-request";

const CSP = "content-security-policy";
/** Programs in the page; facts for search engines (JSON-LD) are data that no browser runs. */
const INLINE = /<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>(.*?)<\/script>/gs;
const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const pages = ["", "/search", "/sign-in", "/terms", "/nope", "/bookings", "/admin", "/care", "/caregivers/nobody"];

test("every kind of answer carries the same headers and a policy", async () => {
  const chunk = readdirSync(".next/static/chunks").find((name) => name.endsWith(".js"));
  const files = [
    "/robots.txt",
    "/sitemap.xml",
    "/icon.svg",
    "/theme.js",
    "/sw.js",
    "/icons/icon-192.png",
    "/manifest.webmanifest",
    "/nope.txt",
  ];
  const others = [
    `/_next/static/chunks/${chunk}`,
    "/_next/static/nope.js",
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    "/",
  ];
  const odd = [
    "/nl/",
    "//nl",
    "/%c0%af",
    "/nl/%00",
    "/%zz",
    "/nl?a=%00",
    "/_next/data/x/nl.json",
    "/nl.rsc",
    "/api/nope",
  ];
  const asked = [
    ...[...files, ...others, ...odd, ...pages.map((page) => `/nl${page}`)].map((path) => ["GET", path] as const),
    ...["HEAD", "POST", "PUT", "OPTIONS", "TRACE"].flatMap((method) =>
      ["/nl", "/nl/sign-in"].map((path) => [method, path] as const),
    ),
    ...apiRoutes.flatMap(({ path }) => ["GET", "POST", "OPTIONS"].map((method) => [method, path] as const)),
  ];
  for (const [method, path] of asked) {
    const { status, headers } = await rawRequest(path, {}, method);
    const answer = `${method} ${path} (${status})`;
    expect(status === 500 || status === 0, answer).toBe(false);
    expect(headers["x-powered-by"], answer).toBeUndefined();
    for (const [name, value] of Object.entries(BASE_HEADERS))
      if (name !== "Content-Security-Policy") expect(headers[name.toLowerCase()], `${answer}: ${name}`).toBe(value);
    const policy = String(headers[CSP]);
    expect(policy, answer).toContain("frame-ancestors 'none'");
    // A drawing may have styles of its own: it is sandboxed.
    if (!policy.includes("sandbox")) expect(policy, answer).not.toContain("unsafe");
    if (path.startsWith("/api/")) expect(policy, answer).toContain("default-src 'none'");
  }
});

test("nothing scales images, and security.txt is there", async () => {
  for (const url of ["%2Ficon.svg", "https%3A%2F%2Fevil.example%2Fx.png"])
    expect((await rawRequest(`/_next/image?url=${url}&w=64&q=75`)).status).toBe(404);
  const { status, body } = await rawRequest("/.well-known/security.txt");
  expect([status, body]).toEqual([200, expect.stringMatching(/^Contact: mailto:.*\nExpires: \d{4}-/)]);
});

test("stored pages name their scripts by hash, pages for one reader by a nonce of their own", async ({ request }) => {
  const { routes, dynamicRoutes } = JSON.parse(readFileSync(".next/prerender-manifest.json", "utf8"));
  const stored = Object.keys(routes).filter((path) => /^\/(nl|fr|en)(\/|$)/.test(path));
  expect(stored.length).toBeGreaterThan(12);
  // The proxy gives no nonce to what is stored, and one to everything else.
  expect(stored.filter((path) => !isStoredPage(path))).toEqual([]);
  const patterns = Object.keys(dynamicRoutes).map((path) => path.replace(/\[\w+\]/g, "xx"));
  expect(patterns.filter((path) => !isStoredPage(path))).toEqual([]);
  const caregivers = await request.get(`${site()}/api/caregivers?place=Gent&service=DOG_WALKING`);
  const { cards }: { cards: { id: string }[] } = await caregivers.json();
  const more = ["/nl/search?place=Gent", ...cards.slice(0, 3).map(({ id }) => `/nl/caregivers/${id}`)];
  for (const path of [...stored, ...more]) {
    const { status, headers, body } = await rawRequest(path);
    expect(headers["cache-control"], path).toContain("s-maxage");
    expect(body, path).not.toContain("nonce=");
    for (const [, script = ""] of body.matchAll(INLINE)) expect(String(headers[CSP]), path).toContain(hashOf(script));
    if (status !== 200) continue; // a page that leads to another one
    // The first request after a start renders the page; once it is stored its tag stays, and a 304 has no policy.
    await expect(async () => {
      const { etag } = (await rawRequest(path)).headers;
      const again = await rawRequest(path, { "if-none-match": String(etag) });
      expect([again.status, again.headers[CSP]], path).toEqual([304, undefined]);
    }).toPass();
  }
  const nonces = new Set<string>();
  for (const path of ["/nl/sign-in", "/nl/sign-in", "/nl/verify-email", "/nl/nope"]) {
    // What a client calls its policy is not believed.
    const { headers, body } = await rawRequest(path, { [CSP]: "script-src 'nonce-abc'" });
    const nonce = /'nonce-([^']+)'/.exec(String(headers[CSP]))?.[1] ?? "";
    const tags = body.match(INLINE)?.map((script) => script.slice(0, script.indexOf(">"))) ?? [];
    expect(tags.length, path).toBeGreaterThan(1);
    expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(4);
});

test("what gets into a page does not run there, however it got in", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  for (const path of ["/nl", "/nl/sign-in", `/nl/caregivers/${await findEmmaId(page)}`]) {
    await page.goto(`${site()}${path}`);
    await page.waitForLoadState("networkidle");
    const asked: string[] = [];
    page.on("requestfinished", (request) => asked.push(request.url()));
    page.on("requestfailed", (request) => request.failure()?.errorText !== "csp" && asked.push(request.url()));
    const { ran, refused } = await page.evaluate(probeInjection);
    expect([path, ran]).toEqual([path, []]);
    expect([path, refused.sort()]).toEqual([
      path,
      ["handler", "innerHTML", "other-site-script", "setTimeout", "srcdoc"],
    ]);
    expect(asked.filter((url) => !url.startsWith(site()))).toEqual([]);
  }
  await page.context().close();
});
