import { randomUUID } from "node:crypto";
import { BaseDriver } from "bentocache/drivers/base_driver";
import type { CreateDriverResult, L2CacheDriver } from "bentocache/types";
import { env } from "@/env";
import { beforeRecovery, withRedis } from "@/lib/cache/redis/connection";
import type { RedisStore } from "@/lib/cache/redis/store";
import { ALL_TAGS, setSharedInvalidation, tagOf } from "@/lib/invalidation/tags";
import { processWide } from "@/lib/process-wide";
import { DAY_MS, MINUTE_MS } from "@/lib/time";
import { version } from "../../../package.json";

/** Raise it when a cached answer gets another shape: what older code left behind is then not read. */
const SHAPE = 1;
const PREFIX = "tailtribe";
const BUILD_VERSION = `${env.RELEASE ?? version}.${SHAPE}`;
const ROOT = `${PREFIX}:mark`;
/** Longer than any answer lives: without its family's mark it is worth nothing. */
const TAG_VERSION_TTL_MS = 20 * MINUTE_MS;
const ROOT_TTL_MS = 30 * DAY_MS;
const MAX_TEXT = 256 * 1024;
const MAX_PENDING = 5_000;

const tagVersionKey = (tag: string) => (tag === ALL_TAGS ? ROOT : `${PREFIX}:mark:${tag}`);

const { pendingDeletes, versionsBeforeLoad } = processWide("sharedCache", () => ({
  /** Marks that must be dropped before anything of theirs may be believed again. */
  pendingDeletes: new Set<string>(),
  /** The marks there were before a loader began, by key. */
  versionsBeforeLoad: new Map<string, string>(),
}));

/**
 * What all processes share. Each answer carries the marks its family (and everything together) had before it was loaded;
 * to forget a family its mark is dropped. So an answer that was loaded before a change is never believed after it,
 * whoever writes it whenever. Dropping works in a full Redis too.
 */
export class SharedCacheDriver extends BaseDriver implements L2CacheDriver {
  readonly type = "l2";
  get = (key: string) => readShared(key);

  async set(key: string, text: string, ttlMs = MINUTE_MS) {
    const versions = versionsBeforeLoad.get(key);
    versionsBeforeLoad.delete(key);
    if (!versions || text.length > MAX_TEXT) return false;
    const extended = { key: tagVersionKey(tagOf(key)), ttlMs: TAG_VERSION_TTL_MS };
    void withRedis((redis) => redis.put(entryKey(key), versions + text, ttlMs, extended)); // nobody need wait for it
    return true;
  }

  async delete(key: string) {
    await withRedis((redis) => redis.drop([entryKey(key)]));
    return true;
  }

  async deleteMany(keys: string[]) {
    await withRedis((redis) => redis.drop(keys.map(entryKey)));
    return true;
  }

  async pull(key: string) {
    const text = await this.get(key);
    await this.delete(key);
    return text;
  }

  clear = () => invalidateInRedis([ALL_TAGS]);
  namespace = () => this;
  disconnect = async () => undefined;
}

/** What is shared under a key, if it may be believed; notes the marks for what is put there next. */
export async function readShared(key: string): Promise<string | undefined> {
  const tag = tagOf(key);
  if (pendingDeletes.has(tagVersionKey(tag)) || pendingDeletes.has(ROOT)) {
    void withRedis(deletePending);
    return undefined;
  }
  const expected = [newTagVersion(ROOT, ROOT_TTL_MS), newTagVersion(tagVersionKey(tag), TAG_VERSION_TTL_MS)];
  const [entry, ...there] = (await withRedis((redis) => redis.read(entryKey(key), expected))) ?? [];
  if (there.length < expected.length || there.includes(null)) return undefined; // Redis is full, or was lost on the way
  const versions = `${there.join(" ")}\n`;
  if (entry?.startsWith(versions)) return entry.slice(versions.length);
  if (versionsBeforeLoad.size > MAX_PENDING) versionsBeforeLoad.clear();
  // The oldest counts: a loader that began under it may still be at work.
  if (!versionsBeforeLoad.has(key)) versionsBeforeLoad.set(key, versions);
  return undefined;
}

/** The second level for bentocache. */
export const sharedCache = (): CreateDriverResult<SharedCacheDriver> => ({
  options: {},
  factory: () => new SharedCacheDriver({}),
});

/** A key in memory ends in the number of its family in this process, which means nothing to others. */
const entryKey = (key: string) => `${PREFIX}:${BUILD_VERSION}:${key.replace(/#[^#]*$/, "")}`;

const newTagVersion = (key: string, ttlMs: number) => ({ key, ttlMs, value: `m${randomUUID()}` });

/** Drops the marks of families. What Redis does not hear now, it hears before anybody reads from it again. */
async function invalidateInRedis(tags: string[]) {
  for (const tag of tags) pendingDeletes.add(tagVersionKey(tag));
  if (pendingDeletes.size > MAX_PENDING) {
    pendingDeletes.clear();
    pendingDeletes.add(ROOT);
  }
  await withRedis(deletePending);
}

async function deletePending(redis: RedisStore) {
  const versions = [...pendingDeletes];
  if (versions.length > 0) await redis.drop(versions);
  for (const versionKey of versions) pendingDeletes.delete(versionKey);
}

setSharedInvalidation(invalidateInRedis);
beforeRecovery(deletePending);
