import { afterAll, afterEach, expect, test, vi } from "vitest";
import { GET as bookings } from "@/app/api/bookings/route";
import { POST as addPet } from "@/app/api/pets/route";
import { db, inTransaction, pool } from "@/lib/db";
import { eventually } from "@/testing/eventually";
import { person } from "@/testing/fixtures/users";
import { callRoute, sessionCookieOf } from "@/testing/http/call-route";

const wire = await vi.hoisted(async () => {
  const { startFaultyProxy } = await import("@/testing/servers/faulty-proxy");
  const made = await startFaultyProxy(process.env.DATABASE_URL ?? "");
  Object.assign(process.env, { DATABASE_URL: made.url, DATABASE_POOL_SIZE: "3" });
  return made;
});
afterEach(() => wire.set("up"));
afterAll(() => wire.close());

const pet = { name: "Bas", species: "DOG", size: "MEDIUM" };

async function cast() {
  const owner = await person("OWNER");
  await sessionCookieOf(owner.id); // sign in while there is a database
  return owner;
}

const both = (owner: { id: string }) =>
  Promise.all([callRoute(bookings, { as: owner }), callRoute(addPet, { as: owner, body: pet })]);

/** Goes on once the pool has noticed that connections it kept were cut. */
const whole = () => eventually(() => db.user.count());

test("with every connection taken, requests get busy and Retry-After; what holds them too long is ended", async () => {
  const owner = await cast();
  const [one, two] = await Promise.all([pool.connect(), pool.connect()]);
  const long = db.$queryRaw`SELECT pg_sleep(9)`.catch((error: unknown) => error);
  const answers = await both(owner);
  for (const { status, json, response } of answers) {
    expect({ status, code: json.code }).toEqual({ status: 503, code: "busy" });
    expect(response.headers.get("retry-after")).toBe("2");
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  }
  expect(await long).toMatchObject({ kind: "unavailable", code: "busy" });
  one.release();
  two.release();
  expect((await both(owner)).map(({ status }) => status)).toEqual([200, 200]);
});

test("with the database gone, reading and writing say 503, and go on when it is back", async () => {
  const owner = await cast();
  wire.set("refused");
  const answers = await both(owner);
  const transaction = await inTransaction((tx) => tx.user.count()).catch((error: unknown) => error);
  wire.set("up");
  for (const { status, json, response } of answers) {
    expect({ status, code: json.code }).toEqual({ status: 503, code: "database_down" });
    expect(response.headers.get("retry-after")).toBe("10");
  }
  expect(transaction).toMatchObject({ kind: "unavailable", code: "database_down", digest: "database_down" });
  await whole();
  expect((await both(owner)).map(({ status }) => status)).toEqual([200, 200]);
});

test("a database that falls silent is given up on, over an open connection and over a new one", async () => {
  const owner = await cast();
  wire.set("refused");
  await both(owner); // finds that the connections it knew are gone
  wire.set("up");
  await whole();
  wire.set("hanging");
  const answers = await both(owner);
  wire.set("refused");
  wire.set("up");
  for (const { status } of answers) expect(status).toBe(503);
});

test("a connection cut in the middle of a statement is a 503 of its own request only", async () => {
  await whole();
  const cut = db.$queryRaw`SELECT pg_sleep(4)`.catch((error: unknown) => error);
  await eventually(async () => {
    const busy = await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(4)'`;
    expect(busy).toHaveLength(1);
  });
  wire.set("refused");
  expect(await cut).toMatchObject({ kind: "unavailable", code: "database_down" });
  wire.set("up");
  expect(await whole()).toBeGreaterThan(0);
});

test("an error of ours stays an error of ours", async () => {
  const wrong = await db.$queryRaw`SELECT * FROM "Nowhere"`.catch((error: unknown) => error);
  expect(wrong).toMatchObject({ name: "PrismaClientKnownRequestError" });
});

test("no statement has a name that a pooler would lose", async () => {
  await db.user.findMany({ where: { name: "Bas" }, take: 3 });
  // Apart from the one that the tests themselves ask.
  const named = await db.$queryRaw`SELECT name FROM pg_prepared_statements WHERE name <> 'invariants'`;
  expect(named).toEqual([]);
});

test("the locks of a process that vanished in the middle of a transaction end with its session", async () => {
  const { rows } = await pool.query("SHOW idle_in_transaction_session_timeout");
  expect(rows).toEqual([{ idle_in_transaction_session_timeout: "20s" }]);
  const vanished = await pool.connect();
  vanished.on("error", () => undefined);
  const { id } = await person("OWNER");
  await vanished.query("BEGIN; SET LOCAL idle_in_transaction_session_timeout = '100ms'");
  await vanished.query(`UPDATE "User" SET name = 'Weg' WHERE id = '${id}'`);
  // No answer, no end: the lock goes with the session, and what waits for it goes on.
  await eventually(() => db.user.update({ where: { id }, data: { name: "Terug" } }));
  expect(await db.user.findUnique({ where: { id } })).toMatchObject({ name: "Terug" });
  vanished.release(true);
});
