import { randomUUID } from "node:crypto";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { GET as live } from "@/app/api/health/live/route";
import { GET as ready } from "@/app/api/health/route";
import { env } from "@/env";
import { MIGRATIONS } from "@/generated/migrations";
import { db, pool } from "@/lib/db";
import { eventually } from "@/testing/eventually";
import { person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { getPlatformHealth } from "./alerts/platform-health";
import { beginStopping, health } from "./health";

const wire = await vi.hoisted(async () => {
  const { startFaultyProxy } = await import("@/testing/servers/faulty-proxy");
  const made = await startFaultyProxy(process.env.DATABASE_URL ?? "");
  process.env.DATABASE_URL = made.url;
  return made;
});
afterEach(() => wire.set("up"));
afterAll(() => wire.close());

let clock = Date.now();
/** Each look is two seconds after the last, so that none gets a cached result. */
const look = () => health(new Date((clock += 2_000)));

test("strangers and people learn whether it works, and nothing else", async () => {
  await eventually(async () => expect((await look()).status).toBe("ok"));
  for (const as of [null, await person("OWNER")])
    expect((await callRoute(ready, { as })).json).toEqual({ status: "ok", at: expect.any(String) });
  const wrong = await callRoute(ready, { headers: { authorization: "Bearer undefined" } });
  expect(Object.keys(wrong.json)).toEqual(["status", "at"]);
  const monitor = await callRoute(ready, { headers: { authorization: `Bearer ${env.CRON_SECRET}` } });
  expect(monitor.json.checks.database).toBe("ok");
});

test("a healthy site reports it to admins, with its version and no secret", async () => {
  // On a busy machine the first connection may take longer than a check may.
  await eventually(async () => expect((await look()).status).toBe("ok"));
  const { status, json, response } = await callRoute(ready, { as: await person("ADMIN") });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    status: "ok",
    version: expect.any(String),
    checks: {
      database: "ok",
      migrations: "ok",
      queue: "ok",
      schedules: "ok",
      stripe: "ok",
      mail: "ok",
      storage: "not used",
    },
  });
  expect(response.headers.get("cache-control")).toBe("no-store");
  const text = JSON.stringify(json);
  for (const secret of [env.DATABASE_URL, env.CRON_SECRET, env.STRIPE_SECRET_KEY, "127.0.0.1", "localhost"])
    expect(text).not.toContain(secret);
});

test("mail is down while the breaker of any process is open, and no longer once that process is gone", async () => {
  const seenAt = new Date(clock + 600_000); // also for a machine that needs many looks
  const worker = { name: "email", instance: "worker:1", state: "OPEN", failures: 5, forced: false, seenAt };
  await db.breakerReport.create({ data: worker });
  await eventually(async () => expect(await look()).toMatchObject({ status: "degraded", checks: { mail: "down" } }));
  expect(await getPlatformHealth(new Date(clock))).toMatchObject({
    issues: expect.arrayContaining(["breaker_open:email"]),
  });
  clock += 700_000;
  await eventually(async () => expect((await look()).checks.mail).toBe("ok"));
});

test("a thousand calls within a second cost no more statements than one", async () => {
  await look();
  const statements = vi.spyOn(pool, "query");
  const now = new Date((clock += 2_000));
  await Promise.all(Array.from({ length: 1000 }, () => health(now)));
  expect(statements.mock.calls.length).toBeLessThanOrEqual(4);
  statements.mockRestore();
});

test("without a database it is not ready but alive, and ready again when the database is back", async () => {
  const owner = await person("OWNER");
  await callRoute(live, { as: owner });
  wire.set("refused");
  expect(await look()).toMatchObject({
    status: "down",
    checks: { database: "down", migrations: "down", stripe: "ok" },
  });
  expect((await callRoute(live)).status).toBe(200);
  wire.set("up");
  await eventually(async () => expect((await look()).status).toBe("ok"));
});

test("a hanging database does not block the check", async () => {
  wire.set("hanging");
  expect((await look()).checks.database).toBe("down");
  wire.set("refused");
  wire.set("up");
  await eventually(async () => expect((await look()).status).toBe("ok"));
});

test("a missing migration makes the server not ready", async () => {
  const last = MIGRATIONS.at(-1) ?? "";
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ${last}`;
  const notMigrated = { status: "down", checks: { database: "ok", migrations: "down" } };
  await eventually(async () => expect(await look()).toMatchObject(notMigrated));
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = ${last}`;
  await eventually(async () => expect((await look()).status).toBe("ok"));
});

test("a queue without a worker and a missed schedule are degraded, and no reason to send requests elsewhere", async () => {
  await db.$executeRaw`SELECT graphile_worker.add_job('nobody.does-this', run_at := now() - interval '6 minutes')`;
  await db.cronRun.create({ data: { id: randomUUID(), name: "queue", startedAt: new Date(0), endedAt: new Date(0) } });
  const neglected = { status: "degraded", checks: { queue: "degraded", schedules: "degraded" } };
  await eventually(async () => expect(await look()).toMatchObject(neglected));
});

test("a server that is stopping is not ready", async () => {
  beginStopping();
  clock += 2_000;
  const stopping = { status: "down", checks: { server: "down", database: "ok" } };
  await eventually(async () => expect(await look()).toMatchObject(stopping));
});
