import { pool } from "@/lib/db";

const SNAPSHOT_TABLES = `
  SELECT format('%I.%I', schemaname, tablename) AS name, format('snapshot.%I', schemaname || '_' || tablename) AS copy,
         (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
           WHERE attrelid = format('%I.%I', schemaname, tablename)::regclass
             AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
       OR schemaname = 'graphile_worker' AND tablename = '_private_jobs'`;

/** Copies the whole database. Returns a function that restores the copy, as often as needed. */
export async function snapshotDatabase(): Promise<() => Promise<void>> {
  const { rows } = await pool.query<{ name: string; copy: string; columns: string }>(SNAPSHOT_TABLES);
  await pool.query("DROP SCHEMA IF EXISTS snapshot CASCADE; CREATE SCHEMA snapshot");
  for (const { name, copy } of rows) await pool.query(`CREATE TABLE ${copy} AS TABLE ${name}`);
  const all = rows.map(({ name }) => name).join(", ");
  const inserts = rows.map(
    ({ name, copy, columns }) =>
      `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${copy}`,
  );
  // As a replica, so that no trigger writes history of its own or refuses to empty an append-only table.
  const script = [
    "BEGIN",
    "SET LOCAL session_replication_role = replica",
    `TRUNCATE ${all}`,
    ...inserts,
    "COMMIT",
  ].join(";\n");
  return async () => {
    await pool.query(script);
  };
}

/** Empties tables, as a replica: append-only ones refuse it otherwise. */
export const truncateTables = (...tables: string[]) =>
  pool.query(`DO $$ BEGIN
    SET LOCAL session_replication_role = replica;
    TRUNCATE ${tables.map((table) => `"${table}"`).join(", ")} CASCADE;
  END $$`);

/** Tables that any request may write: sessions, counters and metrics. */
const BOOKKEEPING_TABLES = ["Session", "RateCount", "Metric", "Alert", "BreakerReport", "CronRun", "CronLease"];

async function queryTables(select: (name: string) => string) {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1",
    [BOOKKEEPING_TABLES],
  );
  // Sorted once more: where tables are read in parallel, the first to be done comes first.
  const all = rows.map(({ name }) => select(`"${name}"`)).join(" UNION ALL ");
  return (await pool.query(`${all} ORDER BY t`)).rows;
}

/** A fingerprint of every table. Two are equal when no row changed between them. */
export const tableFingerprints = async () =>
  JSON.stringify(
    await queryTables((t) => `SELECT '${t}' AS t, md5(string_agg(r::text, '' ORDER BY r::text)) AS print FROM ${t} r`),
  );

/** The tables that contain a text anywhere. */
export async function tablesContaining(text: string): Promise<string[]> {
  const found = await queryTables((t) => `SELECT '${t}' AS t FROM ${t} r WHERE r::text LIKE '%${text}%' GROUP BY 1`);
  return found.map(({ t }) => String(t));
}
