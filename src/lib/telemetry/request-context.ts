import { asyncContext, processWide } from "@/lib/process-wide";

// The server that receives a request and the page that renders it load different copies of this module.
const current = asyncContext<string | undefined>("requestId");

/** Runs something for one request: all its log lines and jobs carry this id. */
export const withRequestId = <T>(id: string, run: () => T): T => current.run(id, run);

/** The id of the current request, or of the request that caused the current job; undefined outside of both. */
export const requestId = (): string | undefined => current.getStore();

/** Sets the id for the rest of the current async execution, where no function can wrap the request. */
export const enterRequest = (id: string | undefined) => current.enterWith(id);

/** Marks a request that this process sends to itself to draw a response that it stores. Nobody else can know the key. */
export const OWN_REQUEST_HEADER = "x-tailtribe-own-request";
export const { ownRequestKey } = processWide("ownRequests", () => ({ ownRequestKey: crypto.randomUUID() }));

/** Whether this process sent it to itself: on behalf of no client, and counted with the request that caused it. */
export const isOwnRequest = (header: string | string[] | null | undefined) => header === ownRequestKey;
