/** Under which src/lib/process-wide.ts stores state: Next.js loads this file by itself, so it can import no TypeScript. */
const PROCESS_WIDE = Symbol.for("tailtribe.process");

/** The caregiver whose page it is. The key of a page is opaque but for its end, which is the path of the page. */
const CAREGIVER = /\/caregivers\/([0-9a-f-]{36})/;
/** The one page that all addresses without a page share. */
const NOT_FOUND_PAGE = /\/_not-found$/;
/** A page rendered this shortly after a change may have been read just before it. */
const MARGIN_MS = 2_000;
/** A page that nobody visited for this long is rendered again, whatever changes this process received or missed. */
const MAX_AGE_MS = 300_000;
/** The same while this process receives no changes. */
const MAX_AGE_DISCONNECTED_MS = 60_000;
const ECHO_TIMEOUT_MS = 25_000;
/** What Next.js itself takes by default, where `cacheMaxMemorySize` says nothing. */
const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Rendered pages by key, the least recently used first. Next.js makes one PageCache per request; this is what they share.
 * @type {Map<string, { page: unknown, lastModified: number, cacheControl?: object, bytes: number }>}
 */
const pages = new Map();
let totalBytes = 0;

function remove(key) {
  totalBytes -= pages.get(key)?.bytes ?? 0;
  return pages.delete(key);
}

/**
 * The store of rendered pages, after Next.js's documented interface for one. It lives in memory. A caregiver's page from
 * before a change is not served any more, and pages that do not exist take no room. What changed is in the state of
 * src/lib/invalidation.ts.
 */
export default class PageCache {
  #maxBytes;

  constructor({ maxMemoryCacheSize = MAX_BYTES } = {}) {
    this.#maxBytes = maxMemoryCacheSize;
  }

  async get(key) {
    const found = pages.get(key);
    if (!found || found.lastModified <= oldestValid(key)) return null;
    pages.delete(key);
    pages.set(key, found); // now the most recently used
    const { page: value, lastModified, cacheControl } = found;
    return { value, lastModified, cacheControl };
  }

  /** A page that does not exist is stored only in place of one that did: visitors can invent any number of addresses. */
  async set(key, page, { cacheControl } = {}) {
    if (page?.kind === "APP_PAGE" && page.status === 404 && !NOT_FOUND_PAGE.test(key) && !(await this.get(key))) return;
    remove(key);
    const bytes = key.length + sizeOf(page);
    if (bytes > this.#maxBytes) return;
    pages.set(key, { page, lastModified: Date.now(), cacheControl, bytes });
    totalBytes += bytes;
    for (const oldest of pages.keys()) {
      if (totalBytes <= this.#maxBytes) break;
      remove(oldest);
    }
  }

  /** Nothing in src/ uses tags of Next.js; should it, everything is forgotten. */
  async revalidateTag() {
    pages.clear();
    totalBytes = 0;
  }

  resetRequestCache() {}
}

/** A page must be newer than this to be served. */
function oldestValid(key) {
  const [, id] = CAREGIVER.exec(key) ?? [];
  if (!id) return 0;
  const state = process[PROCESS_WIDE];
  const tags = state?.get("cacheTags");
  const changedAt = (tags?.of.get(`caregiver:${id}`) ?? tags?.all)?.at ?? 0;
  const isConnected = Date.now() - (state?.get("invalidationListener")?.lastEchoAt ?? 0) < ECHO_TIMEOUT_MS;
  return Math.max(changedAt + MARGIN_MS, Date.now() - (isConnected ? MAX_AGE_MS : MAX_AGE_DISCONNECTED_MS));
}

/** What a rendered page takes: its HTML, its data for navigation, or the body of a route. */
function sizeOf(page) {
  const segments = [...(page?.segmentData?.values() ?? [])];
  return [page?.html, page?.rscData, page?.body, ...segments].reduce((sum, part) => sum + (part?.length ?? 0), 0);
}
