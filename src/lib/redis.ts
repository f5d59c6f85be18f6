/** The cache under the names that guides import. */
export { CacheInvalidation } from "@/domain/cache";
export { cacheWithRefresh, getCache, setCache } from "@/lib/cache";
export { increment } from "@/lib/cache/shared";
