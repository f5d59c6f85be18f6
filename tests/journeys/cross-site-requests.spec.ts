import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import { sample } from "../../src/testing/repetitions";
import { database, site } from "./support/env";
import { createOwner, test } from "./support/fixtures";
import { apiRoutes } from "./support/raw-request";

/** Open to what browsers send by themselves, and to programs that show a secret of their own. */
const OTHERWISE_PROTECTED = /^\/api\/(csp-reports|unsubscribe$|stripe\/|cron\/|metrics)/;
const writes = apiRoutes
  .filter(({ path }) => !OTHERWISE_PROTECTED.test(path))
  .flatMap(({ path, methods }) => methods.filter((method) => method !== "GET").map((method) => ({ path, method })));

/** All that belongs to somebody, as text. */
async function snapshotOf(email: string) {
  const { rows } = await database().query(
    `SELECT to_jsonb(u) - 'updatedAt' AS person,
       (SELECT jsonb_agg(to_jsonb(p) ORDER BY p.id) FROM "Pet" p WHERE p."ownerId" = u.id) AS pets,
       (SELECT jsonb_agg(to_jsonb(s) - 'lastSeenAt' ORDER BY s.id) FROM "Session" s WHERE s."userId" = u.id) AS sessions,
       (SELECT count(*) FROM "Booking" b WHERE b."ownerId" = u.id) AS bookings FROM "User" u WHERE email = $1`,
    [email],
  );
  return JSON.stringify(rows);
}

test("no write without a word of ours where it comes from", async ({ browser }) => {
  const { page, email } = await createOwner(browser);
  const before = await snapshotOf(email);
  const claims: Record<string, string>[] = [
    ...[
      {},
      { origin: "null" },
      { origin: "https://evil.example" },
      { origin: site().replace("localhost", "localhost.evil.example") },
    ],
    ...["cross-site", "same-site", "none"].map((secFetchSite) => ({ origin: site(), "sec-fetch-site": secFetchSite })),
    ...[{ referer: site() }, { origin: "null", "sec-fetch-site": "same-origin" }],
  ];
  expect(writes.length).toBeGreaterThan(40);
  const wrong: string[] = [];
  for (const { path, method } of writes)
    for (const headers of claims) {
      const answer = await page.request.fetch(site() + path, { method, headers, data: { name: "Eva" } });
      if (answer.status() !== 403) wrong.push(`${method} ${path} ${JSON.stringify(headers)} ${answer.status()}`);
      else expect((await answer.json()).code).toBe("other_site");
    }
  expect(wrong).toEqual([]);
  expect(await snapshotOf(email)).toBe(before);
});

for (const [kind, host] of [
  ["another site", "127.0.0.1"],
  ["a neighbour on our own site", "localhost"],
])
  test(`a page of ${kind} changes nothing in Chromium`, async ({ browser }) => {
    const server = createServer((_request, response) => {
      response.setHeader("content-type", "text/html").end("<!DOCTYPE html><body>");
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { page, email } = await createOwner(browser);
    const before = await snapshotOf(email);
    let asked = 0;
    const answered: Record<number, number> = {};
    page.context().on("request", (request) => void (request.method() !== "GET" && asked++));
    page.context().on("response", (response) => {
      const isWrite = response.url().startsWith(`${site()}/api/`) && response.request().method() !== "GET";
      if (isWrite) answered[response.status()] = (answered[response.status()] ?? 0) + 1;
    });
    const hostile = await page.context().newPage();
    await hostile.goto(`http://${host}:${(server.address() as AddressInfo).port}/`);
    const attacked = sample(writes, 16);
    await hostile.evaluate(
      attack,
      attacked.map(({ path, method }) => ({ url: site() + path, method })),
    );
    // What a script may not read (CORP) has no answer here; it was asked all the same.
    expect(asked).toBeGreaterThan(3 * attacked.length);
    await expect.poll(() => answered[403] ?? 0).toBeGreaterThan(attacked.length / 3);
    await hostile.waitForLoadState("networkidle");
    // 405: a form knows no PUT. 404: an endpoint of next-auth that is closed.
    expect(Object.keys(answered).filter((status) => !["403", "404", "405", "204"].includes(status))).toEqual([]);
    expect(await snapshotOf(email)).toBe(before);
    expect((await page.request.get(`${site()}/api/me`)).ok()).toBe(true);
    server.close();
  });

/** In the other site's page: forms and scripts, with the cookies that the browser is willing to send along. */
async function attack(endpoints: { url: string; method: string }[]) {
  const body = JSON.stringify({ name: "Eva" });
  const form = (action: string, enctype: string, target: string) => {
    const made = Object.assign(document.createElement("form"), { action, enctype, target, method: "post" });
    // Sent as text/plain this reads {"name":"Eva","x":"="}.
    made.append(Object.assign(document.createElement("input"), { name: '{"name":"Eva","x":"', value: '"}' }));
    document.body.append(made);
    made.submit();
  };
  for (const { url, method } of endpoints) {
    const target = `t${Math.random()}`;
    const frame = Object.assign(document.createElement("iframe"), { name: target });
    const boxed = Object.assign(document.createElement("iframe"), {
      srcdoc: `<script>fetch(${JSON.stringify(url)}, { method: "POST", mode: "no-cors", credentials: "include", body: ${JSON.stringify(body)} })</script>`,
    });
    boxed.setAttribute("sandbox", "allow-scripts");
    document.body.append(frame, boxed);
    form(url, "text/plain", target);
    const asks = [
      fetch(url, {
        method: "POST",
        mode: "no-cors",
        credentials: "include",
        body,
        headers: { "content-type": "text/plain" },
      }),
      fetch(url, { method, credentials: "include", body, headers: { "content-type": "application/json" } }),
      fetch(url, {
        method: "POST",
        mode: "no-cors",
        credentials: "include",
        body: new URLSearchParams({ name: "Eva" }),
      }),
    ];
    navigator.sendBeacon(url, body);
    await Promise.allSettled(asks);
  }
}
