import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { refundBooking } from "@/domain/admin/refund";
import { env } from "@/env";
import { keyed } from "@/testing/fixtures/keyed";
import { paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { person } from "@/testing/fixtures/users";
import { brokenInvariants } from "@/testing/invariants";
import { type ExternalServices, startExternalServices } from "@/testing/servers/external-services";
import { backUp } from "../backup-database";
import { restoreBackup, restoreOptions } from "../restore-database";
import { encryptionKey } from "./encryption";
import { type BackupStorage, backupsToKeep, openBackupStorage } from "./storage";

const folder = mkdtempSync(join(tmpdir(), "tailtribe-drill-"));
const storage = openBackupStorage({ NODE_ENV: "test", BACKUP_DIR: folder });
const KEEP = 14;
const spare: string[] = [];
let services: ExternalServices;

beforeAll(async () => {
  services = await startExternalServices();
  const { id, owner } = await paidWalk(services);
  await payOutWalk(id);
  const admin = await person("ADMIN");
  await refundBooking(admin, keyed({ bookingId: id, amountCents: 500, reason: "GOODWILL", note: "Een gebaar." }));
  // Signs that other readers take for the end of a line, or for a column.
  await sql(env.DATABASE_URL, `UPDATE "User" SET name = E'a\\u2028b\\\\c\\td\\r\\ne' WHERE id = '${owner.id}'`);
});
afterAll(async () => {
  await services.stop();
  rmSync(folder, { recursive: true });
  for (const name of spare) await sql(env.DATABASE_URL, `DROP DATABASE ${name} WITH (FORCE)`);
});

async function sql(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(text).finally(() => client.end());
}

async function emptyDatabase() {
  const name = `restored_${crypto.randomUUID().replaceAll("-", "")}`;
  await sql(env.DATABASE_URL, `CREATE DATABASE ${name}`);
  spare.push(name);
  return env.DATABASE_URL.replace(/\/[^/]*$/, `/${name}`);
}

const counts = (url: string) =>
  sql(
    url,
    `SELECT (SELECT count(*) FROM "Booking") AS bookings, (SELECT count(*) FROM "Posting") AS postings,
            (SELECT sum("amountCents") FROM "Posting") AS balance, (SELECT max(hash) FROM "AuditLog") AS audit,
            (SELECT count(*) FROM graphile_worker._private_jobs) AS jobs, (SELECT max(name) FROM "User") AS name`,
  ).then(({ rows }) => rows[0]);

test("a backup taken while people write comes back whole in an empty database, and work goes on there", async () => {
  await sql(env.DATABASE_URL, "UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'gone'");
  const writing = paidWalk(services);
  const { name, rows } = await backUp(env.DATABASE_URL, storage, new Date(), { keep: KEEP });
  expect(rows).toBeGreaterThan(20);
  await writing;

  const url = await emptyDatabase();
  const restored = await restoreBackup(url, storage);
  expect(restored.name).toBe(name);
  expect(Object.values(restored.tables).reduce((sum, table) => sum + table.rows, 0)).toBe(rows);
  expect((await sql(url, brokenInvariants)).rows).toEqual([]);
  expect(await counts(url)).toMatchObject({ balance: "0", name: expect.stringContaining("\u2028b\\c\td\r\ne") });
  expect((await sql(url, "SELECT 1 FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL")).rows).toEqual([]);
  // The counters stand after the last row, and the rules are in force again.
  await sql(url, `INSERT INTO "AuditLog" ("actorId", action, subject, at) VALUES ('x', 'drill', 'drill', now())`);
  await expect(sql(url, `UPDATE "AuditLog" SET action = 'other'`)).rejects.toThrow();
});

test("the drill goes into the database it names, whatever the settings say", () => {
  const settings = {
    NODE_ENV: "test",
    DATABASE_URL: "postgresql://pooler/live",
    DIRECT_URL: "postgresql://live",
  } as const;
  const into = "postgresql://drill";
  expect(restoreOptions(["--into", into, "a.sql.gz"], settings)).toEqual({ url: into, name: "a.sql.gz" });
  expect(restoreOptions(["--into", into], settings)).toEqual({ url: into, name: undefined });
  expect(restoreOptions([], settings).url).toBe(settings.DIRECT_URL);
  expect(() => restoreOptions(["--onto", into], settings)).toThrow("--onto");
  expect(() => restoreOptions([], { NODE_ENV: "test" })).toThrow("--into");
});

const LIMIT_MS = 150;
/** As the guide has the operator do, but far shorter than what follows takes. */
const limit = (url: string) =>
  sql(url, `ALTER ROLE CURRENT_USER IN DATABASE ${new URL(url).pathname.slice(1)} SET statement_timeout = ${LIMIT_MS}`);

test("a backup takes longer than the role's time limit", async () => {
  const url = await emptyDatabase();
  await restoreBackup(url, storage);
  const busy = new pg.Client({ connectionString: url });
  await busy.connect();
  await busy.query(`BEGIN; LOCK TABLE "User" IN ACCESS EXCLUSIVE MODE`);
  await limit(url);
  const backup = backUp(url, storage, new Date(1_700_000_000_000), { keep: KEEP });
  const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = '${new URL(url).pathname.slice(1)}' AND wait_event_type = 'Lock'
    AND clock_timestamp() - query_start > interval '${2 * LIMIT_MS} ms'`;
  try {
    await Promise.race([
      backup,
      vi.waitUntil(async () => (await sql(env.DATABASE_URL, waiting)).rowCount, { timeout: 120_000 }),
    ]);
  } finally {
    await busy.end();
  }
  expect((await backup).rows).toBeGreaterThan(20);
});

test("tables and the queue's own are made however long that takes", async () => {
  const url = await emptyDatabase();
  await sql(
    url,
    `CREATE SCHEMA slow;
     CREATE FUNCTION slow.down() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(${(2 * LIMIT_MS) / 1_000}); END $$;
     CREATE EVENT TRIGGER slowly ON ddl_command_start WHEN TAG IN ('CREATE EXTENSION', 'CREATE SCHEMA') EXECUTE FUNCTION slow.down()`,
  );
  await limit(url);
  expect((await restoreBackup(url, storage)).migrations.length).toBeGreaterThan(1);
});

test("how a backup went is noted where the site looks, also that it failed", async () => {
  const url = await emptyDatabase();
  await restoreBackup(url, storage);
  const full: BackupStorage = { ...storage, put: () => Promise.reject(new Error("no room\nat all")) };
  await expect(backUp(url, full, new Date(), { keep: KEEP })).rejects.toThrow("no room");
  const lastRun = `SELECT error, result, "endedAt" >= "startedAt" AS ended FROM "CronRun" WHERE name = 'backup' ORDER BY "startedAt" DESC LIMIT 1`;
  expect((await sql(url, lastRun)).rows).toEqual([{ error: "Error: no room", result: null, ended: true }]);
  const { name, rows, bytes } = await backUp(url, storage, new Date(), { keep: KEEP });
  expect((await sql(url, lastRun)).rows).toEqual([{ error: null, result: { name, rows, bytes }, ended: true }]);
});

test("a damaged or cut off backup is refused, and so is a database with tables", async () => {
  const { name } = await backUp(env.DATABASE_URL, storage, new Date(1_800_000_000_000), { keep: KEEP });
  await expect(restoreBackup(env.DATABASE_URL, storage, name)).rejects.toThrow("not empty");
  const bytes = readFileSync(join(folder, name));
  writeFileSync(join(folder, name), bytes.subarray(0, bytes.length - 20));
  await expect(restoreBackup(await emptyDatabase(), storage, name)).rejects.toThrow("damaged");
  await expect(
    restoreBackup(await emptyDatabase(), openBackupStorage({ NODE_ENV: "test", BACKUP_DIR: join(folder, "none") })),
  ).rejects.toThrow("no backup");
});

test("the oldest backups go when there are more than BACKUP_KEEP", async () => {
  const days = [1, 2, 3, 4].map((day) => new Date(Date.UTC(2027, 0, day)));
  const few = join(folder, "few");
  const small = openBackupStorage({ NODE_ENV: "test", BACKUP_DIR: few });
  for (const day of days) await backUp(env.DATABASE_URL, small, day, { keep: 2 });
  expect(readdirSync(few).filter((file) => file.endsWith(".gz"))).toEqual([
    "tailtribe-2027-01-03T00-00-00-000Z.sql.gz",
    "tailtribe-2027-01-04T00-00-00-000Z.sql.gz",
  ]);
  expect(readdirSync(few)).toHaveLength(4); // with their sums
});

test("a wrong BACKUP_KEEP is refused, and the backup just taken is never removed", async () => {
  const keepOf = (BACKUP_KEEP?: string) => backupsToKeep({ NODE_ENV: "test", BACKUP_KEEP });
  for (const wrong of ["0", "-1", "1.5", "all", "1e9"]) expect(() => keepOf(wrong), wrong).toThrow("BACKUP_KEEP");
  expect([keepOf(), keepOf(""), keepOf("3")]).toEqual([14, 14, 3]);
  const ahead = join(folder, "ahead");
  const shelf = openBackupStorage({ NODE_ENV: "test", BACKUP_DIR: ahead });
  await backUp(env.DATABASE_URL, shelf, new Date(Date.UTC(2031, 0, 1)), { keep: 1 }); // by a clock that was wrong
  const { name } = await backUp(env.DATABASE_URL, shelf, new Date(Date.UTC(2030, 0, 1)), { keep: 1 });
  expect(readdirSync(ahead).toSorted()).toEqual([name, `${name}.sha256`]);
});

test("a backup that is not found afterwards is a failure, and one without its sum is refused with the reason", async () => {
  const forgetful: BackupStorage = { ...storage, list: () => Promise.resolve([]) };
  await expect(backUp(env.DATABASE_URL, forgetful, new Date(), { keep: KEEP })).rejects.toThrow("cannot be found in");
  const { name } = await backUp(env.DATABASE_URL, storage, new Date(1_850_000_000_000), { keep: KEEP });
  await storage.remove(`${name}.sha256`);
  await expect(restoreBackup(await emptyDatabase(), storage, name)).rejects.toThrow(`${name}.sha256 is missing`);
  await storage.remove(name);
});

test("an encrypted backup comes back with its key alone; another key, none and a changed byte each get a sentence", async () => {
  const key = randomBytes(32);
  const safe = join(folder, "safe");
  const shelf = openBackupStorage({ NODE_ENV: "test", BACKUP_DIR: safe });
  const old = await backUp(env.DATABASE_URL, shelf, new Date(Date.UTC(2029, 0, 1)), { keep: 2 }); // before there was a key
  const { name } = await backUp(env.DATABASE_URL, shelf, new Date(Date.UTC(2029, 0, 2)), { keep: 2, key });
  expect(name).toMatch(/\.sql\.gz\.enc$/);
  const bytes = readFileSync(join(safe, name));
  expect(() => gunzipSync(bytes)).toThrow();
  const url = await emptyDatabase();
  expect((await restoreBackup(url, shelf, undefined, key)).name, "the newest").toBe(name);
  expect(await counts(url)).toEqual(await counts(env.DATABASE_URL));
  const into = await emptyDatabase();
  const restore = (withKey?: Buffer, of = name) => restoreBackup(into, shelf, of, withKey);
  await expect(restore()).rejects.toThrow(
    /is encrypted: set BACKUP_ENCRYPTION_KEY to the key with the id [0-9a-f]{8}\./,
  );
  await expect(restore(randomBytes(32))).rejects.toThrow(
    /needs the key with the id [0-9a-f]{8}; BACKUP_ENCRYPTION_KEY has/,
  );
  // Somebody who may write there changes a byte, and the sum with it.
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  writeFileSync(join(safe, name), bytes);
  writeFileSync(join(safe, `${name}.sha256`), `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
  await expect(restore(key)).rejects.toThrow("is damaged: it does not decrypt");
  expect(
    (await sql(into, "SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).rowCount,
    "nothing was restored",
  ).toBe(0);
  expect((await restore(key, old.name)).name, "one from before").toBe(old.name);
  const third = await backUp(env.DATABASE_URL, shelf, new Date(Date.UTC(2029, 0, 3)), { keep: 1, key });
  expect(readdirSync(safe).toSorted(), "both kinds go").toEqual([third.name, `${third.name}.sha256`]);
});

test.each(["short", `${"A".repeat(43)}`.slice(1), "A".repeat(64), "not base64 at all, but thirty-two signs"])(
  "%s is no key",
  (BACKUP_ENCRYPTION_KEY) =>
    expect(() => encryptionKey({ NODE_ENV: "test", BACKUP_ENCRYPTION_KEY })).toThrow("openssl rand -base64 32"),
);

test("a disk without room gets a sentence, and leaves no part of a backup behind", async () => {
  const noRoom = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  const small = join(folder, "small");
  const shelf = openBackupStorage({ NODE_ENV: "test", BACKUP_DIR: small });
  const full: BackupStorage = {
    ...shelf,
    put: (name, file) => (name.endsWith(".gz") ? Promise.reject(noRoom) : shelf.put(name, file)),
  };
  await expect(backUp(env.DATABASE_URL, full, new Date(), { keep: KEEP })).rejects.toThrow(
    `There is no room left in ${small}; no backup was made.`,
  );
  await expect(shelf.put("cut-off.sql.gz", join(folder, "nowhere"))).rejects.toThrow("ENOENT");
  expect(readdirSync(small)).toEqual([]);
});

/** A bucket on loopback that keeps what is put and insists on a signature. It is busy for the first `busy` files. */
function startBucket(objects: Map<string, Buffer>, busy = 0): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://bucket");
    const key = decodeURIComponent(pathname.replace(/^\/backups-of-tailtribe\/?/, ""));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const signed = /^AWS4-HMAC-SHA256 Credential=us\/\d{8}\/auto\/s3\/aws4_request/.test(
      request.headers.authorization ?? "",
    );
    const send = (status: number, body: string | Buffer = "") => response.writeHead(status).end(body);
    if (!signed) return send(403);
    if (request.method === "PUT" && !request.headers["content-length"]) return send(411); // as S3 does
    if (request.method === "PUT" && busy-- > 0) return send(503);
    if (request.method === "PUT") return (objects.set(key, Buffer.concat(chunks)), send(200));
    if (request.method === "DELETE") return (objects.delete(key), send(204));
    if (searchParams.has("list-type"))
      return send(200, [...objects.keys()].map((name) => `<Contents><Key>${name}</Key></Contents>`).join(""));
    const found = objects.get(key);
    return found ? send(200, found) : send(404);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

test("the same to and from a bucket", async () => {
  const objects = new Map<string, Buffer>();
  const server = await startBucket(objects, 1);
  const S3_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = { S3_BUCKET: "backups-of-tailtribe", S3_ACCESS_KEY_ID: "us", S3_SECRET_ACCESS_KEY: "secret" };
  expect(() => openBackupStorage({ NODE_ENV: "test", ...keys })).toThrow("S3_ENDPOINT");
  const bucket = openBackupStorage({ NODE_ENV: "test", ...keys, S3_ENDPOINT });
  for (const day of [1, 2, 3]) await backUp(env.DATABASE_URL, bucket, new Date(Date.UTC(2028, 0, day)), { keep: 1 });
  expect([...objects.keys()].toSorted()).toEqual([
    "backups/tailtribe-2028-01-03T00-00-00-000Z.sql.gz",
    "backups/tailtribe-2028-01-03T00-00-00-000Z.sql.gz.sha256",
  ]);
  const url = await emptyDatabase();
  await restoreBackup(url, bucket);
  expect((await counts(url)).bookings).toBe((await counts(env.DATABASE_URL)).bookings);
  server.close();
});

test("somebody erased after the last backup that has them is erased again where it is restored", async () => {
  const withList = mkdtempSync(join(folder, "erased-"));
  const shelf = openBackupStorage({ NODE_ENV: "test", BACKUP_DIR: withList });
  const { id, email } = (await sql(env.DATABASE_URL, `SELECT id, email FROM "User" WHERE role = 'OWNER' LIMIT 1`))
    .rows[0];
  const { name } = await backUp(env.DATABASE_URL, shelf, new Date(), { keep: KEEP });
  await sql(env.DATABASE_URL, `UPDATE "User" SET "erasedAt" = now(), email = NULL WHERE id = '${id}'`);
  await backUp(env.DATABASE_URL, shelf, new Date(), { keep: KEEP });
  expect(readdirSync(withList), "beside the backups").toContain("erased-people.txt");

  const url = await emptyDatabase();
  expect(await restoreBackup(url, shelf, name)).toMatchObject({ erasedAgain: 1 });
  const { rows } = await sql(url, `SELECT email, "erasedAt" IS NOT NULL AS erased FROM "User" WHERE id = '${id}'`);
  expect(rows, "the site removes the rest").toEqual([{ email, erased: true }]);
});
