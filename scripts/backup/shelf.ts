import { createReadStream, createWriteStream, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AwsClient } from "aws4fetch";
import { safeStorageCall } from "@/lib/circuit-breaker";

/** Where backups lie: a folder or a bucket. */
export interface Shelf {
  where: string;
  /** Names, oldest first. */
  list(): Promise<string[]>;
  put(name: string, file: string): Promise<void>;
  get(name: string): Promise<Readable>;
  remove(name: string): Promise<void>;
}

/** The bucket of S3_BUCKET where it is set, else the folder BACKUP_DIR (.data/backups). */
export function openShelf(env: NodeJS.ProcessEnv): Shelf {
  if (!env.S3_BUCKET) return folder(env.BACKUP_DIR || ".data/backups");
  const missing = ["S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"].filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`S3_BUCKET is set, but not ${missing.join(", ")} (see .env.example).`);
  return bucket(env);
}

function folder(path: string): Shelf {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return {
    where: path,
    list: async () => readdirSync(path).sort(),
    put: (name, file) => pipeline(createReadStream(file), createWriteStream(join(path, name), { mode: 0o600 })),
    get: async (name) => createReadStream(join(path, name)),
    remove: async (name) => rmSync(join(path, name)),
  };
}

const PREFIX = "backups/";

function bucket(env: NodeJS.ProcessEnv): Shelf {
  const client = new AwsClient({
    accessKeyId: env.S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? "",
    region: env.S3_REGION || "auto",
    service: "s3",
  });
  const base = `${env.S3_ENDPOINT?.replace(/\/$/, "")}/${env.S3_BUCKET}`;
  const ask = async (path: string, init: RequestInit & { duplex?: "half" } = {}) => {
    const answer = await safeStorageCall((signal) => client.fetch(`${base}${path}`, { ...init, signal }));
    if (!answer.ok) throw new Error(`The bucket answered ${answer.status} to ${init.method ?? "GET"} ${path}.`);
    return answer;
  };
  return {
    where: base,
    list: async () => {
      const xml = await (await ask(`?list-type=2&prefix=${encodeURIComponent(PREFIX)}`)).text();
      return [...xml.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = ""]) => key.slice(PREFIX.length)).sort();
    },
    put: async (name, file) => {
      const { readFile } = await import("node:fs/promises");
      await ask(`/${PREFIX}${name}`, { method: "PUT", body: await readFile(file) });
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
