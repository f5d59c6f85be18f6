import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type Stripe from "stripe";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/env";
import { person } from "@/testing/fixtures/users";
import { type ExternalServices, startExternalServices } from "@/testing/servers/external-services";
import { freePort } from "../local/free-port";
import { checkAlerting } from "./alerting";
import { checkBackups } from "./backups";
import { checkDatabase } from "./database";
import type { Finding } from "./finding";
import { checkMail } from "./mail";
import { checkRedis } from "./redis";
import { checkSite } from "./site";
import { checkEndpoint, checkPayoutSchedule, checkStripe, PLATFORM_EVENTS } from "./stripe";

let outside: ExternalServices;
beforeAll(async () => {
  outside = await startExternalServices();
});
afterAll(() => outside.stop());

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Some service elsewhere that answers like this; gives its address. */
async function service(answer: (request: IncomingMessage) => { status: number; body?: object; headers?: object }) {
  const server = createServer((request, response) => {
    const { status, body = {}, headers = {} } = answer(request);
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const statesOf = (findings: Finding[]) => Object.fromEntries(findings.map(({ what, state }) => [what, state]));
const unusedAddress = async () => `127.0.0.1:${await freePort()}`;

describe("the database", () => {
  it("is reached, up to date, and wants an admin", async () => {
    const before = await checkDatabase({ DATABASE_URL: env.DATABASE_URL });
    expect(statesOf(before)).toMatchObject({
      database: "local",
      migrations: "ok",
      "queue tables": "ok",
      "an admin": "missing",
    });
    await person("ADMIN");
    expect(statesOf(await checkDatabase({ DATABASE_URL: env.DATABASE_URL }))).toMatchObject({ "an admin": "ok" });
  });

  it("that is empty wants its migrations", async () => {
    const url = new URL(env.DATABASE_URL);
    url.pathname = "/postgres";
    const [, migrations] = await checkDatabase({ DATABASE_URL: url.href });
    expect(migrations).toMatchObject({ state: "missing", detail: expect.stringContaining("npm run db:migrate") });
  });

  it("that is too small for its processes, or missing, is reported", async () => {
    const few = await checkDatabase({ DATABASE_URL: env.DATABASE_URL, DATABASE_POOL_SIZE: "60" });
    expect(statesOf(few)).toMatchObject({ connections: "warning" });
    const gone = `postgresql://u:p@${await unusedAddress()}/x`;
    expect(await checkDatabase({ DATABASE_URL: gone })).toMatchObject([{ what: "database", state: "missing" }]);
  });
});

/** A pooler, as PgBouncer refuses a setting it does not pass on. */
async function startPooler() {
  const fields = ["SFATAL", "C08P01", "Munsupported startup parameter: statement_timeout", ""].join("\0");
  const body = Buffer.from(`${fields}\0`.replace(/\0\0$/, "\0\0"));
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeInt32BE(body.length + 4, 1);
  const started: string[] = [];
  const pooler = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", (startup) => {
      started.push(startup.toString("latin1"));
      socket.end(Buffer.concat([head, body]));
    });
  });
  await new Promise<void>((resolve) => pooler.listen(0, "127.0.0.1", resolve));
  return { pooler, started, url: `postgresql://u:p@127.0.0.1:${(pooler.address() as AddressInfo).port}/x` };
}

it("the database is asked exactly as the site asks it: a pooler without DIRECT_URL fails, whatever its name", async () => {
  const { pooler, started, url } = await startPooler();
  expect(await checkDatabase({ DATABASE_URL: url })).toMatchObject([
    { what: "database", state: "missing", detail: expect.stringContaining("set DIRECT_URL") },
  ]);
  await checkDatabase({ DATABASE_URL: url, DIRECT_URL: env.DATABASE_URL });
  expect(started.map((startup) => startup.includes("statement_timeout"))).toEqual([true, false]);
  pooler.close();
});

