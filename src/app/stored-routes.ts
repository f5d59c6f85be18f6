import { isStoredPage, pageRoute } from "@/app/page-routes";
import { CACHE_TAGS } from "@/domain/cache";
import { LIMITS } from "@/domain/limits";
import { isLocale } from "@/i18n/locales";
import { DEFAULT_LIMITS } from "@/lib/rate-limit/rules";
import type { StoredRoute } from "@/lib/response-store/response-store";

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const SEARCH_TAGS = [CACHE_TAGS.search, CACHE_TAGS.searchByDate];
/** As the API has it: what changed is drawn again at once, this bounds what no notification reported. */
const DRAWN_LIFE = "public, max-age=0, s-maxage=60, stale-while-revalidate=300";

interface Kind {
  pattern: RegExp;
  route?: string;
  tags: (id: string) => readonly string[];
  limit?: StoredRoute["limit"];
  cacheControl?: string;
}

/** The first that fits counts. Pages say their route themselves. */
const KINDS: Kind[] = [
  { pattern: /^\/api\/caregivers$/, route: "/api/caregivers", tags: () => SEARCH_TAGS, limit: LIMITS.search },
  {
    pattern: new RegExp(`^/api/caregivers/(${UUID})$`),
    ...{ route: "/api/caregivers/[id]", tags: (id) => [CACHE_TAGS.caregiver(id)], limit: DEFAULT_LIMITS.read },
  },
  {
    pattern: new RegExp(`^/api/caregivers/(${UUID})/reviews$`),
    ...{ route: "/api/caregivers/[id]/reviews", tags: (id) => [CACHE_TAGS.caregiver(id)], limit: DEFAULT_LIMITS.read },
  },
  { pattern: /^\/api\/places$/, route: "/api/places", tags: () => [], limit: DEFAULT_LIMITS.read },
  {
    // It shows caregivers and their prices, and no free places.
    pattern: /^\/(?:nl|fr|en)$/,
    ...{ tags: () => [CACHE_TAGS.search], limit: DEFAULT_LIMITS.read, cacheControl: DRAWN_LIFE },
  },
  {
    pattern: /^\/(?:nl|fr|en)\/search$/,
    ...{ tags: () => SEARCH_TAGS, limit: LIMITS.search, cacheControl: DRAWN_LIFE },
  },
  {
    pattern: new RegExp(`^/(?:nl|fr|en)/caregivers/(${UUID})$`),
    ...{ tags: (id) => [CACHE_TAGS.caregiver(id)], limit: DEFAULT_LIMITS.read, cacheControl: DRAWN_LIFE },
  },
];

/** How the response to a path is stored; undefined where it is not, because it is somebody's own or does not exist. */
export function storedRoute(path: string): StoredRoute | undefined {
  for (const { pattern, route, tags, limit, cacheControl } of KINDS) {
    const match = pattern.exec(path);
    if (match) return { route: route ?? pageRoute(path) ?? path, tags: tags(match[1] ?? ""), limit, cacheControl };
  }
  const page = isLocale(path.split("/")[1]) && isStoredPage(path) ? pageRoute(path) : undefined;
  return page ? { route: page, tags: [] } : undefined;
}
