import { LRUCache } from "lru-cache";
import { env } from "@/env";
import { isConnected, startListening } from "@/lib/cache/invalidation-listener";
import { readShared, writeShared } from "@/lib/cache/shared";
import { db } from "@/lib/db";
import { AppError, type ErrorKind } from "@/lib/errors";
import {
  CHANNEL,
  changedRecently,
  invalidate,
  notificationPayload,
  recordChangedTags,
  tagOf,
  tagVersion,
} from "@/lib/invalidation";
import { processWide } from "@/lib/process-wide";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { count } from "@/lib/telemetry/metrics";

/** An answer within this age is still served while a newer one is loaded; also when that fails. */
const GRACE_MS = 5 * 60_000;
/** The longest life in memory while this process receives no changes. */
const DISCONNECTED_TTL_MS = 5_000;
/** That something does not exist is looked up again after this time, and is not worth a place in Redis. */
const NOT_FOUND_TTL_MS = 10_000;

/** A cached answer: its text has the value, or the planned refusal that stands for it. */
interface Entry {
  text: string;
  /** When its load began. */
  loadedAt: number;
  freshUntil: number;
}
type Outcome<T> = { answer: T } | { refused: { kind: ErrorKind; code: string; message: string } };

/** How an answer has to be loaded: `fresh` from the primary database, because a replica may lag behind a change. */
export interface LoadOptions {
  fresh: boolean;
}

/** Loads once per key at a time, serves stale entries meanwhile, and keeps them when the load fails. */
const createMemory = () =>
  new LRUCache<string, Entry, (known: Entry | undefined) => Promise<Entry>>({
    ...{ max: 20_000, maxSize: 48 * 1024 * 1024, sizeCalculation: ({ text }) => Buffer.byteLength(text) },
    ...{ noDeleteOnFetchRejection: true, noDeleteOnStaleGet: true, ignoreFetchAbort: true },
    ...{ perf: Date, ttlResolution: 0 }, // the clock of `freshUntil`
    async fetchMethod(_name, known, { options, context: load }) {
      const entry = await load(known);
      options.ttl = ttlOf(entry);
      return entry;
    },
  });

function memory() {
  startListening();
  return processWide("cache", createMemory);
}

/** The key in memory. It changes when its tag is invalidated, and every few seconds while no changes are received. */
const memoryKey = (key: string) =>
  isConnected() ? connectedKey(key) : `${connectedKey(key)}.${Math.floor(Date.now() / DISCONNECTED_TTL_MS)}`;
const connectedKey = (key: string) => `${key}#${tagVersion(tagOf(key))}`;

const ttlOf = ({ freshUntil }: Entry) => Math.max(1, freshUntil - Date.now());
const isStale = ({ freshUntil }: Entry) => Date.now() >= freshUntil;
const isWithin = (graceMs: number, entry?: Entry) => entry !== undefined && Date.now() - entry.loadedAt <= graceMs;

/** The cached value of a key, or null. Never waits for Redis longer than 150 ms, and then not again. */
export async function getCache<T>(key: string): Promise<T | null> {
  if (env.CACHE_FACTOR === 0) return null;
  const name = memoryKey(key);
  const cached = memory().get(name);
  const entry = cached ?? (await readShared<Entry>(key)).entry;
  if (!entry || isStale(entry)) return null;
  if (!cached) memory().set(name, entry, { ttl: ttlOf(entry) });
  return valueOf<T>(entry);
}

/** Caches a value for `ttl` seconds: in this process, and in Redis where there is one. Never anything private. */
export async function setCache<T>(key: string, value: T, { ttl }: { ttl: number }) {
  if (env.CACHE_FACTOR === 0) return;
  const name = memoryKey(key);
  const entry = newEntry({ answer: value }, Date.now(), ttl * 1000);
  memory().set(name, entry, { ttl: ttl * 1000 });
  writeShared(key, (await readShared(key)).versions, entry, ttl * 1000);
}

/**
 * An answer that is the same for everyone: cached, or loaded by one caller per key at a time. Older than `ttl` seconds it is
 * still served while a newer one is loaded. A key is "tag|rest"; a tag is invalidated as a whole. The loader must read the
 * primary database when it is called with `fresh`.
 */
