import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { dumpDatabase } from "./backup/dump";
import { ENCRYPTED, encryptionKey, encryptWith } from "./backup/encryption";
import { listErasedPeople } from "./backup/erased-people";
import { recordBackupRun } from "./backup/record-run";
import { type BackupStorage, backupsToKeep, isBackup, openBackupStorage, storageError } from "./backup/storage";
import { directAddress, isCommand, loadSettings, refuse } from "./load-settings";

/**
 * Takes one backup: compressed, encrypted where there is a key, with its SHA-256 beside it (`sha256sum -c` reads it), put on
 * the shelf and looked for there; then the oldest beyond `keep` go. Gives its name, its size in bytes and how many rows it
 * holds. How it went is noted in the database, where the site looks and calls for people.
 */
export function backUp(databaseUrl: string, storage: BackupStorage, now: Date, options: BackupOptions) {
  return recordBackupRun(databaseUrl, now, () => takeBackup(databaseUrl, storage, now, options));
}

interface BackupOptions {
  keep: number;
  /** Encrypts the backup. */
  key?: Buffer | undefined;
}

async function takeBackup(databaseUrl: string, storage: BackupStorage, now: Date, { keep, key }: BackupOptions) {
  const name = `tailtribe-${now.toISOString().replace(/[:.]/g, "-")}.sql.gz${key ? ENCRYPTED : ""}`;
  const folder = mkdtempSync(join(tmpdir(), "tailtribe-backup-"));
  const file = join(folder, name);
  try {
    const gzip = createGzip();
    const out = createWriteStream(file, { mode: 0o600 });
    const written = key ? pipeline(gzip, encryptWith(key), out) : pipeline(gzip, out);
    const dumped = dumpDatabase(databaseUrl, gzip, now).finally(() => gzip.end());
    // Both are awaited from the start: when the dump fails, the folder goes before the file in it was opened.
    const [manifest] = await Promise.all([dumped, written]).catch(inWords(tmpdir()));
    const hash = createHash("sha256");
    await pipeline(createReadStream(file), hash);
    writeFileSync(`${file}.sha256`, `${hash.digest("hex")}  ${name}\n`);
    // The sum first: a backup that is there has one.
    await storage.put(`${name}.sha256`, `${file}.sha256`).catch(inWords(storage.location));
    await storage.put(name, file).catch(async (error: unknown) => {
      await storage.remove(`${name}.sha256`).catch(() => undefined); // the error that matters is the first
      throw storageError(error, storage.location);
    });
    await rotate(storage, name, keep);
    await assertStored(storage, name);
    await listErasedPeople(databaseUrl, storage);
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    return { name, bytes: statSync(file).size, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inWords = (folder: string) => (error: unknown) => {
  throw storageError(error, folder);
};

/** Removes the oldest backups, never the one that was just taken, also where names of another clock come after it. */
async function rotate(storage: BackupStorage, newest: string, keep: number) {
  const others = (await storage.list()).filter((name) => isBackup(name) && name !== newest);
  for (const name of others.slice(0, Math.max(0, others.length - (keep - 1)))) {
    await storage.remove(name);
    await storage.remove(`${name}.sha256`);
  }
}

/** Looks where the backup should be now: a run succeeds only when it and its sum are there. */
async function assertStored(storage: BackupStorage, name: string) {
  const stored = await storage.list();
  const missing = [name, `${name}.sha256`].filter((file) => !stored.includes(file));
  if (missing.length > 0) throw new Error(`${missing.join(" and ")} cannot be found in ${storage.location}.`);
}

async function main() {
  const settings = loadSettings();
  const url =
    settings.BACKUP_DATABASE_URL ||
    (directAddress(settings) ?? refuse("Set DATABASE_URL (or DIRECT_URL) to the database to back up."));
  const options = { keep: backupsToKeep(settings), key: encryptionKey(settings) };
  const storage = openBackupStorage(settings);
  const { name, bytes, rows } = await backUp(url, storage, new Date(), options);
  console.log(`${name}: ${rows} rows, ${Math.ceil(bytes / 1024)} kB, in ${storage.location}`);
}

if (isCommand("backup-database")) await main().catch(refuse);
