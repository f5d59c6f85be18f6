import pg from "pg";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { GET as me } from "@/app/api/me/route";
import { forceBreakerOpen, getCircuitBreakerStatuses, resetBreaker } from "@/lib/circuit-breaker";
import { db, dbUnguarded, inTransaction, pool } from "@/lib/db";
import { health } from "@/ops/health";
import { eventually } from "@/testing/eventually";
import { person } from "@/testing/fixtures/users";
import { callRoute, sessionCookieOf } from "@/testing/http/call-route";

const wire = await vi.hoisted(async () => {
  const { startFaultyProxy } = await import("@/testing/servers/faulty-proxy");
  const made = await startFaultyProxy(process.env.DATABASE_URL ?? "");
  Object.assign(process.env, { DATABASE_URL: made.url, DATABASE_POOL_SIZE: "3" });
  return made;
});
beforeEach(() => resetBreaker("database"));
afterEach(async () => {
  vi.useRealTimers();
  wire.set("refused"); // ends what hangs
  wire.set("up");
  resetBreaker("database");
  await eventually(() => dbUnguarded.user.count());
});
afterAll(() => wire.close());

const breaker = () => getCircuitBreakerStatuses().database;
const read = () => db.user.count();
const wrong = (run: () => Promise<unknown>) => run().catch((error: unknown) => error);
const many = (count: number, run: () => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, () => wrong(run)));
const DOWN = { kind: "unavailable", code: "database_down" };
/** Its rest is over. */
const later = (ms: number) => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
};

test("statements alone open it when the database is away, raw ones too; then requests fail at once", async () => {
  const owner = await person("OWNER");
  await sessionCookieOf(owner.id);
  wire.set("refused");
  await many(3, read);
  await many(3, () => db.$queryRaw`SELECT 1`);
  expect(breaker()).toMatchObject({ state: "OPEN" });
  const [asked, dialled] = [vi.spyOn(pool, "connect"), vi.spyOn(pg.Client.prototype, "connect")];
  expect(await wrong(read)).toMatchObject(DOWN);
  expect(await wrong(() => inTransaction((tx) => tx.user.count()))).toMatchObject(DOWN);
  expect((await callRoute(me, { as: owner })).json).toMatchObject({ status: 503, code: "database_down" });
  expect([asked.mock.calls.length, dialled.mock.calls.length]).toEqual([0, 0]);
  vi.restoreAllMocks();
});

test("a database that falls silent opens it too; while one looks whether it is back, nobody else waits", async () => {
  wire.set("hanging");
  for (let round = 0; breaker().state !== "OPEN" && round < 5; round++) await many(3, read);
  expect(breaker().state).toBe("OPEN");
  later(5_100);
  const dialled = vi.spyOn(pg.Client.prototype, "connect");
  const looking = wrong(read);
  const begun = performance.now();
  for (const answer of await many(50, read)) expect(answer).toMatchObject(DOWN);
  expect(performance.now() - begun).toBeLessThan(1_000);
  expect(breaker().state).toBe("HALF_OPEN");
  expect(await looking).toMatchObject(DOWN);
  expect(dialled).toHaveBeenCalledTimes(1);
  expect(breaker().state).toBe("OPEN");
  vi.restoreAllMocks();
});

test("when it is back, the first request after five seconds finds out, however long it was away; so does a health check", async () => {
  for (const find of [read, () => health(new Date())]) {
    wire.set("refused");
    await many(6, read);
    for (let rest = 0; rest < 6; rest++) {
      later(5_100);
      await many(2, read);
      expect(breaker().state).toBe("OPEN");
    }
    expect((await health(new Date())).checks.database).toBe("down");
    wire.set("up");
    expect(await wrong(read), "it rests").toMatchObject(DOWN);
    later(5_100);
    await find();
    await eventually(() => expect(breaker()).toMatchObject({ state: "CLOSED", forced: false }));
    await eventually(read); // the pool notices what was cut
    resetBreaker("database");
  }
});

test("what says nothing of its health never opens it: locks, long statements, a full pool, broken rules, wrong statements", async () => {
  const owner = await person("OWNER");
  const long = many(2, () => db.$queryRaw`SELECT pg_sleep(9)`);
  const third = await pool.connect();
  expect(await many(30, read)).toEqual(Array.from({ length: 30 }, () => expect.objectContaining({ code: "busy" })));
  third.release();
  await long;
  const twice = { id: owner.id };
  await many(30, () => db.user.create({ data: twice as never }));
  await many(30, () => db.$executeRaw`UPDATE "User" SET id = NULL WHERE id = ${owner.id}::uuid`);
  await many(30, () => db.$queryRaw`SELECT * FROM "Nowhere"`);
  const locked = inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${owner.id}::uuid FOR UPDATE`;
    const waiting = [
      ...(await many(2, () => db.$executeRaw`UPDATE "User" SET name = 'Bo' WHERE id = ${owner.id}::uuid`)),
      ...(await many(2, () => inTransaction((other) => other.user.updateMany({ data: { name: "Bo" } })))),
    ];
    return waiting;
  });
  for (const waited of await locked) expect(waited).toMatchObject({ code: "busy" });
  expect(breaker()).toEqual({ state: "CLOSED", failures: 0, forced: false });
});

test("a transaction counts once, whatever it does", async () => {
  await inTransaction(async (tx) => {
    wire.set("refused");
    await many(4, () => tx.user.count());
  }).catch(() => undefined);
  expect(breaker().failures).toBe(1);
});

test("held open, it lets only through what must get through", async () => {
  forceBreakerOpen("database");
  expect(await wrong(read)).toMatchObject(DOWN);
  expect(await dbUnguarded.user.count()).toBeGreaterThanOrEqual(0);
  later(60_000);
  expect(await wrong(read)).toMatchObject(DOWN);
});
