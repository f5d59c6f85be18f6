import type pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { env } from "@/env";
import { db, pool } from "@/lib/db";
import { RequestPool } from "@/lib/db/request-pool";
import { log } from "@/lib/telemetry/log";
import { timeQueries } from "@/lib/telemetry/query-timing";
import { requestId, withRequestId } from "@/lib/telemetry/request-context";
import { MINUTE_MS } from "@/lib/time";

const asked: (string | undefined)[] = [];
const one = new RequestPool({ connectionString: env.DATABASE_URL, max: 1 })
  .on("connect", (client) => {
    const target = client as unknown as { query: (...args: unknown[]) => unknown }; // one signature for all overloads
    const query = target.query.bind(client);
    target.query = (...args) => {
      asked.push(requestId());
      return query(...args);
    };
  })
  .on("connect", timeQueries);
afterAll(() => one.end());

/** The id of the request in which pg calls back. */
const calledBackIn = (run: (callback: () => void) => void) => new Promise((resolve) => run(() => resolve(requestId())));

test("statements and callbacks belong to the request that asked, not to the opener of the connection", async () => {
  await withRequestId("opener", () => one.query("SELECT 1"));
  await withRequestId("second", () => one.query("SELECT 2"));
  expect(asked).toEqual(["opener", "second"]);
  const callback = withRequestId("third", () => calledBackIn((done) => one.query("SELECT 3", done)));
  expect(await callback).toBe("third");

  asked.length = 0;
  const held: pg.PoolClient = await withRequestId("holder", () => one.connect());
  const waiting = withRequestId("waiter", () => one.query("SELECT 4"));
  const own = withRequestId("caller", () => calledBackIn((done) => held.query("SELECT 5", done)));
  expect(await own).toBe("caller");
  withRequestId("holder", () => held.release());
  await waiting;
  expect(asked).toEqual(["caller", "waiter"]);
});

test("a slow statement is logged under the request that sent it; a dropped connection under none", async () => {
  const lines: unknown[] = [];
  const warn = vi.spyOn(log, "warn").mockImplementation((_facts: unknown, message?: string) => {
    lines.push([message, requestId()]);
  });
  let ms = performance.now() + 10 * MINUTE_MS; // later than an alert of another test, which is not logged twice in five minutes
  const now = vi.spyOn(performance, "now");
  now.mockImplementation(() => (ms += 1_000)); // each look at the clock is a second later
  await withRequestId("slow", () => one.query("SELECT 6"));
  now.mockRestore();
  expect(lines).toContainEqual(["slow query", "slow"]);
  expect(lines).toContainEqual(["alert", "slow"]);

  const client = await withRequestId("opener", () => pool.connect());
  withRequestId("opener", () => client.emit("error", new Error("cut off")));
  client.release(true);
  expect(lines).toContainEqual(["database connection dropped", undefined]);
  warn.mockRestore();
  expect(await db.user.count()).toBeGreaterThanOrEqual(0);
});
