import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Faults } from "./api/faults";
import { answerApi } from "./api/handle";
import { KeysInUse } from "./api/idempotency";
import { answerControl } from "./control/api";
import { Control } from "./control/control";
import { World } from "./core/sandbox";
import { act, nextDue } from "./engine/transact";
import { header, readBody, send } from "./http/wire";
import { answerPage } from "./pages/router";
import type { Endpoint } from "./webhooks/send";

/** How to start it. No `port`: any free one. No `dataDir`: memory only. */
export interface StripeEmulatorOptions {
  port?: number;
  host?: string;
  dataDir?: string;
  webhooks: Endpoint[];
}

/** A running local Stripe. */
export interface StripeEmulator {
  url: string;
  port: number;
  control: Control;
  setWebhooks(webhooks: Endpoint[]): void;
  close(): Promise<void>;
}

const TICK_MS = 1_000;

/** Longer than any client keeps an idle connection, so that none is closed under a request. */
const KEEP_ALIVE_MS = 120_000;

/** Starts Stripe on this machine: the API, its hosted pages and its control room, until it is closed. */
export async function startStripeEmulator(options: StripeEmulatorOptions): Promise<StripeEmulator> {
  const world = new World(options);
  const tools = { faults: new Faults(), keys: new KeysInUse() };
  const control = new Control(world, tools.faults);
  const host = options.host ?? "127.0.0.1";
  const server = createServer((request, response) => {
    serve(world, tools, control, request, response).catch((error: unknown) => crash(response, error));
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  world.baseUrl = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
  moveOpenPages(world);
  world.deliveries.resume();
  const tick = setInterval(() => {
    const due = nextDue(world);
    if (due !== null && due <= world.clock.now()) act(world, () => undefined);
  }, TICK_MS);
  tick.unref();
  return {
    url: world.baseUrl,
    port,
    control,
    setWebhooks: (webhooks) => world.deliveries.setEndpoints(webhooks),
    close: async () => {
      clearInterval(tick);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await world.deliveries.close();
      world.store.close();
    },
  };
}

async function serve(
  world: World,
  tools: { faults: Faults; keys: KeysInUse },
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
    const answer = await answerApi(world, tools, { method, path, query, body, headers, account });
    if (answer === "reset") request.socket.destroy();
    else if (answer !== "hang") send(response, answer.status, answer.headers, answer.body);
    return;
  }
  const asked = { method, path, query, body, language: header(request, "accept-language") ?? "" };
  const answer = path.startsWith("/_control") ? await answerControl(world, control, asked) : answerPage(world, asked);
  send(response, answer.status, answer.headers, answer.body);
}

/** A bug of this server, not a refusal: said plainly instead of left hanging. */
function crash(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return; // the caller hung up
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(`local Stripe: ${message}`);
  if (!response.headersSent)
    send(
      response,
      500,
      { "content-type": "application/json" },
      JSON.stringify({ error: { type: "api_error", message } }),
    );
}

/** After a restart on another port, open checkout pages are found at the new one. */
function moveOpenPages(world: World): void {
  world.store.transaction(() => {
    for (const session of world.store.all("checkout.session")) {
      const url = `${world.baseUrl}/c/pay/${session.id}`;
      if (session.url !== null && session.url !== url) world.store.put("checkout.session", { ...session, url });
    }
  });
}