export async function cacheWithRefresh<T>(
  key: string,
  loader: (options: LoadOptions) => Promise<T>,
  { ttl }: { ttl: number },
): Promise<T> {
  if (env.CACHE_FACTOR === 0) return loader({ fresh: false });
  const ttlMs = ttl * 1000 * env.CACHE_FACTOR;
  const graceMs = Math.max(GRACE_MS, ttlMs);
  const [name, tag] = [memoryKey(key), tagOf(key)];
  let [loaded, isOutdated]: [loaded?: Entry, isOutdated?: boolean] = [];
  const load = async (known?: Entry) => {
    const { versions, entry: shared } = await readShared<Entry>(key);
    // A process that has no entry serves a stale one of another, and refreshes it at once.
    if (shared && (known ? !isStale(shared) : isWithin(graceMs, shared))) {
      isOutdated = isStale(shared);
      return shared;
    }
    const startedAt = Date.now();
    const outcome = await outcomeOf(loader({ fresh: !isConnected() || changedRecently(tag) }), tag);
    loaded = newEntry(outcome, startedAt, "refused" in outcome ? NOT_FOUND_TTL_MS : ttlMs);
    if ("answer" in outcome) writeShared(key, versions, loaded, graceMs);
    return loaded;
  };
  const allowStale = isWithin(graceMs, memory().peek(name, { allowStale: true }));
  const pending = memory().forceFetch(name, { context: load, allowStale });
  const entry = await pending.catch((error: unknown) => lastKnown(key, error));
  count(entry === loaded ? "cache.miss" : "cache.hit", 1, labelsOf(tag));
  if (isOutdated) {
    isOutdated = false;
    void memory().fetch(name, { context: load, allowStale: true, forceRefresh: true });
  }
  return valueOf<T>(entry);
}

/** While the database is unavailable nothing changes either: what was cached when changes were last received still holds. */
function lastKnown(key: string, error: unknown): Entry {
  const entry = memory().peek(connectedKey(key), { allowStale: true });
  if (!entry || !isWithin(GRACE_MS, entry)) throw error;
  if (!(error instanceof AppError) || error.kind !== "unavailable") throw error;
  return entry;
}

/** That something does not exist is an answer too, and must not be hidden behind an older one. */
async function outcomeOf<T>(loading: Promise<T>, tag: string): Promise<Outcome<T>> {
  try {
    return { answer: await loading };
  } catch (error) {
    if (error instanceof AppError && error.kind === "not_found") {
      const { kind, code, message } = error;
      return { refused: { kind, code, message } };
    }
    // Where an older answer stands in for it nothing else reports the failure.
    count("cache.load_failed", 1, labelsOf(tag));
    log.warn({ tag, error: describeError(error) }, "a cached answer could not be loaded");
    throw error;
  }
}

/** By the kind of answer: the tag "item:ID" counts as "item". */
const labelsOf = (tag: string) => ({ answer: tag.split(":", 1)[0] ?? "" });

function newEntry(outcome: Outcome<unknown>, loadedAt: number, ttlMs: number): Entry {
  return { text: JSON.stringify(outcome, encodeDate), loadedAt, freshUntil: loadedAt + ttlMs };
}

function valueOf<T>({ text }: Entry): T {
  // Most answers contain no date, and a reviver makes parsing several times slower.
  const outcome = JSON.parse(text, text.includes('{"$date":') ? decodeDate : undefined) as Outcome<T>; // from newEntry
  if ("answer" in outcome) return outcome.answer;
  throw new AppError(outcome.refused.kind, outcome.refused.code, outcome.refused.message);
}

/** JSON, except that a date stays a date. */
function encodeDate(this: Record<string, unknown>, key: string, value: unknown) {
  const original = this[key]; // toJSON has made a string of it
  return original instanceof Date ? { $date: original.getTime() } : value;
}

const decodeDate = (_key: string, value: { $date?: number } | null) =>
  value?.$date === undefined ? value : new Date(value.$date);

/**
 * Invalidates tags in every process and in the shared cache: if and only if the surrounding transaction commits, or now
 * where there is none.
 */
export async function invalidateTags(...tags: string[]) {
  if (recordChangedTags(tags)) return;
  await db.$executeRaw`SELECT pg_notify(${CHANNEL}, ${notificationPayload(tags)})`;
  await invalidate(tags);
}
