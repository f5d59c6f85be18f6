import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { contentOf, encryptionKey } from "./backup/encryption";
import { eraseAgain } from "./backup/erased-people";
import { restoreRows } from "./backup/restore-rows";
import { type BackupStorage, isBackup, openBackupStorage } from "./backup/storage";
import { isCommand, loadSettings, ownerAddress, refuse } from "./load-settings";

/**
 * Restores a backup from the shelf into an empty database: its SHA-256 first, then the rows, each table compared with
 * what the backup says of it. On any difference everything is rolled back. People who were erased since are erased again.
 * Without a name, the newest.
 */
export async function restoreBackup(databaseUrl: string, storage: BackupStorage, wanted?: string, key?: Buffer) {
  const name = wanted ?? (await storage.list()).filter(isBackup).at(-1);
  if (!name) throw new Error(`There is no backup in ${storage.location}.`);
  const folder = mkdtempSync(join(tmpdir(), "tailtribe-restore-"));
  const file = join(folder, "backup.sql.gz");
  try {
    await pipeline(await storage.get(name), createWriteStream(file, { mode: 0o600 }));
    const hash = createHash("sha256");
    await pipeline(createReadStream(file), hash);
    const expected = (await readSum(storage, name)).split(" ")[0];
    if (hash.digest("hex") !== expected) throw new Error(`${name} is damaged: its SHA-256 is another.`);
    const unzipped = (await contentOf(file, name, key)).pipe(createGunzip());
    const restored = await restoreRows(databaseUrl, unzipped);
    return { name, ...restored, erasedAgain: await eraseAgain(databaseUrl, storage) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without its sum nobody can say whether a backup is whole. */
async function readSum(storage: BackupStorage, name: string) {
  const sum = `${name}.sha256`;
  if (!(await storage.list()).includes(sum))
    throw new Error(`${sum} is missing in ${storage.location}: put it back, or restore another backup.`);
  return text(await storage.get(sum));
}

/** What the command line asks for: the database named by --into, so that a drill never aims at the one of the settings. */
export function restoreOptions(args: string[], settings: NodeJS.ProcessEnv) {
  const { values, positionals } = parseArgs({ args, options: { into: { type: "string" } }, allowPositionals: true });
  const url = values.into ?? ownerAddress(settings);
  if (!url) throw new Error("Name an empty database to restore into: npm run db:restore -- --into ADDRESS [NAME]");
  return { url, name: positionals[0] };
}

async function main() {
  const settings = loadSettings();
  const { url, name: wanted } = restoreOptions(process.argv.slice(2), settings);
  const { name, takenAt, tables, erasedAgain } = await restoreBackup(
    url,
    openBackupStorage(settings),
    wanted,
    encryptionKey(settings),
  );
  console.log(`${name}, taken at ${takenAt}: ${Object.keys(tables).length} tables restored and compared.`);
  if (erasedAgain > 0) console.log(`${erasedAgain} people who were erased since are erased again.`);
}

if (isCommand("restore-database")) await main().catch(refuse);
