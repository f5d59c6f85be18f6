import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { PEER_HEADER } from "@/lib/client-address";

/**
 * Writes on every request which address its connection comes from, before Next sees it. Next shows handlers headers
 * only, and there X-Forwarded-For is what a client without a proxy before us wrote itself.
 */
export function notePeers() {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage }; // documented for this channel
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
  });
}
