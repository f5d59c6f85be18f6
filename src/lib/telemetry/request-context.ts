import { asyncContext } from "@/lib/process-wide";

// What receives a request and the page that answers it are copies of their own.
const current = asyncContext<string | undefined>("requestId");

/** Runs something for one request: whatever it logs, counts or queues on its way is known by this id. */
export const withRequestId = <T>(id: string, run: () => T): T => current.run(id, run);

/** The id of the request that is being answered, or whose job is being done; undefined outside of both. */
export const requestId = (): string | undefined => current.getStore();

/** The same for all that follows from where this is called: for a server that is told of a request before it answers it. */
export const enterRequest = (id: string | undefined) => current.enterWith(id);
