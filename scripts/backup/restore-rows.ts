import { once } from "node:events";
import type { Readable } from "node:stream";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { UNLOCK_ALL } from "../../src/lib/queue/graphile-internals";
import { applyMigrations } from "../migrate";
import { fingerprintsOf, type Manifest, tablesOf } from "./tables";

/**
 * Fills an empty database from a backup and proves that every row is there: tables as they were when it was taken, then
 * the rows in one transaction, then the migrations that came later. Jobs that were locked then are free again.
 */
export async function restoreRows(databaseUrl: string, backup: Readable): Promise<Manifest> {
  const lines = linesOf(backup);
  const manifest = readManifest((await lines.next()).value || "");
  await assertEmpty(databaseUrl);
  await applyMigrations(databaseUrl, { upTo: manifest.migrations.at(-1) });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SET statement_timeout = 0"); // rows, and ANALYZE after them, take longer than the app's role is given
    await client.query("BEGIN; SET LOCAL timezone = 'UTC'");
    const tables = await tablesOf(client);
    const ours = (await tablesWithTriggers(client)).map((name) => `ALTER TABLE ${name}`);
    for (const alter of ours) await client.query(`${alter} DISABLE TRIGGER USER`);
    for (const { name } of tables.toReversed()) await client.query(`DELETE FROM ${name}`); // what a migration put there
    await replayStatements(client, lines);
    for (const alter of ours) await client.query(`${alter} ENABLE TRIGGER USER`);
    assertSameRows(manifest, await fingerprintsOf(client, tables));
    await client.query(UNLOCK_ALL);
    await client.query("COMMIT");
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
  await applyMigrations(databaseUrl);
  return manifest;
}

/** Cut at line feeds and nowhere else: rows may hold any other sign that ends a line somewhere. */
async function* linesOf(backup: Readable): AsyncGenerator<string, void> {
  let rest = "";
  for await (const chunk of backup.setEncoding("utf8")) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest) yield rest;
}

function readManifest(line: string): Manifest {
  const text = line.startsWith("-- TailTribe ") ? line.slice("-- TailTribe ".length) : undefined;
  if (!text) throw new Error("This is not a backup of TailTribe.");
  return JSON.parse(text);
}

async function assertEmpty(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client
    .query(`SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`)
    .finally(() => client.end());
  if (rows[0].tables > 0)
    throw new Error("The database is not empty. Make a new one and name it: npm run db:restore -- --into ADDRESS");
}

/** Tables with triggers of ours; the queue's own keep theirs. */
async function tablesWithTriggers(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT DISTINCT t.tgrelid::regclass::text AS name FROM pg_trigger t
      JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE NOT t.tgisinternal AND n.nspname IN ('public', 'graphile_worker')`);
  return rows.map(({ name }) => name);
}

async function replayStatements(client: pg.Client, lines: AsyncIterator<string>) {
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    const text = line.value;
    if (text.startsWith("COPY ")) await copyBlock(client, text.replace(/;$/, ""), lines);
    else if (text && !text.startsWith("--")) await client.query(text);
  }
}

async function copyBlock(client: pg.Client, command: string, lines: AsyncIterator<string>) {
  const into = client.query(copyFrom(command));
  const ended = once(into, "finish");
  for (;;) {
    const { done, value } = await lines.next();
    if (done) throw new Error("The backup ends in the middle of a table.");
    if (value === "\\.") break;
    if (!into.write(`${value}\n`)) await Promise.race([once(into, "drain"), ended]);
  }
  into.end();
  await ended;
}

function assertSameRows({ tables }: Manifest, found: Manifest["tables"]) {
  const wrong = Object.keys(tables).filter(
    (name) => found[name]?.rows !== tables[name]?.rows || found[name]?.sum !== tables[name]?.sum,
  );
  if (wrong.length > 0)
    throw new Error(`Restored rows differ from the backup in ${wrong.join(", ")}; everything was rolled back.`);
}
