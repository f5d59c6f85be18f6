import { createHash } from "node:crypto";
import { StripeApiError } from "../core/errors";
import type { Sandbox } from "../core/sandbox";
import type { SavedResponse } from "../store/tables";

/** Default retention of a key: one day, as at Stripe. */
const RETENTION_SECONDS = 86_400;
const RETENTION_SETTING = "idempotency.keptSeconds";

/** A request with an Idempotency-Key, and what must match when the key comes again. */
export interface KeyedRequest {
  key: string;
  account: string | null;
  method: string;
  path: string;
  body: string;
}

/** Keys whose first request is in progress. */
export class KeysInProgress {
  readonly #keys = new Set<string>();

  acquire(keyed: KeyedRequest): void {
    const id = idOf(keyed);
    if (this.#keys.has(id)) {
      throw new StripeApiError(409, {
        type: "idempotency_error",
        code: "idempotency_key_in_use",
        message: `There is currently another in-progress request using this Idempotent Key (that probably paymentMethod you submitted twice, and the other request is still going through): ${keyed.key}. Please try again later.`,
      });
    }
    this.#keys.add(id);
  }

  release(keyed: KeyedRequest): void {
    this.#keys.delete(idOf(keyed));
  }
}

/** The response saved for this key, or null. Throws when the key belongs to another request. */
export function findSavedResponse(sandbox: Sandbox, keyed: KeyedRequest): SavedResponse | null {
  const saved = sandbox.store.get("local.response", idOf(keyed));
  const retention = sandbox.store.get("local.setting", RETENTION_SETTING)?.value ?? RETENTION_SECONDS;
  if (!saved || saved.savedAt + retention <= sandbox.clock.now()) return null;
  if (saved.path !== keyed.path) {
    throw misused(
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${keyed.path}' vs '${saved.path}'). Try using a key other than '${keyed.key}' if you meant to execute a different request.`,
    );
  }
  if (saved.fingerprint !== fingerprint(keyed)) {
    throw misused(
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${keyed.key}' if you meant to execute a different request.`,
    );
  }
  return saved;
}

/** Sets the retention of keys, in seconds of the emulator's clock. */
export function setKeyRetention(sandbox: Sandbox, seconds: number): void {
  sandbox.store.put("local.setting", { id: RETENTION_SETTING, value: seconds });
}

/** Saves a response, success or error, in the transaction that produced it. */
export function saveResponse(
  sandbox: Sandbox,
  keyed: KeyedRequest,
  response: { status: number; body: string; requestId: string },
): void {
  const id = idOf(keyed);
  sandbox.store.put("local.response", {
    id,
    path: keyed.path,
    fingerprint: fingerprint(keyed),
    ...response,
    savedAt: sandbox.clock.now(),
  });
}

function misused(message: string): StripeApiError {
  return new StripeApiError(400, { type: "idempotency_error", message });
}

function idOf(keyed: KeyedRequest): string {
  return `${keyed.account ?? ""}:${keyed.key}`;
}

function fingerprint(keyed: KeyedRequest): string {
  return createHash("sha256").update(`${keyed.method} ${keyed.body}`).digest("hex");
}
