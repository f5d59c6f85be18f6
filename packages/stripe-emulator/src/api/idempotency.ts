import { createHash } from "node:crypto";
import { StripeRefusal } from "../core/errors";
import type { World } from "../core/sandbox";
import type { SavedAnswer } from "../store/tables";

/** A key is remembered for a day, unless the control room says otherwise. */
const KEPT_SECONDS = 86_400;
const KEPT_SETTING = "idempotency.keptSeconds";

/** What decides whether a repeated key means the same request. */
export interface Keyed {
  key: string;
  account: string | null;
  method: string;
  path: string;
  body: string;
}

/** Keys whose first request is still being answered. */
export class KeysInUse {
  readonly #keys = new Set<string>();

  enter(keyed: Keyed): void {
    const id = idOf(keyed);
    if (this.#keys.has(id)) {
      throw new StripeRefusal(409, {
        type: "idempotency_error",
        code: "idempotency_key_in_use",
        message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${keyed.key}. Please try again later.`,
      });
    }
    this.#keys.add(id);
  }

  leave(keyed: Keyed): void {
    this.#keys.delete(idOf(keyed));
  }
}

/** The answer saved for this key; refuses when the key was used for something else. */
export function savedAnswer(world: World, keyed: Keyed): SavedAnswer | null {
  const saved = world.store.get("local.saved", idOf(keyed));
  const kept = world.store.get("local.setting", KEPT_SETTING)?.value ?? KEPT_SECONDS;
  if (!saved || saved.savedAt + kept <= world.clock.now()) return null;
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

/** How long keys are remembered from now on, in seconds of the local clock. */
export function keepKeysFor(world: World, seconds: number): void {
  world.store.put("local.setting", { id: KEPT_SETTING, value: seconds });
}

/** Saves an answer, good or bad, in the transaction that caused it. */
export function saveAnswer(
  world: World,
  keyed: Keyed,
  answer: { status: number; body: string; requestId: string },
): void {
  const id = idOf(keyed);
  world.store.put("local.saved", {
    id,
    path: keyed.path,
    fingerprint: fingerprint(keyed),
    ...answer,
    savedAt: world.clock.now(),
  });
}

function misused(message: string): StripeRefusal {
  return new StripeRefusal(400, { type: "idempotency_error", message });
}

function idOf(keyed: Keyed): string {
  return `${keyed.account ?? ""}:${keyed.key}`;
}

function fingerprint(keyed: Keyed): string {
  return createHash("sha256").update(`${keyed.method} ${keyed.body}`).digest("hex");
}
