import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { vi } from "vitest";
import { type StripeEmulator, startStripeEmulator } from "./server";

/** A receiver of webhooks for tests: keeps what came, checks the signature, answers as told. */
export interface Receiver {
  url: string;
  received: Stripe.Event[];
  answer: number;
  close(): Promise<void>;
}

export const SECRET = "whsec_local_test";

/** Starts a receiver on a free port. */
export async function startReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      const event = Stripe.webhooks.constructEvent(body, String(request.headers["stripe-signature"]), SECRET);
      receiver.received.push(event);
      response.writeHead(receiver.answer).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    received: [],
    answer: 200,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

/** The unmodified SDK, pointed at a local Stripe. */
export function sdk(local: StripeEmulator, config: { maxNetworkRetries?: number; timeout?: number } = {}): Stripe {
  const network = { host: "127.0.0.1", port: local.port, protocol: "http" as const, telemetry: false };
  return new Stripe("sk_test_local", { ...network, maxNetworkRetries: 0, ...config });
}

/** A local Stripe with both kinds of endpoint, and the SDK for it. */
export async function startTown(dataDir?: string) {
  const platform = await startReceiver();
  const connect = await startReceiver();
  const webhooks = [
    { url: platform.url, secret: SECRET, connect: false },
    { url: connect.url, secret: SECRET, connect: true },
  ];
  const local = await startStripeEmulator({ webhooks, dataDir });
  const close = async () => {
    await local.close();
    await platform.close();
    await connect.close();
  };
  return { local, control: local.control, stripe: sdk(local), platform, connect, webhooks, close };
}

/** An open checkout session over this many cents. */
export function openSession(
  stripe: Stripe,
  amountCents = 10_000,
  extra: Partial<Stripe.Checkout.SessionCreateParams> = {},
) {
  return stripe.checkout.sessions.create({
    mode: "payment",
    success_url: "http://shop.test/done?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://shop.test/back",
    line_items: [
      { quantity: 1, price_data: { currency: "eur", unit_amount: amountCents, product_data: { name: "Care <b>" } } },
    ],
    ...extra,
  });
}

/** A connected account that may receive transfers. */
export async function readyAccount(stripe: Stripe, local: StripeEmulator) {
  const account = await stripe.accounts.create({
    type: "express",
    country: "BE",
    capabilities: { transfers: { requested: true } },
  });
  return local.control.completeAccount(account.id);
}

/** The refusal a promise ends in. */
export async function refusal(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error("Nothing was refused");
}

/** Repeats a check until it holds: a busy machine may take its time. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 120_000, interval: 10 });
