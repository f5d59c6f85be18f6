import { once } from "node:events";
import type { Writable } from "node:stream";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { fingerprintsOf, type Manifest, tablesOf } from "./tables";

/**
 * Writes every row of a database as SQL that psql reads too: one COPY per table, parents first, all seen at one instant
 * while people go on writing. The first line says what is inside, so that a restore can prove that nothing is missing.
 */
export async function dumpDatabase(databaseUrl: string, out: Writable, now: Date): Promise<Manifest> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL timezone = 'UTC'");
    await client.query("SET LOCAL statement_timeout = 0"); // a big table takes longer than the app's role is given
    const tables = await tablesOf(client);
    const manifest: Manifest = {
      format: 1,
      takenAt: now.toISOString(),
      migrations: await migrationsOf(client),
      tables: await fingerprintsOf(client, tables),
    };
    await write(out, `-- TailTribe ${JSON.stringify(manifest)}\n\n`);
    for (const { name, columns } of tables) {
      await write(out, `COPY ${name} (${columns}) FROM stdin;\n`);
      for await (const chunk of client.query(copyTo(`COPY ${name} (${columns}) TO STDOUT`))) await write(out, chunk);
      await write(out, "\\.\n\n");
    }
    for (const setval of await sequencesOf(client)) await write(out, `${setval};\n`);
    await client.query("COMMIT");
    return manifest;
  } finally {
    await client.end();
  }
}

async function write(out: Writable, chunk: string | Uint8Array) {
  if (out.write(chunk)) return;
  await Promise.race([once(out, "drain"), once(out, "close")]);
  if (out.destroyed) throw new Error("The backup could not be written.");
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ migration_name: string }>(
    `SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name`,
  );
  return rows.map(({ migration_name }) => migration_name);
}

/** Where each counter stands. */
async function sequencesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ sql: string }>(`
    SELECT format('SELECT pg_catalog.setval(%L, %s, true)', format('%I.%I', schemaname, sequencename), last_value) AS sql
      FROM pg_sequences WHERE last_value IS NOT NULL AND schemaname IN ('public', 'graphile_worker') ORDER BY 1`);
  return rows.map(({ sql }) => sql);
}
