import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeEach, expect, inject, vi } from "vitest";
import { freePort } from "../../scripts/local/free-port";
import { findProcessWide } from "../lib/process-wide";
import { brokenInvariants } from "./invariants";

const database = `test_${randomUUID().replaceAll("-", "")}`;
const server = inject("postgresUrl");

/** Settings every test runs with. Stripe and the mailbox have an address, and nobody there until startOutside(). */
Object.assign(process.env, {
  NODE_ENV: "test",
  LOG_LEVEL: "silent",
  // Tests do in seconds what people do in weeks. The limits have tests of their own.
  RATE_LIMIT_FACTOR: "1000",
  // Tests change rows behind the back of the product. The cache has tests of its own.
  CACHE_FACTOR: "0",
  NEXT_PUBLIC_APP_URL: "http://localhost:3000",
  NEXTAUTH_URL: "http://localhost:3000",
  DATABASE_URL: server.replace(/\/[^/]*$/, `/${database}`),
  NEXTAUTH_SECRET: "test-secret-0123456789-abcdefghij",
  CRON_SECRET: "test-cron-secret-0123456789-abcdefghij",
  STRIPE_SECRET_KEY: "sk_test_tailtribe",
  STRIPE_WEBHOOK_SECRET: "whsec_test_platform_0123456789",
  STRIPE_CONNECT_WEBHOOK_SECRET: "whsec_test_connect_0123456789",
  STRIPE_API_URL: `http://127.0.0.1:${await freePort()}`,
  RESEND_API_KEY: "re_test_tailtribe",
  RESEND_API_URL: `http://127.0.0.1:${await freePort()}`,
});

await asAdmin(`CREATE DATABASE ${database} TEMPLATE template`);

async function asAdmin(sql: string) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  // Two files that copy the template at once must wait for each other.
  await client.query("SELECT pg_advisory_lock(1)");
  await client.query(sql).finally(() => client.end());
}

const consoleError = vi.spyOn(console, "error");
const consoleWarn = vi.spyOn(console, "warn");
beforeEach(() => {
  consoleError.mockClear();
  consoleWarn.mockClear();
});
afterEach(async () => {
  expect(await brokenInvariantRows(), "invariants that do not hold").toEqual([]);
  expect([...consoleError.mock.calls, ...consoleWarn.mock.calls], "a console line fails a test").toEqual([]);
});

/** The database of the file, if anything in it has opened one. */
const openDatabase = () => findProcessWide<{ pool: pg.Pool; client: { $disconnect(): Promise<void> } }>("database");

async function brokenInvariantRows() {
  const query = { name: "invariants", text: brokenInvariants }; // named: planned once, not after each test
  return (await openDatabase()?.pool.query(query))?.rows ?? [];
}

afterAll(async () => {
  await openDatabase()?.client.$disconnect();
  await openDatabase()
    ?.pool.end()
    .catch(() => undefined); // already ended where the test never opened it
  await asAdmin(`DROP DATABASE ${database} WITH (FORCE)`);
});
