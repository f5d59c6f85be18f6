import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { dependencies } from "../../../package.json";

/** After an update of graphile-worker: read its changelog and migrations, then set the version here. */
test("the statements on private tables were read against this version of graphile-worker", () => {
  const installed = JSON.parse(readFileSync("node_modules/graphile-worker/package.json", "utf8")).version;
  expect([dependencies["graphile-worker"], installed]).toEqual(["0.17.3", "0.17.3"]);
});

test("the private tables have the columns that the statements name", async () => {
  const rows = await db.$queryRaw<{ table: string; column: string; type: string }[]>`
    SELECT table_name AS "table", column_name AS "column", data_type AS type FROM information_schema.columns
    WHERE table_schema = 'graphile_worker'`;
  const columns = Object.fromEntries(rows.map(({ table, column, type }) => [`${table}.${column}`, type]));
  expect(columns).toMatchObject({
    "_private_jobs.id": "bigint",
    "_private_jobs.task_id": "integer",
    "_private_jobs.payload": "json",
    "_private_jobs.attempts": "smallint",
    "_private_jobs.max_attempts": "smallint",
    "_private_jobs.run_at": "timestamp with time zone",
    "_private_jobs.created_at": "timestamp with time zone",
    "_private_jobs.updated_at": "timestamp with time zone",
    "_private_jobs.last_error": "text",
    "_private_jobs.key": "text",
    "_private_jobs.locked_at": "timestamp with time zone",
    "_private_jobs.locked_by": "text",
    "_private_tasks.id": "integer",
    "_private_tasks.identifier": "text",
    "_private_job_queues.locked_at": "timestamp with time zone",
    "_private_job_queues.locked_by": "text",
  });
});

const isAvailable = async () =>
  (await db.$queryRaw<object[]>`SELECT is_available FROM graphile_worker._private_jobs`)[0];
const addJob = () => db.$executeRaw`SELECT graphile_worker.add_job('contract', job_key := 'k', max_attempts := 3)`;

beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

test("a worker takes a job unless it is locked or has no attempt left; no other column says so", async () => {
  await addJob();
  expect(await isAvailable()).toEqual({ is_available: true });
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'w'`;
  expect(await isAvailable()).toEqual({ is_available: false });
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL, attempts = max_attempts`;
  expect(await isAvailable()).toEqual({ is_available: false });
});

test("adding a job whose key a running job has takes the key and the attempts of the running one", async () => {
  await addJob();
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'w', attempts = 1`;
  await addJob();
  const rows = await db.$queryRaw`
    SELECT key, attempts::int, locked_by AS "lockedBy" FROM graphile_worker._private_jobs ORDER BY id`;
  expect(rows).toEqual([
    { key: null, attempts: 3, lockedBy: "w" },
    { key: "k", attempts: 0, lockedBy: null },
  ]);
});
