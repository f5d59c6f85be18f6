import { Agent, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { env } from "@/env";
import { assertDefined } from "@/lib/errors";
import type { DrawnResponse } from "@/lib/response-store/stored-response";
import { OWN_REQUEST_HEADER, ownRequestKey } from "@/lib/telemetry/request-context";

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
/** Longer than the slowest page may take; then the client's own request goes to Next.js. */
const TIMEOUT_MS = 10_000;

/**
 * Asks this very server for a response, as a visitor about whom nothing is known: no cookie, no address, no language. So
 * nothing about a reader can get into what is stored. A request of our own goes through everything that a client's does.
 */
export function drawResponse(server: Server, path: string): Promise<DrawnResponse> {
  const address = server.address();
  const where = typeof address === "string" ? { socketPath: address } : loopback(address);
  const { host } = new URL(env.NEXT_PUBLIC_APP_URL);
  const headers = { host, "user-agent": "response-store", [OWN_REQUEST_HEADER]: ownRequestKey };
  return new Promise((resolve, reject) => {
    const asked = request({ ...where, path, headers, agent, timeout: TIMEOUT_MS }, (response) => {
      const finish = (parts: Buffer[]) =>
        resolve({ status: response.statusCode ?? 500, headers: response.headers, body: Buffer.concat(parts) });
      response.toArray().then(finish, reject);
    });
    asked.on("timeout", () => asked.destroy(new Error(`No response to ${path} in time.`)));
    asked.on("error", reject).end();
  });
}

/** A server that listens on every address has one that leads back to it. */
function loopback(address: AddressInfo | null) {
  const { address: own, port } = assertDefined(address, "address of the server");
  return { host: { "::": "::1", "0.0.0.0": "127.0.0.1" }[own] ?? own, port };
}
