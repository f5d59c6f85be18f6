import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import type { BackupStorage } from "./storage";

/** Beside the backups and in none of them: one line "id instant" for each account that was erased. It outlives them all. */
const LIST = "erased-people.txt";

type Erased = Map<string, string>;

async function readList(storage: BackupStorage): Promise<Erased> {
  if (!(await storage.list()).includes(LIST)) return new Map();
  const lines = (await text(await storage.get(LIST))).split("\n").filter(Boolean);
  return new Map(lines.map((line): [string, string] => [line.split(" ")[0] ?? "", line.split(" ")[1] ?? ""]));
}

async function query<Row extends pg.QueryResultRow>(databaseUrl: string, sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql, values).finally(() => client.end());
  return rows;
}

/** Adds the accounts that were erased since the list was last written. */
export async function listErasedPeople(databaseUrl: string, storage: BackupStorage) {
  const known = await readList(storage);
  const rows = await query<{ id: string; at: Date }>(
    databaseUrl,
    `SELECT id, "erasedAt" AS at FROM "User" WHERE "erasedAt" IS NOT NULL`,
  );
  const fresh = rows.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return;
  for (const { id, at } of fresh) known.set(id, at.toISOString());
  const folder = mkdtempSync(join(tmpdir(), "tailtribe-erased-"));
  try {
    const file = join(folder, LIST);
    writeFileSync(file, [...known].map(([id, at]) => `${id} ${at}\n`).join(""), { mode: 0o600 });
    await storage.put(LIST, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Marks the people of the list as erased in a database that an older backup filled: they are signed out and found no more
 * at once, and the site removes their data at its next run of `expire`. Returns how many came back.
 */
export async function eraseAgain(databaseUrl: string, storage: BackupStorage) {
  const known = await readList(storage);
  const rows = await query(
    databaseUrl,
    `UPDATE "User" u SET "erasedAt" = l.at FROM unnest($1::uuid[], $2::timestamptz[]) AS l (id, at)
     WHERE u.id = l.id AND u."erasedAt" IS NULL RETURNING u.id`,
    [[...known.keys()], [...known.values()]],
  );
  return rows.length;
}
