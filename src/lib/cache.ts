import { BentoCache, bentostore } from "bentocache";
import { memoryDriver } from "bentocache/drivers/memory";
import { env } from "@/env";
import { isConnected, startListening } from "@/lib/cache/invalidation-listener";
import { redisState } from "@/lib/cache/redis/connection";
import { readShared, sharedCache } from "@/lib/cache/shared";
import { AppError, type ErrorKind } from "@/lib/errors";
import { changedRecently, tagOf, tagVersion } from "@/lib/invalidation/tags";
import { processWide } from "@/lib/process-wide";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { count as countMetric } from "@/lib/telemetry/metrics";

/** A value as text and back, for a cache. JSON, except that an instant stays one. */
export const cacheSerializer = {
  serialize: (value: unknown) => JSON.stringify(value, encodeDate),
  // Most answers hold no instant; a reviver would make reading them several times slower.
  deserialize: (text: string): unknown =>
    text.includes('{"$date":') ? JSON.parse(text, decodeDate) : JSON.parse(text),
};

function encodeDate(this: Record<string, unknown>, key: string, value: unknown) {
  const before = this[key]; // what toJSON has made into a string
  return before instanceof Date ? { $date: before.getTime() } : value;
}

function decodeDate(_key: string, value: unknown) {
  const { $date } = (value ?? {}) as { $date?: unknown }; // written by marked()
  return typeof $date === "number" ? new Date($date) : value;
}

const MEMORY = { maxSize: 48 * 1024 * 1024, maxItems: 20_000 };
/** Within it an answer past its time is given all the same, while a newer one is loaded; also when that cannot be. */
const GRACE_MS = 5 * 60_000;
/** After a failed load, how long the old answer stands before the next try. */
const BACKOFF_MS = 2_000;
/** A process that does not hear of changes believes its memory for no longer. */
const DISCONNECTED_TTL_MS = 5_000;
/** What does not exist is looked up again after so long, and is not worth a place in Redis. */
const NOT_FOUND_TTL_MS = 10_000;

/** What is kept: an answer, or the planned refusal that stands for it. */
type CachedValue<T> = { at: number } & (
  | { answer: T }
  | { refused: { kind: ErrorKind; code: string; message: string } }
);

/** How an answer has to be loaded: `fresh` from the database itself, because a copy may lag behind a change. */
export interface LoadOptions {
  fresh: boolean;
}

function openCache() {
  const answers = bentostore().useL1Layer(memoryDriver(MEMORY));
  const stores = { answers: redisState().kind ? answers.useL2Layer(sharedCache()) : answers };
  return new BentoCache({
    ...{ default: "answers" as const, stores, serializer: cacheSerializer },
    ...{ timeout: 0, graceBackoff: BACKOFF_MS },
  });
}

function cache() {
  startListening();
  return processWide("cache", () => ({ levels: openCache(), loading: new Map<string, Promise<unknown>>() }));
}

/** The key in memory: it changes when the family is forgotten, and every few seconds while we do not hear of changes. */
function memoryKey(key: string) {
  const version = tagVersion(tagOf(key));
  return isConnected() ? `${key}#${version}` : `${key}#${version}.${Math.floor(Date.now() / DISCONNECTED_TTL_MS)}`;
}

/** A remembered answer, or null. */
export async function get<T>(key: string): Promise<T | null> {
  if (env.CACHE_FACTOR === 0) return null;
  const cached = await cache().levels.get<CachedValue<T> | undefined>({ key: memoryKey(key), grace: false });
  return cached && "answer" in cached ? cached.answer : null;
}

/** Remembers an answer for so many seconds. */
export async function set<T>(key: string, answer: T, ttl: number) {
  if (env.CACHE_FACTOR === 0) return;
  const [name, value]: [string, CachedValue<T>] = [memoryKey(key), { at: Date.now(), answer }];
  await readShared(name); // nothing is shared without the marks of before
  await cache().levels.set({ key: name, value, ttl: ttl * 1000, grace: false });
}

