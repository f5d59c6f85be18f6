import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";
import { dumpDatabase } from "./backup/dump";
import { recordBackupRun } from "./backup/record-run";
import { type BackupStorage, openBackupStorage } from "./backup/storage";
import { directAddress, loadSettings, refuse } from "./load-settings";

/** How many backups stay on the shelf unless BACKUP_KEEP says otherwise: two weeks of daily ones. */
const BACKUPS_TO_KEEP = 14;

/**
 * Takes one backup: compressed, with its SHA-256 beside it (`sha256sum -c` reads it), put on the shelf; then the oldest
 * beyond `keep` go. Gives its name, its size in bytes and how many rows it holds. How it went is noted in the database,
 * where the site looks and calls for people.
 */
export function backUp(databaseUrl: string, storage: BackupStorage, now: Date, keep = BACKUPS_TO_KEEP) {
  return recordBackupRun(databaseUrl, now, () => takeBackup(databaseUrl, storage, now, keep));
}

async function takeBackup(databaseUrl: string, storage: BackupStorage, now: Date, keep: number) {
  const name = `tailtribe-${now.toISOString().replace(/[:.]/g, "-")}.sql.gz`;
  const folder = mkdtempSync(join(tmpdir(), "tailtribe-backup-"));
  const file = join(folder, name);
  try {
    const gzip = createGzip();
    const written = pipeline(gzip, createWriteStream(file, { mode: 0o600 }));
    const dumped = dumpDatabase(databaseUrl, gzip, now).finally(() => gzip.end());
    // Both are awaited from the start: when the dump fails, the folder goes before the file in it was opened.
    const [manifest] = await Promise.all([dumped, written]);
    const hash = createHash("sha256");
    await pipeline(createReadStream(file), hash);
    writeFileSync(`${file}.sha256`, `${hash.digest("hex")}  ${name}\n`);
    await storage.put(name, file);
    await storage.put(`${name}.sha256`, `${file}.sha256`);
    await rotate(storage, keep);
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    return { name, bytes: statSync(file).size, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rotate(storage: BackupStorage, keep: number) {
  const backups = (await storage.list()).filter((name) => name.endsWith(".sql.gz"));
  for (const name of backups.slice(0, Math.max(0, backups.length - keep))) {
    await storage.remove(name);
    await storage.remove(`${name}.sha256`);
  }
}

async function main() {
  const settings = loadSettings();
  const url =
    settings.BACKUP_DATABASE_URL ||
    (directAddress(settings) ?? refuse("Set DATABASE_URL (or DIRECT_URL) to the database to back up."));
  const storage = openBackupStorage(settings);
  const { name, bytes, rows } = await backUp(url, storage, new Date(), Number(settings.BACKUP_KEEP || BACKUPS_TO_KEEP));
  console.log(`${name}: ${rows} rows, ${Math.ceil(bytes / 1024)} kB, in ${storage.location}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main().catch(refuse);
