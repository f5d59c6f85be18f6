import { randomUUID } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { afterAll, afterEach, beforeEach, expect, inject, vi } from "vitest";
import type { Breaker } from "../lib/circuit-breaker/breaker";
import { findProcessWide, processWide } from "../lib/process-wide";
import { brokenInvariants } from "./invariants";
import { repetitions, runSeed } from "./repetitions";

const server = inject("postgresUrl");
const isShared = inject("isProcessShared");

/** What a process keeps from one test file to the next. Vitest runs this module again for each file. */
const ofProcess = processWide<{ database?: string; watched?: pg.Pool; isDatabaseUsed?: boolean }>("tests", () => ({}));

/** The database of the process, if anything in it has opened one. */
const openDatabase = () => findProcessWide<{ pool: pg.Pool; client: { $disconnect(): Promise<void> } }>("database");

/** Settings every test runs with. Stripe and the mailbox have an address, and nobody there until startExternalServices(). */
async function prepareProcess() {
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  const [stripePort, mailPort] = portsOfWorker(Number(process.env.VITEST_POOL_ID));
  Object.assign(process.env, {
    NODE_ENV: "test",
    LOG_LEVEL: "silent",
    // Tests do in seconds what people do in weeks. The limits have tests of their own.
    RATE_LIMIT_FACTOR: "1000",
    // Tests change rows behind the back of the product. The cache has tests of its own.
    CACHE_FACTOR: "0",
    // Second factors have tests of their own.
    ADMIN_SECOND_FACTOR: "off",
    NEXT_PUBLIC_APP_URL: "http://localhost:3000",
    NEXTAUTH_URL: "http://localhost:3000",
    DATABASE_URL: server.replace(/\/[^/]*$/, `/${database}`),
    NEXTAUTH_SECRET: "test-secret-0123456789-abcdefghij",
    CRON_SECRET: "test-cron-secret-0123456789-abcdefghij",
    STRIPE_SECRET_KEY: "sk_test_tailtribe",
    STRIPE_WEBHOOK_SECRET: "whsec_test_platform_0123456789",
    STRIPE_CONNECT_WEBHOOK_SECRET: "whsec_test_connect_0123456789",
    STRIPE_API_URL: `http://127.0.0.1:${stripePort}`,
    STORAGE_DIR: `${inject("filesDir")}/${database}`,
    RESEND_API_KEY: "re_test_tailtribe",
    RESEND_API_URL: `http://127.0.0.1:${mailPort}`,
  });
  await asAdmin(`CREATE DATABASE ${database} TEMPLATE template`);
  return database;
}

/**
 * Truncates every table that has rows, as a replica: the audit trail refuses to lose rows otherwise. The queue's list of
 * task names stays, because its workers remember the keys.
 */
const EMPTY_DATABASE = `DO $$
  DECLARE found text; filled text[]; has_rows boolean;
  BEGIN
    FOR found IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE schemaname IN ('public', 'graphile_worker') AND tablename NOT IN ('_prisma_migrations', 'migrations', '_private_tasks')
    LOOP
      EXECUTE 'SELECT EXISTS (SELECT FROM ' || found || ')' INTO has_rows;
      IF has_rows THEN filled := filled || found; END IF;
    END LOOP;
    IF filled IS NULL THEN RETURN; END IF;
    SET LOCAL session_replication_role = replica;
    EXECUTE 'TRUNCATE ' || array_to_string(filled, ', ') || ' CASCADE';
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false) FROM pg_sequences
      WHERE schemaname = 'public' AND last_value IS NOT NULL;
  END $$`;

/** A file finds what a new process would: no row, every circuit closed. */
async function resetProcess() {
  closeCircuits();
  await openDatabase()?.pool.query(EMPTY_DATABASE);
}

/** What one test broke, or a loaded machine, fails no other. */
function closeCircuits() {
  const circuits = findProcessWide<{ breakers: Record<string, Breaker> }>("circuitBreakers");
  for (const breaker of Object.values(circuits?.breakers ?? {})) {
    const { state, failures } = breaker.status();
    if (state !== "CLOSED" || failures > 0) breaker.reset();
  }
}

/** Two ports that no other worker of this run uses; they are numbered from 1. */
const portsOfWorker = (worker: number) => [0, 1].map((n) => inject("firstPort") + 2 * (worker - 1) + n);

async function asAdmin(sql: string) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  // Two processes that copy the template at once must wait for each other.
  await client.query("SELECT pg_advisory_lock(1)");
  await client.query(sql).finally(() => client.end());
}

if (ofProcess.database) await resetProcess();
else ofProcess.database = await prepareProcess();

fc.configureGlobal({ seed: runSeed(), numRuns: repetitions(100, 1_000) });

const consoleError = vi.spyOn(console, "error");
const consoleWarn = vi.spyOn(console, "warn");
beforeEach(() => {
  closeCircuits();
  consoleError.mockClear();
  consoleWarn.mockClear();
});
afterEach(async () => {
  expect(await brokenInvariantRows(), "invariants that do not hold").toEqual([]);
  expect([...consoleError.mock.calls, ...consoleWarn.mock.calls], "a console line fails a test").toEqual([]);
});

/** Looks again only where a test has used the database since: many never do. */
async function brokenInvariantRows() {
  const pool = openDatabase()?.pool;
  if (!pool || (pool === ofProcess.watched && !ofProcess.isDatabaseUsed)) return [];
  if (pool !== ofProcess.watched) pool.on("acquire", () => void (ofProcess.isDatabaseUsed = true));
  ofProcess.watched = pool;
  const query = { name: "invariants", text: brokenInvariants }; // named: planned once, not after each test
  const { rows } = await pool.query(query);
  ofProcess.isDatabaseUsed = false;
  return rows;
}

afterAll(async () => {
  vi.useRealTimers();
  if (isShared) return; // the next file goes on with it, and the server is deleted after the last
  await openDatabase()?.client.$disconnect();
  await openDatabase()
    ?.pool.end()
    .catch(() => undefined); // already ended where the test never opened it
  await asAdmin(`DROP DATABASE ${ofProcess.database} WITH (FORCE)`);
});
