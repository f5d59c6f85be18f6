import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** Responds, or calls `next`; it may change the request and the response before it does. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void, server: Server) => void;

/**
 * Runs middleware, in this order, before the request listeners of every HTTP server of this process. Next.js makes its server
 * by itself, in `next start` and in the image alike; a channel of Node.js names it with the first request, before that
 * request reaches a listener.
 */
export function installMiddleware(...chain: Middleware[]) {
  const servers = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server }; // documented for this channel
    if (servers.has(server)) return;
    servers.add(server);
    const listeners = server.listeners("request");
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      const run = (index: number): void => {
        const middleware = chain[index];
        if (middleware) middleware(request, response, () => run(index + 1), server);
        else for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
      };
      run(0);
    });
  });
}
