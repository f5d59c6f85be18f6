import { isBrokenCircuitError } from "cockatiel";
import { Breaker, type Rules } from "@/lib/circuit-breaker/breaker";
import type { BreakerName } from "@/lib/circuit-breaker/names";
import type { BreakerStatus } from "@/lib/circuit-breaker/status";
import { asUnavailable } from "@/lib/db/trouble";
import { AppError } from "@/lib/errors";

// Next.js may load this module more than once in a process; what is behind a breaker is one and the same.
const held = globalThis as {
  tailtribeBreakers?: { listeners: Set<(name: BreakerName) => void>; breakers: Record<BreakerName, Breaker> };
};
held.tailtribeBreakers ??= make();
const { breakers, listeners } = held.tailtribeBreakers;

type Run<T> = (signal: AbortSignal) => Promise<T>;

async function guarded<T>(name: BreakerName, run: Run<T>, whenOpen?: () => T | Promise<T>, limitMs?: number) {
  try {
    return await breakers[name].call(run, limitMs);
  } catch (error) {
    // An open breaker never asked: only then is there something else to give.
    if (whenOpen && isBroken(error)) return whenOpen();
    throw error;
  }
}

/** Asks Stripe unless its breaker is open. Money has no other value to fall back on: `refuse` can only say why not. */
export const safeStripeCall = <T>(run: Run<T>, refuse?: () => never) => guarded("stripe", run, refuse);

/** Hands over mail unless the provider's breaker is open. */
export const safeEmailCall = <T>(run: Run<T>, fallback?: () => T | Promise<T>) => guarded("email", run, fallback);

/** Asks the database unless it was unreachable several times just now. */
export const safeDatabaseCall = <T>(run: Run<T>, fallback?: () => T | Promise<T>) => guarded("database", run, fallback);

/** Reads or writes files kept elsewhere. A big one needs a limit of its own. */
export const safeStorageCall = <T>(run: Run<T>, fallback?: () => T | Promise<T>, limitMs?: number) =>
  guarded("storage", run, fallback, limitMs);

/** Asks Redis, which always has somebody to stand in for it: memory and the database. */
export const safeCacheCall = <T>(run: Run<T>) => guarded("cache", run);

/** Any other service outside, such as the chat that alerts go to. */
export const safeExternalCall = <T>(run: Run<T>, fallback?: () => T | Promise<T>) => guarded("external", run, fallback);

/** Whether a call never left because a breaker is open. By its mark: the breaker may be of another copy of this module. */
export const isBroken = (error: unknown) => isBrokenCircuitError(error);

/** The breakers of this process; circuit-breaker/sharing.ts knows those of all. */
export function getCircuitBreakerStatuses(): Record<BreakerName, BreakerStatus> {
  const { stripe, email, database, storage, cache, external } = breakers;
  return {
    stripe: stripe.status(),
    email: email.status(),
    database: database.status(),
    storage: storage.status(),
    cache: cache.status(),
    external: external.status(),
  };
}

export const resetBreaker = (name: BreakerName) => breakers[name].reset();
export const forceBreakerOpen = (name: BreakerName) => breakers[name].forceOpen();

/** Told of each change of state. */
export function onBreakerChange(tell: (name: BreakerName) => void) {
  listeners.add(tell);
}

function make() {
  const listeners = new Set<(name: BreakerName) => void>();
  const breaker = (name: BreakerName, rules: Rules) =>
    new Breaker(rules, () => {
      for (const tell of listeners) tell(name);
    });
  const breakers = {
    stripe: breaker("stripe", { limitMs: 10_000, slowMs: 8_000, isFaulty: isFaultyResponse }),
    email: breaker("email", { limitMs: 10_000, slowMs: 8_000, isFaulty: isFaultyMail }),
    // Its time limits are its own (lib/db.ts); a transaction that waits for a lock says nothing of the database's health.
    database: breaker("database", { isFault: isDatabaseDown }),
    storage: breaker("storage", { limitMs: 60_000, isFaulty: isFaultyResponse }),
    // Slower than the database it spares is no help. Being full is no fault: it still answers.
    cache: breaker("cache", { limitMs: 150, slowMs: 50, isFault: (error) => !isFull(error) }),
    external: breaker("external", { limitMs: 5_000, slowMs: 4_000, isFaulty: isFaultyResponse }),
  };
  return { listeners, breakers };
}

/** No answer at all, its own error, or more than it can take. */
function isFaultyStatus(status: number | null | undefined) {
  return status === null || (status !== undefined && (status >= 500 || status === 429));
}

function isFaultyResponse(answer: unknown) {
  return answer instanceof Response && isFaultyStatus(answer.status);
}

/** Resend's SDK gives its error as a value. */
function isFaultyMail(answer: unknown) {
  return isFaultyStatus((answer as { error?: { statusCode: number | null } | null }).error?.statusCode);
}

/** Redis keeps nothing new, but answers and drops. */
export const isFull = (error: unknown) => error instanceof Error && /\bOOM\b/.test(error.message);

function isDatabaseDown(error: unknown) {
  const answer = asUnavailable(error);
  return answer instanceof AppError && answer.code === "database_down";
}
