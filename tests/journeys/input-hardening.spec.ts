import { request as open } from "node:http";
import { type APIRequestContext, expect } from "@playwright/test";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-accounts";
import { sample } from "../../src/testing/repetitions";
import { site } from "./support/env";
import { createOwner, test, visitor } from "./support/fixtures";
import { openRedirectPayloads, rawRequest } from "./support/raw-request";
import { submitSignIn } from "./support/sign-in";

const JSON_TYPE = { "content-type": "application/json" };

test("no address in an address leads to another site", async ({ browser }) => {
  expect(openRedirectPayloads.length).toBeGreaterThan(100);
  const { page, email } = await createOwner(browser);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const stays = (to: unknown, why: string) => expect(new URL(String(to ?? "/"), site()).origin, why).toBe(site());
  const outside = await visitor(browser);
  const { csrfToken } = await (await outside.request.get(`${site()}/api/auth/csrf`)).json();
  const tryOne = async (payload: string) => {
    const given = encodeURIComponent(payload);
    const signIn = await rawRequest(`/nl/sign-in?next=${given}`, { cookie });
    expect(signIn.status, payload).toBe(307);
    stays(signIn.headers.location, payload);
    expect((await rawRequest(`/api/auth/signin?callbackUrl=${given}`)).status, payload).toBe(404);
    const data = { csrfToken, callbackUrl: payload, json: "true" };
    const left = await outside.request.post(`${site()}/api/auth/signout`, { data, headers: { origin: site() } });
    expect(left.status(), payload).toBe(200);
    stays((await left.json()).url, payload);
    for (const path of [`/${payload}`, `/nl/${payload}`].map((path) => encodeURI(path)))
      stays((await rawRequest(path, { "x-forwarded-host": "evil.example" })).headers.location, path);
  };
  const payloads = sample(openRedirectPayloads, 40);
  for (let i = 0; i < payloads.length; i += 8) await Promise.all(payloads.slice(i, i + 8).map(tryOne));
  // And all the way, in the browser.
  for (const payload of ["//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
    const reader = await visitor(browser);
    await reader.goto(`${site()}/nl/sign-in?next=${encodeURIComponent(payload)}`);
    await submitSignIn(reader, email);
    await reader.waitForURL((url) => !url.pathname.includes("sign-in"));
    expect(new URL(reader.url()).origin).toBe(site());
  }
});

test("a body that is too large, too deep, too slow or no text is a 400 and costs nothing", async ({ request }) => {
  const slow = sendSlowly("{", 30_000);
  const endless = sendSlowly(" ".repeat(64 * 1024), 5);
  const account = {
    name: "Eva",
    email: "eva@example.test",
    password: DEMO_PASSWORD,
    role: "OWNER",
    locale: "nl",
    acceptTerms: true,
  };
  const long = "x".repeat(1024 * 1024);
  for (const [code, body] of [
    ["too_large", JSON.stringify({ ...account, password: long })],
    ["too_deep", `{"name":${"[".repeat(30_000)}${"]".repeat(30_000)}}`],
    ["bad_characters", JSON.stringify({ ...account, name: "E\u0000va" })],
    ["bad_characters", `{"name":"\\ud83d"}`],
    ["bad_characters", `{"__proto__":{"role":"ADMIN"}}`],
    ["invalid_input", JSON.stringify({ ...account, constructor: { prototype: { role: "ADMIN" } } })],
    ["not_json", "name=Eva"],
  ])
    expect([code, ...(await send(request, "/api/accounts", String(body)))]).toEqual([code, 400, code]);
  const { csrfToken } = await (await request.get(`${site()}/api/auth/csrf`)).json();
  const data = { csrfToken, email: "lotte@tailtribe.test", password: long, json: "true" };
  const response = await request.post(`${site()}/api/auth/callback/credentials`, { data, headers: { origin: site() } });
  expect([response.status(), (await response.json()).code]).toEqual([400, "too_large"]);
  expect((await send(request, "/api/stripe/webhook", long))[1]).toBe("too_large");
  // Who goes on sending after the answer may find the line cut before they have read it.
  expect(await endless).toMatch(/too_large|EPIPE|ECONNRESET/);
  expect(await slow).toContain("too_slow");
  for (const path of [
    "/nl/search?place=%00",
    "/nl/bookings?cursor=%00",
    "/nl/verify-email?token=%00",
    "/nl/book/%00",
    `/nl?${"a=1&".repeat(3_000)}`,
  ])
    expect((await rawRequest(path)).status, path).toBeLessThan(500);
});

async function send(request: APIRequestContext, path: string, data: string) {
  const answer = await request.post(site() + path, {
    data: Buffer.from(data),
    headers: { ...JSON_TYPE, origin: site() },
  });
  return [answer.status(), (await answer.json()).code];
}

/** Sends a piece every so often and never ends; gives what is answered meanwhile, or how the line was cut. */
const sendSlowly = (piece: string, everyMs: number) =>
  new Promise<string>((resolve) => {
    const asked = open(`${site()}/api/accounts`, {
      method: "POST",
      headers: { ...JSON_TYPE, origin: site() },
      agent: false,
    });
    const timer = setInterval(() => asked.write(piece), everyMs);
    asked.write(piece);
    asked.on("response", (answer) => {
      clearInterval(timer);
      let text = "";
      answer.on("data", (part) => (text += part));
      answer.on("end", () => {
        resolve(text);
        asked.destroy();
      });
    });
    asked.on("error", (error: NodeJS.ErrnoException) => {
      clearInterval(timer);
      resolve(error.code ?? error.message);
    });
  });

test("a missing API address answers like every other error", async () => {
  for (const path of ["/api", "/api/nope", "/api/bookings/one/two/three"]) {
    const { status, headers, body } = await rawRequest(path);
    expect([path, status, headers["content-type"]]).toEqual([path, 404, "application/problem+json"]);
    expect(JSON.parse(body)).toMatchObject({ code: "not_found" });
  }
});
