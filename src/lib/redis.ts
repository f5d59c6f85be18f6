import { get, getOrSet, type LoadOptions, set } from "@/lib/cache";
import { withRedis } from "@/lib/cache/redis/connection";
import { db } from "@/lib/db";
import { CHANNEL, notificationPayload, recordChangedTags } from "@/lib/invalidation/on-commit";
import { ALL_TAGS, invalidate } from "@/lib/invalidation/tags";

/** What was remembered under a key, or null. Look-ups never wait for Redis longer than 150 ms, and then not again. */
export const getCache = <T>(key: string) => get<T>(key);

/** Remembers a value for `ttl` seconds: in this process, and in Redis where there is one. Never anything private. */
export const setCache = <T>(key: string, value: T, { ttl }: { ttl: number }) => set(key, value, ttl);

/**
 * An answer that is the same for everybody: remembered, or loaded by one caller per key at a time. Older than `ttl` seconds
 * it is still given while a newer one is loaded. A key is "family|rest"; a family is forgotten as one. The loader must
 * read the database itself where it is told `fresh`.
 */
export const cacheWithRefresh = <T>(key: string, loader: (how: LoadOptions) => Promise<T>, { ttl }: { ttl: number }) =>
  getOrSet(key, loader, ttl);

/** Families of answers. A change of one caregiver changes every search; taken places change those with dates. */
export const CACHE_TAGS = {
  caregiver: (id: string) => `caregiver:${id}`,
  search: "search",
  searchByDate: "search-by-date",
};

/**
 * Makes what is cached nowhere wrong. Inside a transaction (inTransaction) the database calls it out to every process if
 * and only if it commits; outside one, now.
 */
export const CacheInvalidation = {
  /** Places may be taken or free again. */
  onBookingUpdate: (_bookingId: string, _ownerId: string, _caregiverId: string) =>
    invalidateTags(CACHE_TAGS.searchByDate),
  onCaregiverUpdate: (caregiverId: string) =>
    invalidateTags(CACHE_TAGS.caregiver(caregiverId), CACHE_TAGS.search, CACHE_TAGS.searchByDate),
  /** Shown or answered; search orders by stars. */
  onReviewCreate: (caregiverId: string) =>
    invalidateTags(CACHE_TAGS.caregiver(caregiverId), CACHE_TAGS.search, CACHE_TAGS.searchByDate),
  /** Everything, everywhere. */
  onClear: () => invalidateTags(ALL_TAGS),
};

async function invalidateTags(...tags: string[]) {
  if (recordChangedTags(tags)) return;
  await db.$executeRaw`SELECT pg_notify(${CHANNEL}, ${notificationPayload(tags)})`;
  await invalidate(tags);
}

/**
 * Adds to a number that all instances share and that begins anew after `ttl` seconds. Null where no Redis answers: the
 * caller counts for itself, or asks the database if it must be exact.
 */
export async function increment(key: string, { ttl, by = 1 }: { ttl: number; by?: number }) {
  const answer = await withRedis((redis) => redis.add(`tailtribe:count:${key}`, by, ttl * 1000));
  return answer ? { total: answer[0], leftMs: Math.max(0, answer[1]) } : null;
}
