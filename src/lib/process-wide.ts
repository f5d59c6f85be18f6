import { AsyncLocalStorage } from "node:async_hooks";

/** Copies of this module, too, find the same map. */
const KEY = Symbol.for("tailtribe.process");
const store = globalThis.process as { [KEY]?: Map<string, unknown> };
const values = (store[KEY] ??= new Map<string, unknown>());

/**
 * State that exists once per process. Next.js may load a module several times (one copy per bundle), and each copy would
 * have variables of its own; this map is shared by all of them. `name` is unique in the code base.
 */
export function processWide<T extends object>(name: string, make: () => T): T {
  const known = findProcessWide<T>(name);
  if (known) return known;
  const made = make();
  values.set(name, made);
  return made;
}

/** The state of a name, or undefined where nothing in this process has made it. */
export const findProcessWide = <T extends object>(name: string) => values.get(name) as T | undefined; // stored by processWide, under this name alone

/** Forgets the state of a name, as a new process would start; for tests. */
export const resetProcessWide = (name: string) => values.delete(name);

/** A value that follows an asynchronous call through all its waits, in every copy of a module. */
export const asyncContext = <T>(name: string): AsyncLocalStorage<T> =>
  processWide(name, () => new AsyncLocalStorage<T>());

/**
 * Runs something that belongs to no request or job, such as a connection that many of them use: what it does later neither
 * ends with the one that came first nor is logged under it.
 */
export const outsideRequests = processWide("outsideRequests", () => AsyncLocalStorage.snapshot());
