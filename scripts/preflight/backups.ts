import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { encryptionKey } from "../backup/encryption";
import { isBackup, openBackupStorage } from "../backup/storage";
import { type Finding, local, ok, runCheck, type Settings, warning } from "./finding";

const OLD_MS = 26 * 3_600_000;

/** Where backups go, for real: writes, reads and removes a file, and looks how old the newest backup is. */
export function checkBackups(settings: Settings, now = new Date()): Promise<Finding[]> {
  return runCheck("backups", async () => {
    const storage = openBackupStorage(settings as NodeJS.ProcessEnv); // the same names
    const folder = mkdtempSync(join(tmpdir(), "tailtribe-preflight-"));
    const name = `preflight-${randomUUID()}.txt`;
    try {
      writeFileSync(join(folder, name), "here");
      await storage.put(name, join(folder, name));
      const read = await text(await storage.get(name));
      await storage.remove(name);
      if (read !== "here") throw new Error("what was written was not read back");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const where = settings.S3_BUCKET
      ? ok("place of backups", storage.location)
      : local("place of backups", `${storage.location} dies with this machine`);
    const isEncrypted = encryptionKey(settings as NodeJS.ProcessEnv) !== undefined; // the same names
    const encryption = isEncrypted
      ? ok("encryption of backups")
      : warning("encryption of backups", "set BACKUP_ENCRYPTION_KEY: who reads the place of backups reads everything");
    return [where, encryption, checkNewestBackup(await storage.list(), now)];
  });
}

/** Names say when a backup was taken: tailtribe-2026-11-21T03-00-00-000Z.sql.gz. */
function checkNewestBackup(names: string[], now: Date): Finding {
  const last = names.filter(isBackup).at(-1);
  if (!last) return warning("newest backup", "there is none: run npm run db:backup daily");
  const [, date = "", time = ""] = /(\d{4}-\d{2}-\d{2})T(\d{2}-\d{2}-\d{2})/.exec(last) ?? [];
  const age = now.getTime() - Date.parse(`${date}T${time.replaceAll("-", ":")}Z`);
  return age < OLD_MS
    ? ok("newest backup", last)
    : warning("newest backup", `${last} is older than a day: is the daily run on?`);
}
