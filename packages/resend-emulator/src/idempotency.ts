import { createHash } from "node:crypto";
import { ApiError } from "./http";
import type { Store } from "./store";

const RETENTION_MS = 24 * 60 * 60 * 1000;
const MAX_KEY_LENGTH = 256;

/** A request with a key, and the fingerprint of its content. */
export type KeyedRequest = { key: string; fingerprint: string };

/** Reads the key of a request; null without one. Path and body identify the request. */
export function keyed(header: string | undefined, path: string, body: string): KeyedRequest | null {
  if (header === undefined) return null;
  if (header.length < 1 || header.length > MAX_KEY_LENGTH) {
    throw new ApiError(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
  }
  return { key: header, fingerprint: createHash("sha256").update(`${path}\n${body}`).digest("hex") };
}

/** The response to this request in the last 24 hours, or null. Throws when the key belongs to another request. */
export function findSavedResponse(store: Store, request: KeyedRequest | null): object | null {
  const saved = request && store.savedResponse(request.key);
  if (!request || !saved || store.now().getTime() - Date.parse(saved.answeredAt) >= RETENTION_MS) return null;
  if (saved.fingerprint === request.fingerprint) return saved.body;
  throw new ApiError(
    409,
    "invalid_idempotent_request",
    "This idempotency key has been used on a request that had a different payload.",
  );
}

/** Keys of requests in progress. A second request with the same key fails. */
export class KeysInProgress {
  #keys = new Set<string>();

  /** Acquires the key and returns the function that releases it. */
  acquire(request: KeyedRequest | null): () => void {
    if (!request) return () => {};
    if (this.#keys.has(request.key)) {
      throw new ApiError(
        409,
        "concurrent_idempotent_requests",
        "Same idempotency key used while original request is still in progress.",
      );
    }
    this.#keys.add(request.key);
    return () => this.#keys.delete(request.key);
  }
}
