import type { Ctx } from "@/lib/actor";
import { cacheWithRefresh, invalidateTags } from "@/lib/cache";
import { ALL_TAGS } from "@/lib/invalidation";

/** Changes are invalidated at once; this bounds the age of an answer whose change nothing notified. */
const TTL_SECONDS = 60;

/**
 * A cached answer that is the same for everybody. It is loaded as for a visitor, so nothing about the reader can get into
 * it. A reader who changed something a moment ago gets it from the primary database.
 */
export const withPublicCache = <T>(ctx: Ctx, key: string, load: (ctx: Ctx) => Promise<T>): Promise<T> =>
  ctx.fresh
    ? load(ctx)
    : cacheWithRefresh(key, ({ fresh }) => load({ actor: { kind: "visitor" }, now: ctx.now, fresh }), {
        ttl: TTL_SECONDS,
      });

/** Tags of cached answers. A change of one caregiver changes every search; taken places change searches with dates. */
export const CACHE_TAGS = {
  caregiver: (id: string) => `caregiver:${id}`,
  search: "search",
  searchByDate: "search-by-date",
};

/**
 * What each change invalidates. Inside a transaction (inTransaction) the database notifies every process if and only if it
 * commits; outside one, now.
 */
export const CacheInvalidation = {
  /** Places may be taken or free again. */
  onBookingUpdate: (_bookingId: string, _ownerId: string, _caregiverId: string) =>
    invalidateTags(CACHE_TAGS.searchByDate),
  onCaregiverUpdate: (caregiverId: string) =>
    invalidateTags(CACHE_TAGS.caregiver(caregiverId), CACHE_TAGS.search, CACHE_TAGS.searchByDate),
  /** What the page says of answers and clients changed; the search does not read it. */
  onFiguresUpdate: (caregiverId: string) => invalidateTags(CACHE_TAGS.caregiver(caregiverId)),
  /** A review was published or answered; search orders by stars. */
  onReviewCreate: (caregiverId: string) =>
    invalidateTags(CACHE_TAGS.caregiver(caregiverId), CACHE_TAGS.search, CACHE_TAGS.searchByDate),
  /** Everything, everywhere. */
  onClear: () => invalidateTags(ALL_TAGS),
};
