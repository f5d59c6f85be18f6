import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { answered, idFrom } from "@/lib/monitoring/measured";
import { pageRoute } from "@/lib/monitoring/page-routes";
import { enterRequest, withRequestId } from "@/lib/route/request-context";

/**
 * Gives each request for a page an id, which its answer and its log lines carry, and counts it once under its route
 * when it has been answered, or given up by whoever asked. The API does the same for itself (measured.ts).
 */
export function measurePages() {
  subscribe("http.server.request.start", (message) => {
    // documented for this channel
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const route = pageRoute(request.url ?? "/");
    const id = route && idFrom(request.headers["x-request-id"]);
    enterRequest(id); // a connection may have brought another request before this one
    if (!route || !id) return;
    response.setHeader("x-request-id", id);
    const begun = performance.now();
    const { method = "GET" } = request;
    response.once("close", () => {
      const status = response.headersSent ? response.statusCode : undefined;
      withRequestId(id, () => answered({ method, route, status, ms: performance.now() - begun }));
    });
  });
}
