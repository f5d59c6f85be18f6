import { AsyncLocalStorage } from "node:async_hooks";

// Next.js may load this module more than once in a process; what one copy began, another must see.
const held = globalThis as { tailtribeRequest?: AsyncLocalStorage<string> };
held.tailtribeRequest ??= new AsyncLocalStorage();
const current = held.tailtribeRequest;

/** Runs something for one request: whatever it logs, counts or queues on its way is known by this id. */
export const withRequestId = <T>(id: string, run: () => T): T => current.run(id, run);

/** The id of the request that is being answered, or whose job is being done; undefined outside of both. */
export const requestId = (): string | undefined => current.getStore();
