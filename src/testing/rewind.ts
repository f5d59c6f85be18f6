import { pool } from "@/lib/db";

const TABLES = `
  SELECT format('%I.%I', schemaname, tablename) AS name, format('kept.%I', schemaname || '_' || tablename) AS copy,
         (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
           WHERE attrelid = format('%I.%I', schemaname, tablename)::regclass
             AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
       OR schemaname = 'graphile_worker' AND tablename = '_private_jobs'`;

/** Keeps the whole database as it is now and gives the way back to it, as often as one likes. */
export async function keepDatabase(): Promise<() => Promise<void>> {
  const { rows } = await pool.query<{ name: string; copy: string; columns: string }>(TABLES);
  await pool.query("DROP SCHEMA IF EXISTS kept CASCADE; CREATE SCHEMA kept");
  for (const { name, copy } of rows) await pool.query(`CREATE TABLE ${copy} AS TABLE ${name}`);
  const all = rows.map(({ name }) => name).join(", ");
  const back = rows.map(
    ({ name, copy, columns }) =>
      `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${copy}`,
  );
  // As a replica, so that no trigger writes history of its own and nothing forbids to empty what is append-only.
  const script = ["BEGIN", "SET LOCAL session_replication_role = replica", `TRUNCATE ${all}`, ...back, "COMMIT"].join(
    ";\n",
  );
  return async () => {
    await pool.query(script);
  };
}
