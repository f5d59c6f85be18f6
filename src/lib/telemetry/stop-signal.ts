import { AsyncLocalStorage } from "node:async_hooks";

// Next.js may load this module more than once in a process; what one copy began, another must see.
const held = globalThis as { tailtribeDeadline?: AsyncLocalStorage<AbortSignal> };
held.tailtribeDeadline ??= new AsyncLocalStorage();
const current = held.tailtribeDeadline;

/** Runs something that has to stop when `signal` says so. What it asks of other services on its way is called off then. */
export const withStopSignal = <T>(signal: AbortSignal, run: () => T): T => current.run(signal, run);

/** What tells the work under way to stop; undefined where nothing limits it. */
export const stopSignal = (): AbortSignal | undefined => current.getStore();
