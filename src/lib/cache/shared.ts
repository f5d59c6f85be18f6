import { randomUUID } from "node:crypto";
import { env } from "@/env";
import { beforeRecovery, withRedis } from "@/lib/cache/redis/connection";
import { execute, type RedisCommand, type RedisStore } from "@/lib/cache/redis/store";
import { ALL_TAGS, setSharedInvalidation, tagOf } from "@/lib/invalidation";
import { processWide } from "@/lib/process-wide";
import { DAY_MS, MINUTE_MS } from "@/lib/time";
import { version } from "../../../package.json";

const PREFIX = "tailtribe";
/** Its last number is raised when cached answers change their shape: what older code wrote is then not read. */
const BUILD_VERSION = `${env.RELEASE ?? version}.2`;
/** Longer than any answer lives: without the version of its tag it is worth nothing. */
const TAG_VERSION_TTL_MS = 20 * MINUTE_MS;
const ROOT_TTL_MS = 30 * DAY_MS;
const MAX_TEXT = 256 * 1024;

const ROOT = `${PREFIX}:mark`;
const tagVersionKey = (tag: string) => (tag === ALL_TAGS ? ROOT : `${ROOT}:${tag}`);
const entryKey = (key: string) => `${PREFIX}:${BUILD_VERSION}:${key}`;

/** Tag versions that must be deleted before any answer under them may be believed again. */
const pendingDeletes = processWide("pendingCacheDeletes", () => new Set<string>());

/**
 * Reads an answer that any process stored, and the versions of its tag and of everything together. Each answer carries
 * the versions from before its load, and a change deletes them: an answer from before a change is never believed after it,
 * whichever process stores it at whatever time. Deleting works in a full Redis too. One round trip.
 */
export async function readShared<E>(key: string): Promise<{ versions?: string; entry?: E }> {
  const tagKey = tagVersionKey(tagOf(key));
  if (pendingDeletes.has(tagKey) || pendingDeletes.has(ROOT)) {
    void withRedis(deletePending);
    return {};
  }
  const [text, root, tag] = (await withRedis((redis) => readVersioned(redis, entryKey(key), tagKey))) ?? [];
  if (!root || !tag) return {}; // Redis is down, or full
  const versions = `${root} ${tag}\n`;
  if (!text?.startsWith(versions)) return { versions };
  return { versions, entry: JSON.parse(text.slice(versions.length)) as E }; // what writeShared stored under this key
}

/** An entry and the two versions; a version that does not exist is created first. */
async function readVersioned(redis: RedisStore, key: string, tagKey: string) {
  const create = (key: string, ttlMs: number): RedisCommand => ["set", key, `m${randomUUID()}`, "px", ttlMs, "nx"];
  const replies = await redis.send([
    create(ROOT, ROOT_TTL_MS),
    create(tagKey, TAG_VERSION_TTL_MS),
    ["mget", key, ROOT, tagKey],
  ]);
  const read = replies.at(-1);
  const values = Array.isArray(read?.result) ? (read.result as (string | null)[]) : []; // what MGET replies
  // A full Redis refuses SET, which only matters where a version is missing.
  const isWhole = values.length === 3 && values[1] !== null && values[2] !== null;
  const error = read?.error ?? (isWhole ? null : replies.find(({ error }) => error)?.error);
  if (error) throw error;
  return values;
}

/** Stores an answer under the versions from before its load. Nothing waits for it. */
export function writeShared(key: string, versions: string | undefined, entry: object, ttlMs: number) {
  const text = `${versions}${JSON.stringify(entry)}`;
  if (!versions || text.length > MAX_TEXT) return;
  const put: RedisCommand = ["set", entryKey(key), text, "px", ttlMs];
  void withRedis((redis) => execute(redis, put, ["pexpire", tagVersionKey(tagOf(key)), TAG_VERSION_TTL_MS]));
}

/** Deletes the versions of tags. A delete that fails is repeated before the next read of an answer under it. */
async function invalidateShared(tags: string[]) {
  for (const tag of tags) pendingDeletes.add(tagVersionKey(tag));
  await withRedis(deletePending);
}

async function deletePending(redis: RedisStore) {
  const keys = [...pendingDeletes];
  if (keys.length > 0) await execute(redis, ["unlink", ...keys]);
  for (const key of keys) pendingDeletes.delete(key);
}

setSharedInvalidation(invalidateShared);
beforeRecovery(deletePending);

/**
 * Adds to a number that all processes share and that restarts at zero `ttl` seconds after its first use. Null where no
 * Redis replies: the caller counts for itself, or in the database if the number must be exact.
 */
export async function increment(key: string, { ttl, by = 1 }: { ttl: number; by?: number }) {
  const name = `${PREFIX}:count:${key}`;
  const results = await withRedis((redis) =>
    execute(redis, ["set", name, 0, "px", ttl * 1000, "nx"], ["incrby", name, by], ["pttl", name]),
  );
  return results ? { total: Number(results[1]), leftMs: Math.max(0, Number(results[2])) } : null;
}
