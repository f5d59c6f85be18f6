import { createRequire } from "node:module";

const inNext = "next/dist/server/lib/incremental-cache/file-system-cache";
/** @type {{ default: typeof import("next/dist/server/lib/incremental-cache/file-system-cache").default }} */
const { default: FileSystemCache } = createRequire(import.meta.url)(inNext);

/** Where src/lib/process-wide.ts stores what every copy of a module shares. */
const PROCESS_WIDE = Symbol.for("tailtribe.process");

/** Whose page it is; Next's keys end in the path of the page. */
const CAREGIVER = /\/caregivers\/([0-9a-f-]{36})/;
/** A page drawn so shortly after a change may have been read just before it. */
const MARGIN_MS = 2_000;
/** Pages that nobody asked for in a while are drawn anew, whatever we heard or missed. */
const LONGEST_MS = 300_000;
/** The same while this process does not hear of changes. */
const LONGEST_DEAF_MS = 60_000;
const TRUST_MS = 25_000;

/**
 * Next's own store of drawn pages, except that a caregiver's page from before a change is not given any more, and that
 * pages which do not exist take no room. What changed is what src/lib/cache/families.ts knows; Next loads this file by
 * itself, so it looks where that keeps it.
 */
export default class PageCache extends FileSystemCache {
  async get(key, context) {
    const found = await super.get(key, context);
    const [, id] = CAREGIVER.exec(key) ?? [];
    if (!found || !id) return found;
    const state = globalThis[PROCESS_WIDE];
    const tags = state?.get("cacheTags");
    const changedAt = (tags?.of.get(`caregiver:${id}`) ?? tags?.all)?.at ?? 0;
    const hears = Date.now() - (state?.get("invalidationListener")?.lastEchoAt ?? 0) < TRUST_MS;
    const oldest = Date.now() - (hears ? LONGEST_MS : LONGEST_DEAF_MS);
    return found.lastModified > Math.max(changedAt + MARGIN_MS, oldest) ? found : null;
  }

  /** A page that does not exist is kept only in place of one that did: there are as many as somebody can think up. */
  async set(key, page, context) {
    const isMissing = page?.kind === "APP_PAGE" && page.status === 404;
    if (isMissing && !(await super.get(key, { kind: page.kind, isFallback: false }))) return;
    await super.set(key, page, context);
  }
}
