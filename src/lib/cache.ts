import { BentoCache, bentostore } from "bentocache";
import { memoryDriver } from "bentocache/drivers/memory";
import { env } from "@/env";
import { hears, listen } from "@/lib/cache/ear";
import { changedLately, familyOf, generationOf } from "@/lib/cache/families";
import { readShared, sharedAnswers } from "@/lib/cache/shared";
import { cacheText } from "@/lib/cache/text";
import { AppError, type ErrorKind } from "@/lib/errors";
import { log } from "@/lib/log";
import { describeError } from "@/lib/monitoring/describe-error";
import { count as countMetric } from "@/lib/monitoring/metrics";
import { redisState } from "@/lib/redis/link";

const MEMORY = { maxSize: 48 * 1024 * 1024, maxItems: 20_000 };
/** Within it an answer past its time is given all the same, while a newer one is loaded; also when that cannot be. */
const GRACE_MS = 5 * 60_000;
/** After a failed load, how long the old answer stands before the next try. */
const BACKOFF_MS = 2_000;
/** A process that does not hear of changes believes its memory for no longer. */
const DEAF_MS = 5_000;
/** What does not exist is looked up again after so long, and is not worth a place in Redis. */
const REFUSED_MS = 10_000;

/** What is kept: an answer, or the planned refusal that stands for it. */
type Kept<T> = { at: number } & ({ answer: T } | { refused: { kind: ErrorKind; code: string; message: string } });

/** How an answer has to be loaded: `fresh` from the database itself, because a copy may lag behind a change. */
export interface Loading {
  fresh: boolean;
}

function open() {
  const answers = bentostore().useL1Layer(memoryDriver(MEMORY));
  const stores = { answers: redisState().kind ? answers.useL2Layer(sharedAnswers()) : answers };
  return new BentoCache({
    ...{ default: "answers" as const, stores, serializer: cacheText },
    ...{ timeout: 0, graceBackoff: BACKOFF_MS },
  });
}

// Next.js may load this module more than once in a process; two memories would disagree.
const held = globalThis as {
  tailtribeCache?: { levels: ReturnType<typeof open>; loading: Map<string, Promise<unknown>> };
};

function cache() {
  listen();
  return (held.tailtribeCache ??= { levels: open(), loading: new Map() });
}

/** The key in memory: it changes when the family is forgotten, and every few seconds while we do not hear of changes. */
function keyNow(key: string) {
  const generation = generationOf(familyOf(key));
  return hears() ? `${key}#${generation}` : `${key}#${generation}.${Math.floor(Date.now() / DEAF_MS)}`;
}

/** A remembered answer, or null. */
export async function recall<T>(key: string): Promise<T | null> {
  if (env.CACHE_FACTOR === 0) return null;
  const kept = await cache().levels.get<Kept<T> | undefined>({ key: keyNow(key), grace: false });
  return kept && "answer" in kept ? kept.answer : null;
}

/** Remembers an answer for so many seconds. */
export async function keep<T>(key: string, answer: T, ttl: number) {
  if (env.CACHE_FACTOR === 0) return;
  const [name, value]: [string, Kept<T>] = [keyNow(key), { at: Date.now(), answer }];
  await readShared(name); // nothing is shared without the marks of before
  await cache().levels.set({ key: name, value, ttl: ttl * 1000, grace: false });
}

/**
 * A remembered answer; loaded when there is none, by one caller per key while the others wait for it. Older than `ttl`
 * seconds it is still given, while a newer one is loaded. What callers get is shared among them: nobody may change it.
 */
export function remember<T>(key: string, load: (how: Loading) => Promise<T>, ttl: number): Promise<T> {
  if (env.CACHE_FACTOR === 0) return load({ fresh: false });
  const name = keyNow(key);
  const { loading } = cache();
  // Ours, and not only bentocache's lock per key, where each who waits behind a failed load would try again in turn.
  const known = loading.get(name) as Promise<T> | undefined; // put there below, for the same key
  if (known) {
    count("hit", key);
    return known;
  }
  const asked = lookUp(key, name, load, ttl).finally(() => loading.delete(name));
  loading.set(name, asked);
  return asked;
}

async function lookUp<T>(key: string, name: string, load: (how: Loading) => Promise<T>, ttl: number) {
  let loaded: Kept<T> | undefined;
  const family = familyOf(key);
  const ttlMs = ttl * 1000 * env.CACHE_FACTOR;
  const how = () => ({ fresh: !hears() || changedLately(family) });
  const kept = await cache()
    .levels.getOrSet<Kept<T>>({
      ...{ key: name, ttl: ttlMs, grace: graceOf(ttlMs) },
      onFactoryError: ({ cause }) => noteFailure(family, cause),
      factory: async ({ setOptions }) => {
        loaded = await asKept(load(how()));
        if ("refused" in loaded) setOptions({ ttl: REFUSED_MS, skipL2Write: true });
        return loaded;
      },
    })
    .catch(async (error: unknown) => {
      const cause = causeOf(error);
      const before = await lastHeard<T>(key, cause);
      if (!before) throw cause;
      return before;
    });
  // bentocache lets an answer live on each time a newer one could not be had.
  if (Date.now() - kept.at > graceOf(ttlMs)) return load(how());
  count(kept === loaded ? "miss" : "hit", key);
  if ("refused" in kept) throw new AppError(kept.refused.kind, kept.refused.code, kept.refused.message);
  return kept.answer;
}

/** Where the database cannot be asked nothing changes either: what we had when we last heard of changes still stands. */
async function lastHeard<T>(key: string, cause: unknown) {
  if (!(cause instanceof AppError) || cause.kind !== "unavailable") return undefined;
  const name = `${key}#${generationOf(familyOf(key))}`;
  return cache().levels.get<Kept<T> | undefined>({ key: name, grace: GRACE_MS });
}

/** That something does not exist is an answer too, and must not be hidden behind an older one. */
async function asKept<T>(loaded: Promise<T>): Promise<Kept<T>> {
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
const causeOf = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "E_FACTORY_ERROR" ? error.cause : error;

/** An older answer may stand in for it, and then nobody else says that something is wrong. */
function noteFailure(family: string, cause: unknown) {
  countMetric("cache.load_failed", 1, { answer: kindOf(family) });
  log.warn({ family, error: describeError(cause) }, "an answer to remember could not be loaded");
}

const kindOf = (family: string) => family.split(":", 1)[0] ?? "";

/** By the kind of answer: "caregiver", "search". */
const count = (what: "hit" | "miss", key: string) => countMetric(`cache.${what}`, 1, { answer: kindOf(familyOf(key)) });