describe("Stripe", () => {
  it("of this machine takes payments and has Connect", async () => {
    const settings = { STRIPE_SECRET_KEY: env.STRIPE_SECRET_KEY, STRIPE_API_URL: env.STRIPE_API_URL };
    expect(statesOf(await checkStripe(settings))).toEqual({
      Stripe: "local",
      "Stripe account": "ok",
      "Stripe takes payments": "ok",
      "payouts of the platform": "ok",
      "Stripe Connect": "ok",
    });
  });

  it("must not pay out by itself what we hold for caregivers", () => {
    const judge = (interval: string) =>
      checkPayoutSchedule({ settings: { payouts: { schedule: { interval } } } } as Stripe.Account).state;
    expect(["manual", "daily", "weekly"].map(judge)).toEqual(["ok", "missing", "missing"]);
    expect(checkPayoutSchedule({ settings: null }).state).toBe("missing");
  });

  it("must give the right address of everything", () => {
    const one = (change: Partial<Stripe.WebhookEndpoint>) =>
      [
        { url: "https://a.be/hook", status: "enabled", enabled_events: PLATFORM_EVENTS, ...change },
      ] as Stripe.WebhookEndpoint[];
    const judge = (all: Stripe.WebhookEndpoint[]) =>
      checkEndpoint("webhook", all, "https://a.be/hook", PLATFORM_EVENTS).state;
    expect(judge(one({}))).toBe("ok");
    expect(judge(one({ enabled_events: ["*"] }))).toBe("ok");
    expect(judge(one({ enabled_events: PLATFORM_EVENTS.slice(1) }))).toBe("warning");
    expect(judge(one({ status: "disabled" }))).toBe("missing");
    expect(judge(one({ url: "https://b.be/hook" }))).toBe("missing");
  });
});

describe("mail", () => {
  it("stays on this machine with the local mailbox", async () => {
    const settings = { RESEND_API_KEY: env.RESEND_API_KEY, RESEND_API_URL: env.RESEND_API_URL };
    expect(statesOf(await checkMail(settings))).toEqual({ mail: "local" });
  });

  it("that nobody runs is reported", async () => {
    const address = `http://${await unusedAddress()}`;
    expect(statesOf(await checkMail({ RESEND_API_KEY: "re_1", RESEND_API_URL: address }))).toEqual({ mail: "missing" });
  });
});

it("without a Redis each process caches for itself, and a missing one is reported", async () => {
  expect(statesOf(await checkRedis({}))).toEqual({ Redis: "warning" });
  expect(statesOf(await checkRedis({ REDIS_URL: `redis://${await unusedAddress()}` }))).toEqual({ Redis: "missing" });
});

it("a Redis over REST is written and read", async () => {
  const answers: Record<string, string> = { SET: "OK", GET: "here", DEL: "1" };
  let turn = 0;
  const address = await service(() => ({ status: 200, body: { result: Object.values(answers)[turn++] } }));
  expect(statesOf(await checkRedis({ UPSTASH_REDIS_REST_URL: `http://${address}` }))).toEqual({ Redis: "local" });
});

it("Sentry and Slack are asked without a word that anybody would see", async () => {
  const asked: string[] = [];
  const address = await service(({ url = "" }) => {
    asked.push(url);
    return { status: url.startsWith("/api/7/") ? 200 : 400 };
  });
  const settings = { SENTRY_DSN: `http://key@${address}/7`, SLACK_WEBHOOK_URL: `http://${address}/hook` };
  expect(statesOf(await checkAlerting(settings))).toEqual({ Sentry: "ok", Slack: "ok" });
  expect(asked).toEqual(["/api/7/envelope/", "/hook"]);
});

it("where backups go is written, read and left as it was, and their age is reported", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tailtribe-shelf-"));
  try {
    expect(statesOf(await checkBackups({ BACKUP_DIR: folder }))).toEqual({
      "place of backups": "local",
      "encryption of backups": "warning",
      "newest backup": "warning",
    });
    const key = { BACKUP_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString("base64") };
    expect(statesOf(await checkBackups({ BACKUP_DIR: folder, ...key }))).toMatchObject({
      "encryption of backups": "ok",
    });
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("the site", () => {
  const safe = {
    "content-security-policy": "default-src 'self'; script-src 'self'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=()",
  };
  const secret = "Bearer right";
  const site = (headers: object, guard = true) =>
    service(({ url = "", headers: { authorization } }) => {
      if (url === "/api/health") return { status: 200, body: { checks: { database: "ok" }, version: "1" } };
      if (url.startsWith("/api/cron/")) return { status: !guard || authorization === secret ? 200 : 401 };
      return { status: 200, headers };
    });
  const check = async (address: string) =>
    statesOf(await checkSite({ NEXT_PUBLIC_APP_URL: `http://${address}`, CRON_SECRET: "right" }));

  it("that is well, guarded and shut has nothing to do", async () => {
    expect(await check(await site(safe))).toEqual({
      ...{ "site is well": "ok", "home page": "ok", "security headers": "ok", https: "local" },
      ...{ "crons are shut": "ok", "crons run": "ok" },
    });
  });

  it("that lets scripts in from anywhere, or everybody at its crons, is reported", async () => {
    const loose = { ...safe, "content-security-policy": "script-src 'self' 'unsafe-inline'; frame-ancestors 'none'" };
    expect(await check(await site(loose, false))).toMatchObject({
      "security headers": "missing",
      "crons are shut": "missing",
    });
  });

  it("that is missing is reported once", async () => {
    expect(await check(await unusedAddress())).toEqual({ site: "missing" });
  });
});
