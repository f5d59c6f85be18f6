import { LRUCache } from "lru-cache";
import { isConnected } from "@/lib/cache/invalidation-listener";
import { ALL_TAGS, tagVersion } from "@/lib/invalidation";
import type { Rule } from "@/lib/rate-limit/rules";
import { type DrawnResponse, StoredResponse } from "@/lib/response-store/stored-response";

/** A kind of address whose response is the same for everybody. */
export interface StoredRoute {
  /** Its name in metrics, such as "/api/things/[id]". */
  route: string;
  /** What a change invalidates; see src/lib/invalidation.ts. */
  tags: readonly string[];
  /** What each client's requests count against, as in the route or the page itself. */
  limit?: Rule | undefined;
  /** `Cache-Control` of a page that Next.js draws for each request, though it is the same for everybody. */
  cacheControl?: string | undefined;
}

interface Entry {
  route: StoredRoute;
  stored: StoredResponse;
  drawnAt: number;
  freshUntil: number;
  staleUntil: number;
  /** The versions of its tags from before it was drawn. */
  versions: number[];
}

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_RESPONSE_BYTES = 1024 * 1024;
/** While this process receives no changes of others, nothing is believed for longer. */
const DISCONNECTED_MS = 5_000;
/** Longest life after its freshness, whatever its header allows. */
const MAX_STALE_SECONDS = 300;

/** With that of everything together. */
const versionsOf = ({ tags }: StoredRoute) => [...tags, ALL_TAGS].map(tagVersion);

/** Finished responses of public addresses by their URL, the least recently used dropped first. */
export class ResponseStore {
  readonly #entries = new LRUCache<string, Entry>({
    maxSize: MAX_BYTES,
    maxEntrySize: MAX_RESPONSE_BYTES * 2,
    sizeCalculation: ({ stored }, url) => stored.bytes + url.length,
  });
  readonly #drawing = new Map<string, Promise<StoredResponse>>();

  /** The response to a URL that may be sent now, and its age in seconds; `isStale` when a newer one should be drawn. */
  find(url: string, now = Date.now()) {
    const entry = this.#entries.get(url);
    if (!entry) return undefined;
    const { route, stored, drawnAt, freshUntil, staleUntil, versions } = entry;
    const isTrusted = isConnected() || now - drawnAt < DISCONNECTED_MS;
    if (now > staleUntil || !isTrusted || versionsOf(route).some((version, index) => version !== versions[index])) {
      this.#entries.delete(url);
      return undefined;
    }
    return { route, stored, age: Math.max(0, Math.floor((now - drawnAt) / 1_000)), isStale: now > freshUntil };
  }

  /** Draws the response to a URL, by one caller at a time, and keeps it if its headers let a shared cache keep it. */
  draw(url: string, route: StoredRoute, draw: () => Promise<DrawnResponse>): Promise<StoredResponse> {
    const known = this.#drawing.get(url);
    if (known) return known;
    const [drawnAt, versions] = [Date.now(), versionsOf(route)];
    const drawing = draw()
      .then((drawn) => {
        const stored = new StoredResponse(drawn);
        const life = lifeOf(drawn);
        const freshUntil = drawnAt + (life?.freshSeconds ?? 0) * 1_000;
        const staleUntil = freshUntil + (life?.staleSeconds ?? 0) * 1_000;
        if (life) this.#entries.set(url, { route, stored, drawnAt, freshUntil, staleUntil, versions });
        return stored;
      })
      .finally(() => this.#drawing.delete(url));
    this.#drawing.set(url, drawing);
    return drawing;
  }
}

/** How long a shared cache may keep a response (RFC 9111); undefined when it may not, or when it is too large. */
function lifeOf({ status, headers, body }: DrawnResponse) {
  const control = String(headers["cache-control"]);
  const freshSeconds = Number(/\bs-maxage=(\d+)/.exec(control)?.[1] ?? /\bmax-age=(\d+)/.exec(control)?.[1] ?? 0);
  const isPublic = status === 200 && !headers["set-cookie"] && !/\b(private|no-store)\b/.test(control);
  if (!isPublic || freshSeconds === 0 || body.byteLength > MAX_RESPONSE_BYTES) return undefined;
  const staleSeconds = Number(/\bstale-while-revalidate=(\d+)/.exec(control)?.[1] ?? 0);
  return { freshSeconds, staleSeconds: Math.min(staleSeconds, MAX_STALE_SECONDS) };
}
