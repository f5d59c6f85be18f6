import { createReadStream, createWriteStream, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import { safeStorageCall } from "@/lib/circuit-breaker";
import { ENCRYPTED } from "./encryption";

/** Where backups lie: a folder or a bucket. */
export interface BackupStorage {
  location: string;
  /** Names, oldest first. */
  list(): Promise<string[]>;
  put(name: string, file: string): Promise<void>;
  get(name: string): Promise<Readable>;
  remove(name: string): Promise<void>;
}

/** What is a backup among the files of a place: not its sum, nor anything else. */
export const isBackup = (name: string) => name.replace(ENCRYPTED, "").endsWith(".sql.gz");

/** The reason why a backup was not written, in words where the system has only a code. */
export function storageError(error: unknown, folder: string) {
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === "ENOSPC" || code === "EDQUOT")
    return new Error(`There is no room left in ${folder}; no backup was made.`);
  if (code === "EACCES" || code === "EROFS") return new Error(`${folder} cannot be written to; no backup was made.`);
  return error;
}

/** How many backups to keep unless BACKUP_KEEP says otherwise: two weeks of daily ones. */
const BACKUPS_TO_KEEP = 14;
const MOST_BACKUPS = 10_000;

/** How many backups BACKUP_KEEP asks for. One at least: with less, a run would delete what it just wrote. */
export function backupsToKeep({ BACKUP_KEEP }: NodeJS.ProcessEnv): number {
  const keep = Number(BACKUP_KEEP || BACKUPS_TO_KEEP);
  if (Number.isInteger(keep) && keep >= 1 && keep <= MOST_BACKUPS) return keep;
  throw new Error(`BACKUP_KEEP=${BACKUP_KEEP} is no number of backups; use a whole number from 1 to ${MOST_BACKUPS}.`);
}

/** The bucket of S3_BUCKET where it is set, else the folder BACKUP_DIR (.data/backups). */
export function openBackupStorage(env: NodeJS.ProcessEnv): BackupStorage {
  if (!env.S3_BUCKET) return folderStorage(env.BACKUP_DIR || ".data/backups");
  const missing = ["S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"].filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`S3_BUCKET is set, but not ${missing.join(", ")} (see .env.example).`);
  if (!/^https?:\/\/\S+$/.test(env.S3_ENDPOINT ?? ""))
    throw new Error("S3_ENDPOINT must begin with https:// (see .env.example).");
  return bucketStorage(env);
}

function folderStorage(path: string): BackupStorage {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return {
    location: path,
    list: async () => readdirSync(path).sort(),
    put: async (name, file) => {
      const part = join(path, `${name}.part`);
      try {
        await pipeline(createReadStream(file), createWriteStream(part, { mode: 0o600 }));
        renameSync(part, join(path, name)); // a file that was cut off is no backup
      } catch (error) {
        rmSync(part, { force: true });
        throw error;
      }
    },
    get: async (name) => createReadStream(join(path, name)),
    remove: async (name) => rmSync(join(path, name)),
  };
}

const PREFIX = "backups/";
/** A file is sent whole or not at all: a minute, and longer for a big one, down to 200 kB a second. */
const PUT_LIMIT_MS = 60_000;
const SLOWEST_BYTES_PER_MS = 200;
const PUT_TRIES = 3;

function bucketStorage(env: NodeJS.ProcessEnv): BackupStorage {
  const client = new AwsClient({
    accessKeyId: env.S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? "",
    region: env.S3_REGION || "auto",
    service: "s3",
  });
  const base = `${env.S3_ENDPOINT?.replace(/\/$/, "")}/${env.S3_BUCKET}`;
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await safeStorageCall((signal) => client.fetch(`${base}${path}`, { ...init, signal }));
    if (!answer.ok) throw new Error(`The bucket answered ${answer.status} to ${init.method ?? "GET"} ${path}.`);
    return answer;
  };
  return {
    location: base,
    list: async () => {
      const xml = await (await ask(`?list-type=2&prefix=${encodeURIComponent(PREFIX)}`)).text();
      return [...xml.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = ""]) => key.slice(PREFIX.length)).sort();
    },
    put: async (name, file) => {
      for (let tries = 1; ; tries++) {
        const { ok, status } = await send(`${base}/${PREFIX}${name}`, file, client);
        if (ok) return;
        if (tries === PUT_TRIES || (status < 500 && status !== 429))
          throw new Error(`The bucket answered ${status} to PUT /${PREFIX}${name}.`);
        await setTimeout(tries * 1_000);
      }
    },
    get: async (name) => {
      const { body } = await ask(`/${PREFIX}${name}`);
      if (!body) throw new Error(`${name} is empty.`);
      return Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]); // the same stream under two names
    },
    remove: async (name) => {
      await ask(`/${PREFIX}${name}`, { method: "DELETE" });
    },
  };
}

/** Streamed, because a backup grows beyond what fits in memory. S3 wants its length first, and takes up to 5 GB this way. */
function send(url: string, file: string, client: AwsClient) {
  const { size } = statSync(file);
  const limitMs = PUT_LIMIT_MS + size / SLOWEST_BYTES_PER_MS;
  return safeStorageCall(
    async (signal) => {
      const body = Readable.toWeb(createReadStream(file)) as ReadableStream; // the same stream under two names
      const headers = { "content-length": `${size}` };
      const init = { method: "PUT", headers, body, duplex: "half", signal } as const;
      return fetch(await client.sign(url, init));
    },
    undefined,
    limitMs,
  );
}