/**
 * A remembered answer; loaded when there is none, by one caller per key while the others wait for it. Older than `ttl`
 * seconds it is still given, while a newer one is loaded. What callers get is shared among them: nobody may change it.
 */
export function getOrSet<T>(key: string, load: (options: LoadOptions) => Promise<T>, ttl: number): Promise<T> {
  if (env.CACHE_FACTOR === 0) return load({ fresh: false });
  const name = memoryKey(key);
  const { loading } = cache();
  // Ours, and not only bentocache's lock per key, where each who waits behind a failed load would try again in turn.
  const inFlight = loading.get(name) as Promise<T> | undefined; // put there below, for the same key
  if (inFlight) {
    countLookup("hit", key);
    return inFlight;
  }
  const pending = getOrLoad(key, name, load, ttl).finally(() => loading.delete(name));
  loading.set(name, pending);
  return pending;
}

async function getOrLoad<T>(key: string, name: string, load: (options: LoadOptions) => Promise<T>, ttl: number) {
  let loaded: CachedValue<T> | undefined;
  const tag = tagOf(key);
  const ttlMs = ttl * 1000 * env.CACHE_FACTOR;
  const options = () => ({ fresh: !isConnected() || changedRecently(tag) });
  const cached = await cache()
    .levels.getOrSet<CachedValue<T>>({
      ...{ key: name, ttl: ttlMs, grace: graceOf(ttlMs) },
      onFactoryError: ({ cause }) => recordLoadFailure(tag, cause),
      factory: async ({ setOptions }) => {
        loaded = await toCachedValue(load(options()));
        if ("refused" in loaded) setOptions({ ttl: NOT_FOUND_TTL_MS, skipL2Write: true });
        return loaded;
      },
    })
    .catch(async (error: unknown) => {
      const cause = originalError(error);
      const before = await lastKnown<T>(key, cause);
      if (!before) throw cause;
      return before;
    });
  // bentocache lets an answer live on each time a newer one could not be had.
  if (Date.now() - cached.at > graceOf(ttlMs)) return load(options());
  countLookup(cached === loaded ? "miss" : "hit", key);
  if ("refused" in cached) throw new AppError(cached.refused.kind, cached.refused.code, cached.refused.message);
  return cached.answer;
}

/** Where the database cannot be asked nothing changes either: what we had when we last heard of changes still stands. */
async function lastKnown<T>(key: string, cause: unknown) {
  if (!(cause instanceof AppError) || cause.kind !== "unavailable") return undefined;
  const name = `${key}#${tagVersion(tagOf(key))}`;
  return cache().levels.get<CachedValue<T> | undefined>({ key: name, grace: GRACE_MS });
}

/** That something does not exist is an answer too, and must not be hidden behind an older one. */
async function toCachedValue<T>(loaded: Promise<T>): Promise<CachedValue<T>> {
  try {
    return { at: Date.now(), answer: await loaded };
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== "not_found") throw error; // never kept
    const { kind, code, message } = error;
    return { at: Date.now(), refused: { kind, code, message } };
  }
}

const graceOf = (ttlMs: number) => Math.max(GRACE_MS, ttlMs);

/** bentocache wraps what a loader throws. Known by its code: a bundle may hold another copy of the class. */
const originalError = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "E_FACTORY_ERROR" ? error.cause : error;

/** An older answer may stand in for it, and then nobody else says that something is wrong. */
function recordLoadFailure(tag: string, cause: unknown) {
  countMetric("cache.load_failed", 1, { answer: kindOf(tag) });
  log.warn({ family: tag, error: describeError(cause) }, "an answer to remember could not be loaded");
}

const kindOf = (tag: string) => tag.split(":", 1)[0] ?? "";

/** By the kind of answer: "caregiver", "search". */
const countLookup = (what: "hit" | "miss", key: string) =>
  countMetric(`cache.${what}`, 1, { answer: kindOf(tagOf(key)) });
