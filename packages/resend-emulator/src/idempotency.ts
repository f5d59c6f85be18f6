import { createHash } from "node:crypto";
import { Refusal } from "./http";
import type { Store } from "./store";

const KEPT_MS = 24 * 60 * 60 * 1000;
const LONGEST_KEY = 256;

/** A request that named a key: the key, and a fingerprint of what it asked. */
export type Keyed = { key: string; fingerprint: string };

/** The key of a request, null when it has none. Address and body together make it the same request or another. */
export function keyed(header: string | undefined, path: string, body: string): Keyed | null {
  if (header === undefined) return null;
  if (header.length < 1 || header.length > LONGEST_KEY) {
    throw new Refusal(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
  }
  return { key: header, fingerprint: createHash("sha256").update(`${path}\n${body}`).digest("hex") };
}

/** The answer already given to this request in the last 24 hours; refused when the key was used for another one. */
export function earlierAnswer(store: Store, asked: Keyed | null): object | null {
  const earlier = asked && store.answer(asked.key);
  if (!asked || !earlier || store.now().getTime() - Date.parse(earlier.answeredAt) >= KEPT_MS) return null;
  if (earlier.fingerprint === asked.fingerprint) return earlier.body;
  throw new Refusal(
    409,
    "invalid_idempotent_request",
    "This idempotency key has been used on a request that had a different payload.",
  );
}

/** Keys of requests that are still being answered; a second request with one of them is refused. */
export class KeysInProgress {
  #keys = new Set<string>();

  /** Takes the key and gives back what lets it go. */
  take(asked: Keyed | null): () => void {
    if (!asked) return () => {};
    if (this.#keys.has(asked.key)) {
      throw new Refusal(
        409,
        "concurrent_idempotent_requests",
        "Same idempotency key used while original request is still in progress.",
      );
    }
    this.#keys.add(asked.key);
    return () => this.#keys.delete(asked.key);
  }
}
