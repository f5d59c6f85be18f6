import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { PEER_HEADER } from "@/lib/route/client-address";
import { noteAnswer } from "@/lib/route/open-answers";

/**
 * Writes on every request which address its connection comes from, before Next sees it. Next shows handlers headers
 * only, and there X-Forwarded-For is what a client without a proxy before us wrote itself.
 */
export function notePeers() {
  subscribe("http.server.request.start", (message) => {
    // documented for this channel
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
    noteAnswer(request, response);
  });
}
