import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Faults } from "./api/faults";
import { handleApiRequest } from "./api/handle";
import { KeysInProgress } from "./api/idempotency";
import { handleControlRequest } from "./control/api";
import { Control } from "./control/control";
import type { Platform } from "./core/platform";
import { Sandbox } from "./core/sandbox";
import { nextTaskAt, transact } from "./engine/transact";
import { header, readBody, send } from "./http/wire";
import { handlePageRequest } from "./pages/router";
import type { Endpoint } from "./webhooks/send";

/** Options. Without `port`: any free one. Without `dataDir`: in memory only. `platform` overrides the neutral defaults. */
export interface StripeEmulatorOptions {
  port?: number;
  host?: string;
  dataDir?: string;
  webhooks: Endpoint[];
  platform?: Partial<Platform>;
}

/** A running emulator. */
export interface StripeEmulator {
  url: string;
  port: number;
  control: Control;
  setWebhooks(webhooks: Endpoint[]): void;
  close(): Promise<void>;
}

const TICK_MS = 1_000;

/** Longer than any client keeps an idle connection, so that the server never closes one during a request. */
const KEEP_ALIVE_MS = 120_000;

/** Starts an emulator: the API, the hosted pages and the control page. Rejects with Node's error when it cannot listen. */
export async function startStripeEmulator(options: StripeEmulatorOptions): Promise<StripeEmulator> {
  const sandbox = new Sandbox(options);
  const tools = { faults: new Faults(), keys: new KeysInProgress() };
  const control = new Control(sandbox, tools.faults);
  const host = options.host ?? "127.0.0.1";
  const server = createServer((request, response) => {
    serve(sandbox, tools, control, request, response).catch((error: unknown) => crash(response, error));
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  sandbox.baseUrl = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
  readdressOpenSessions(sandbox);
  sandbox.deliveries.resume();
  const tick = setInterval(() => {
    const at = nextTaskAt(sandbox);
    if (at !== null && at <= sandbox.clock.now()) transact(sandbox, () => undefined);
  }, TICK_MS);
  tick.unref();
  return {
    url: sandbox.baseUrl,
    port,
    control,
    setWebhooks: (webhooks) => sandbox.deliveries.setEndpoints(webhooks),
    close: async () => {
      clearInterval(tick);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await sandbox.deliveries.close();
      sandbox.store.close();
    },
  };
}

async function serve(
  sandbox: Sandbox,
  tools: { faults: Faults; keys: KeysInProgress },
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname: path, search } = new URL(request.url ?? "/", "http://local");
  const query = search.slice(1);
  const method = request.method ?? "GET";
  const body = await readBody(request);
  if (path.startsWith("/v1/")) {
    const names = ["authorization", "idempotency-key", "stripe-version"];
    const headers = Object.fromEntries(names.map((name) => [name, header(request, name)]));
    const account = header(request, "stripe-account") ?? null;
    const result = await handleApiRequest(sandbox, tools, { method, path, query, body, headers, account });
    if (result === "reset") request.socket.destroy();
    else if (result !== "hang") send(response, result.status, result.headers, result.body);
    return;
  }
  const pageRequest = { method, path, query, body, language: header(request, "accept-language") ?? "" };
  const page = path.startsWith("/_control")
    ? await handleControlRequest(sandbox, control, pageRequest)
    : handlePageRequest(sandbox, pageRequest);
  send(response, page.status, page.headers, page.body);
}

/** Reports a bug of the emulator as a 500 instead of leaving the request open. */
function crash(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return; // the client closed the connection
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(`Stripe emulator: ${message}`);
  if (!response.headersSent)
    send(
      response,
      500,
      { "content-type": "application/json" },
      JSON.stringify({ error: { type: "api_error", message } }),
    );
}

/** After a restart on another port, moves the URLs of open sessions to it. */
function readdressOpenSessions(sandbox: Sandbox): void {
  sandbox.store.transaction(() => {
    for (const session of sandbox.store.all("checkout.session")) {
      const url = `${sandbox.baseUrl}/c/pay/${session.id}`;
      if (session.url !== null && session.url !== url) sandbox.store.put("checkout.session", { ...session, url });
    }
  });
}
