import pg from "pg";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { db, pool } from "@/lib/db";
import { createMarketplace } from "@/testing/fixtures/marketplace";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

// The whole product runs as its own user here, not as the owner of the tables.
const urls = await vi.hoisted(async () => {
  const { ensureRoles } = await import("./database-roles");
  const owner = process.env.DATABASE_URL ?? "";
  const as = (user: string) => Object.assign(new URL(owner), { username: user, password: `${user}-pass` }).href;
  await ensureRoles(owner, { app: as("test_app"), backup: as("test_backup"), reader: as("test_reader") });
  process.env.DATABASE_URL = as("test_app");
  return { owner, backup: as("test_backup"), reader: as("test_reader") };
});

let outside: ExternalServices;
beforeAll(async () => {
  outside = await startExternalServices();
});
afterAll(() => outside.stop());

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

test("the application does its work, jobs included, without owning anything", async () => {
  const { rows } = await pool.query("SELECT current_user, usesuper FROM pg_user WHERE usename = current_user");
  expect(rows).toEqual([{ current_user: "test_app", usesuper: false }]);
  await createMarketplace(outside);
  await runJobsToCompletion();
  expect(await db.auditLog.count()).toBeGreaterThanOrEqual(0);
  expect(await db.journalEntry.count()).toBeGreaterThan(0);
});

test.each([
  ...["JournalEntry", "Posting", "BookingEvent", "AuditLog"].flatMap((table) => [
    `TRUNCATE "${table}" CASCADE`,
    `DELETE FROM "${table}"`,
    `ALTER TABLE "${table}" DISABLE TRIGGER ALL`,
  ]),
  ...['TRUNCATE "User" CASCADE', 'DROP TABLE "User" CASCADE', "CREATE TABLE mine (id int)"],
  "SET session_replication_role = replica",
])("the application may not: %s", async (sql) => {
  await expect(pool.query(sql)).rejects.toThrow(/permission denied|must be owner/);
});

test("a backup reads everything and changes nothing; a reader sees no sessions", async () => {
  expect((await ask(urls.backup, 'SELECT count(*)::int AS n FROM "User"')).rows[0].n).toBeGreaterThan(0);
  await expect(ask(urls.backup, 'DELETE FROM "User"')).rejects.toThrow(/permission denied/);
  expect((await ask(urls.reader, 'SELECT count(*)::int AS n FROM "Booking"')).rows[0].n).toBeGreaterThan(0);
  await expect(ask(urls.reader, 'SELECT * FROM "Session"')).rejects.toThrow(/permission denied/);
  await expect(ask(urls.reader, `UPDATE "User" SET name = ''`)).rejects.toThrow(/permission denied/);
});

test.each(["JournalEntry", "Posting", "BookingEvent", "AuditLog"])(
  "even the owner does not truncate %s",
  async (table) => {
    await expect(ask(urls.owner, `TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/only ever added to/);
    expect(inject("postgresUrl")).toBeTruthy();
  },
);
