import { isBrokenCircuitError } from "cockatiel";
import { Breaker, type BreakerRules, type CallOptions } from "@/lib/circuit-breaker/breaker";
import type { BreakerName, BreakerStatus } from "@/lib/circuit-breaker/schema";
import type { Operation } from "@/lib/circuit-breaker/time-limit";
import { AppError } from "@/lib/errors";
import { fromDatabaseError } from "@/lib/errors/database";
import { processWide } from "@/lib/process-wide";

const { breakers, listeners } = processWide("circuitBreakers", createBreakers);

/** What is given when nothing was asked because the breaker is open, as the error says. */
type Fallback<T> = (error: unknown) => T | Promise<T>;

async function callThroughBreaker<T>(
  name: BreakerName,
  run: Operation<T>,
  whenOpen?: Fallback<T>,
  manner?: CallOptions,
): Promise<T> {
  try {
    return await breakers[name].call(run, manner);
  } catch (error) {
    // An open breaker never asked: only then is there something else to give.
    if (whenOpen && isCircuitOpen(error)) return whenOpen(error);
    throw error;
  }
}

/** Asks Stripe unless its breaker is open. Money has no other value to fall back on: `refuse` can only say why not. */
export const safeStripeCall = <T>(
  run: Operation<T>,
  refuse?: (error: unknown) => never,
  options?: Pick<CallOptions, "evenOpen">,
) => callThroughBreaker("stripe", run, refuse, options);

/** Hands over mail unless the provider's breaker is open. */
export const safeEmailCall = <T>(run: Operation<T>, fallback?: Fallback<T>) =>
  callThroughBreaker("email", run, fallback);

/** Asks the database unless it was unreachable several times just now. */
export const safeDatabaseCall = <T>(run: Operation<T>, fallback?: Fallback<T>) =>
  callThroughBreaker("database", run, fallback);

/** Reads or writes files kept elsewhere. A big one needs a limit of its own. */
export const safeStorageCall = <T>(run: Operation<T>, fallback?: Fallback<T>, limitMs?: number) =>
  callThroughBreaker("storage", run, fallback, limitMs ? { limitMs } : {});

/** Asks Redis, which always has somebody to stand in for it: memory and the database. */
export const safeCacheCall = <T>(run: Operation<T>) => callThroughBreaker("cache", run);

/** Any other service outside, such as the chat that alerts go to. */
export const safeExternalCall = <T>(run: Operation<T>, fallback?: Fallback<T>) =>
  callThroughBreaker("external", run, fallback);

/** Whether a call never left because a breaker is open. By its mark: the breaker may be of another copy of this module. */
export const isCircuitOpen = (error: unknown) => isBrokenCircuitError(error);

/** Whether something failed because a call of it never left: that error, or what caused it. Stripe's SDK calls it `detail`. */
export function wasNeverSent(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const { cause, detail } = error as { cause?: unknown; detail?: unknown };
  return isCircuitOpen(error) || wasNeverSent(cause, depth + 1) || wasNeverSent(detail, depth + 1);
}

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

/** Sets the harmless read that finds out whether a service is back. */
export const probeBreakerWith = (name: BreakerName, probe: Operation<unknown>) => breakers[name].probeWith(probe);
/** A read over HTTP as a probe; a refusal is an answer too. */
export const httpProbe =
  (url: URL, token: string): Operation<Response> =>
  async (signal) => {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal });
    await answer.body?.cancel();
    return answer;
  };
/** Closes the breakers of this process whose service is back, so that none needs a caller to recover. */
export const healBreakers = () => Promise.all(Object.values(breakers).map((breaker) => breaker.heal()));
export const resetBreaker = (name: BreakerName) => breakers[name].reset();
export const forceBreakerOpen = (name: BreakerName) => breakers[name].forceOpen();

/** Called at each change of state. */
export function onBreakerChange(listener: (name: BreakerName) => void) {
  listeners.add(listener);
}

function createBreakers() {
  const listeners = new Set<(name: BreakerName) => void>();
  const breaker = (name: BreakerName, rules: BreakerRules) =>
    new Breaker(rules, () => {
      for (const listener of listeners) listener(name);
    });
  const breakers = {
    stripe: breaker("stripe", { limitMs: 10_000, slowMs: 8_000, isFaulty: isFaultyResponse }),
    email: breaker("email", {
      ...{ limitMs: 10_000, slowMs: 8_000 },
      isFaulty: (answer) => isFaultyMail(answer) || isFaultyResponse(answer),
    }),
    // Its time limits are its own (lib/db.ts); what waits for a lock says nothing of the database's health. Everything
    // needs it, so somebody looks every few seconds.
    database: breaker("database", { isFault: isDatabaseDown, halfOpenAfterMs: 5_000 }),
    storage: breaker("storage", { limitMs: 60_000, slowMs: 30_000, isFaulty: isFaultyResponse }),
    // Slower than the database it spares is no help. Being full is no fault: it still answers.
    cache: breaker("cache", { limitMs: 150, slowMs: 50, isFault: (error) => !isRedisFull(error) }),
    external: breaker("external", { limitMs: 5_000, slowMs: 4_000, isFaulty: isFaultyResponse }),
  };
  return { listeners, breakers };
}

/** No answer at all, its own error, or more than it can take. */
function isFaultyStatus(status: number | null | undefined) {
  return status === null || (status !== undefined && (status >= 500 || status === 429));
}

function isFaultyResponse(answer: unknown) {
  return answer instanceof Response && isFaultyStatus(answer.status) && !isReplayed(answer);
}

/** Stripe repeats what it answered to this key earlier, which says nothing of its health now. */
const isReplayed = ({ headers }: Response) => headers.get("idempotent-replayed") === "true";

/** Resend's SDK gives its error as a value. */
function isFaultyMail(answer: unknown) {
  return isFaultyStatus((answer as { error?: { statusCode: number | null } | null }).error?.statusCode);
}

/** Redis keeps nothing new, but answers and drops. */
export const isRedisFull = (error: unknown) => error instanceof Error && /\bOOM\b/.test(error.message);

function isDatabaseDown(error: unknown) {
  const answer = fromDatabaseError(error);
  return answer instanceof AppError && answer.code === "database_down";
}
