import { AsyncLocalStorage } from "node:async_hooks";

const current = new AsyncLocalStorage<string>();

/** Runs something for one request: whatever it logs, counts or queues on its way is known by this id. */
export const withRequestId = <T>(id: string, run: () => T): T => current.run(id, run);

/** The id of the request that is being answered, or whose job is being done; undefined outside of both. */
export const requestId = (): string | undefined => current.getStore();
