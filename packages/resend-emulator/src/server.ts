import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { api, isApi } from "./api";
import { control } from "./control";
import { Faults } from "./faults";
import { Refusal, sendJson } from "./http";
import { KeysInProgress } from "./idempotency";
import { pages } from "./pages";
import type { Mailroom } from "./send";
import { Store } from "./store";

/** Port 0 takes any free one; no `dataDir` keeps the mail in memory; `now` lets a test move the clock. */
export type ResendEmulatorOptions = { port?: number; dataDir?: string; host?: string; now?: () => Date };

/** A mailbox that is listening. */
export type ResendEmulator = { url: string; port: number; close(): Promise<void> };

/**
 * Starts the local mailbox: Resend's API for the unmodified SDK, an inbox to read in a browser, `/_control` for tests.
 * Rejects with Node's own error (EADDRINUSE …) when it cannot listen.
 */
export async function startResendEmulator(options: ResendEmulatorOptions = {}): Promise<ResendEmulator> {
  const { port = 0, dataDir, host = "127.0.0.1", now = () => new Date() } = options;
  const store = new Store(dataDir, now);
  const mailroom: Mailroom = { store, faults: new Faults(), inProgress: new KeysInProgress() };
  const server = createServer((request, response) => void answer(request, response, mailroom));
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, host, () => listening());
  });
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}`, port: actual, close };
}

async function answer(request: IncomingMessage, response: ServerResponse, mailroom: Mailroom): Promise<void> {
  try {
    const url = new URL(`http://mailbox${request.url ?? "/"}`);
    const exchange = { request, response, url };
    if (isApi(url.pathname)) await api(exchange, mailroom);
    else if (await control(exchange, mailroom)) return;
    else if (request.method === "GET" || request.method === "HEAD") pages(exchange, mailroom.store);
    else throw new Refusal(404, "not_found", "The requested endpoint does not exist.");
  } catch (error) {
    // The one catcher: what was planned is answered in Resend's shape, a bug as its bare 500.
    const known = error instanceof Refusal ? error : new Refusal(500, "internal_server_error", String(error));
    if (!response.headersSent && !response.destroyed) sendJson(response, known.statusCode, known.body);
  }
}
