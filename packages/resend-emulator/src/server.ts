import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { api, isApi } from "./api";
import { control } from "./control";
import { Faults } from "./faults";
import { ApiError, sendJson } from "./http";
import { KeysInProgress } from "./idempotency";
import { timeFormat } from "./layout";
import { pages } from "./pages";
import type { State } from "./send";
import { Store } from "./store";

/** Options of an emulator. */
export interface ResendEmulatorOptions {
  /** Default: any free port. */
  port?: number;
  /** Default: 127.0.0.1. */
  host?: string;
  /** The folder of the journal. Without it, emails stay in memory. */
  dataDir?: string;
  /** IANA name of the time zone of the pages. Default: UTC. */
  timeZone?: string;
  /** The clock, for tests of idempotency keys that expire. */
  now?: () => Date;
}

/** A running emulator. */
export interface ResendEmulator {
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Starts an emulator: Resend's API for the unmodified SDK, inbox pages, and `/_control` for tests.
 * Rejects with Node's own error (EADDRINUSE …) when it cannot listen.
 */
export async function startResendEmulator(options: ResendEmulatorOptions = {}): Promise<ResendEmulator> {
  const { port = 0, dataDir, host = "127.0.0.1", timeZone = "UTC", now = () => new Date() } = options;
  const store = new Store(dataDir, now);
  const state: State = {
    store,
    faults: new Faults(),
    inProgress: new KeysInProgress(),
    formatTime: timeFormat(timeZone),
  };
  const server = createServer((request, response) => void handle(request, response, state));
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

async function handle(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  try {
    const url = new URL(`http://localhost${request.url ?? "/"}`);
    const exchange = { request, response, url };
    if (isApi(url.pathname)) await api(exchange, state);
    else if (await control(exchange, state)) return;
    else if (request.method === "GET" || request.method === "HEAD") pages(exchange, state);
    else throw new ApiError(404, "not_found", "The requested endpoint does not exist.");
  } catch (error) {
    // The only catch: an ApiError keeps Resend's shape, a bug becomes its 500.
    const known = error instanceof ApiError ? error : new ApiError(500, "internal_server_error", String(error));
    if (!response.headersSent && !response.destroyed) sendJson(response, known.statusCode, known.body);
  }
}
