import { randomUUID } from "node:crypto";
import { BaseDriver } from "bentocache/drivers/base_driver";
import type { CreateDriverResult, L2CacheDriver } from "bentocache/types";
import { env } from "@/env";
import { EVERYTHING, familyOf, forgetShared } from "@/lib/cache/families";
import { askRedis, beforeWaking } from "@/lib/redis/link";
import type { RedisStore } from "@/lib/redis/store";
import { DAY_MS, MINUTE_MS } from "@/lib/time";
import { version } from "../../../package.json";

/** Raise it when a cached answer gets another shape: what older code left behind is then not read. */
const SHAPE = 1;
const PREFIX = "tailtribe";
const BUILD = `${env.RELEASE ?? version}.${SHAPE}`;
const ROOT = `${PREFIX}:mark`;
/** Longer than any answer lives: without its family's mark it is worth nothing. */
const MARK_MS = 20 * MINUTE_MS;
const ROOT_MS = 30 * DAY_MS;
const MAX_TEXT = 256 * 1024;
const MAX_OPEN = 5_000;

const markOf = (family: string) => (family === EVERYTHING ? ROOT : `${PREFIX}:mark:${family}`);

// Next.js may load this module more than once in a process; all of it talks to one Redis.
const held = globalThis as {
  tailtribeMarks?: {
    /** Marks that must be dropped before anything of theirs may be believed again. */
    owed: Set<string>;
    /** The marks there were before a loader began, by key. */
    seen: Map<string, string>;
  };
};
held.tailtribeMarks ??= { owed: new Set(), seen: new Map() };
const { owed, seen } = held.tailtribeMarks;

/**
 * What all processes share. Each answer carries the marks its family (and everything together) had before it was loaded;
 * to forget a family its mark is dropped. So an answer that was loaded before a change is never believed after it,
 * whoever writes it whenever. Dropping works in a full Redis too.
 */
export class SharedAnswers extends BaseDriver implements L2CacheDriver {
  readonly type = "l2";
  get = (key: string) => readShared(key);

  async set(key: string, text: string, lifeMs = MINUTE_MS) {
    const marks = seen.get(key);
    seen.delete(key);
    if (!marks || text.length > MAX_TEXT) return false;
    const kept = { key: markOf(familyOf(key)), lifeMs: MARK_MS };
    void askRedis((redis) => redis.put(entryOf(key), marks + text, lifeMs, kept)); // nobody need wait for it
    return true;
  }

  async delete(key: string) {
    await askRedis((redis) => redis.drop([entryOf(key)]));
    return true;
  }

  async deleteMany(keys: string[]) {
    await askRedis((redis) => redis.drop(keys.map(entryOf)));
    return true;
  }

  async pull(key: string) {
    const text = await this.get(key);
    await this.delete(key);
    return text;
  }

  clear = () => forgetInRedis([EVERYTHING]);
  namespace = () => this;
  disconnect = async () => undefined;
}

/** What is shared under a key, if it may be believed; notes the marks for what is put there next. */
export async function readShared(key: string): Promise<string | undefined> {
  const family = familyOf(key);
  if (owed.has(markOf(family)) || owed.has(ROOT)) {
    void askRedis(settle);
    return undefined;
  }
  const wanted = [newMark(ROOT, ROOT_MS), newMark(markOf(family), MARK_MS)];
  const [entry, ...there] = (await askRedis((redis) => redis.read(entryOf(key), wanted))) ?? [];
  if (there.length < wanted.length || there.includes(null)) return undefined; // Redis is full, or was lost on the way
  const marks = `${there.join(" ")}\n`;
  if (entry?.startsWith(marks)) return entry.slice(marks.length);
  if (seen.size > MAX_OPEN) seen.clear();
  // The oldest counts: a loader that began under it may still be at work.
  if (!seen.has(key)) seen.set(key, marks);
  return undefined;
}

/** The second level for bentocache. */
export const sharedAnswers = (): CreateDriverResult<SharedAnswers> => ({
  options: {},
  factory: () => new SharedAnswers({}),
});

/** A key in memory ends in the number of its family in this process, which means nothing to others. */
const entryOf = (key: string) => `${PREFIX}:${BUILD}:${key.replace(/#[^#]*$/, "")}`;

const newMark = (key: string, lifeMs: number) => ({ key, lifeMs, value: `m${randomUUID()}` });

/** Drops the marks of families. What Redis does not hear now, it hears before anybody reads from it again. */
async function forgetInRedis(families: string[]) {
  for (const family of families) owed.add(markOf(family));
  if (owed.size > MAX_OPEN) {
    owed.clear();
    owed.add(ROOT);
  }
  await askRedis(settle);
}

async function settle(redis: RedisStore) {
  const marks = [...owed];
  if (marks.length > 0) await redis.drop(marks);
  for (const mark of marks) owed.delete(mark);
}

forgetShared(forgetInRedis);
beforeWaking(settle);
