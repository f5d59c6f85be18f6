import type { RouteSpec } from "@/lib/route/spec";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/** Identified by its spec; its caller knows the arguments. */
type Handler = ((request: never, next: never) => Promise<Response>) & { spec?: RouteSpec };

/** What a route.ts exports, as far as it answers requests. */
export type RouteModule = Partial<Record<Method, Handler>>;

/** One method of one address, "/api/bookings/[id]". */
export interface Operation {
  method: Method;
  path: string;
  handler: Handler;
}

/** Everything the API can be asked, from the modules of its addresses. */
export const operationsOf = (modules: Record<string, RouteModule>): Operation[] =>
  Object.entries(modules).flatMap(([path, module]) =>
    METHODS.flatMap((method) => {
      const handler = module[method];
      return handler ? [{ method, path, handler }] : [];
    }),
  );
