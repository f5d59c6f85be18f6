import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { vi } from "vitest";
import { type StripeEmulator, startStripeEmulator } from "./server";

/** A webhook receiver for tests: verifies signatures, records events, responds with `responseStatus`. */
export interface Receiver {
  url: string;
  received: Stripe.Event[];
  responseStatus: number;
  close(): Promise<void>;
}

/** A platform in Belgium, so that the pages' formats and examples are known. */
export const PLATFORM = {
  country: "BE",
  timeZone: "Europe/Brussels",
  examplePerson: {
    firstName: "Noor",
    lastName: "Peeters",
    bornOn: { day: 14, month: 5, year: 1990 },
    iban: "BE62510007547061",
    email: "noor@example.test",
  },
};

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
      response.writeHead(receiver.responseStatus).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    received: [],
    responseStatus: 200,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

/** The unmodified SDK, connected to an emulator. */
export function sdk(local: StripeEmulator, config: { maxNetworkRetries?: number; timeout?: number } = {}): Stripe {
  const network = { host: "127.0.0.1", port: local.port, protocol: "http" as const, telemetry: false };
  return new Stripe("sk_test_local", { ...network, maxNetworkRetries: 0, ...config });
}

/** An emulator with both kinds of webhook endpoint, and the SDK for it. */
export async function startFixture(dataDir?: string) {
  const platform = await startReceiver();
  const connect = await startReceiver();
  const webhooks = [
    { url: platform.url, secret: SECRET, connect: false },
    { url: connect.url, secret: SECRET, connect: true },
  ];
  const local = await startStripeEmulator({ webhooks, dataDir, platform: PLATFORM });
  const close = async () => {
    await local.close();
    await platform.close();
    await connect.close();
  };
  return { local, control: local.control, stripe: sdk(local), platform, connect, webhooks, close };
}

/** An open checkout session for this amount. */
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
export async function onboardedAccount(stripe: Stripe, local: StripeEmulator) {
  const account = await stripe.accounts.create({
    type: "express",
    country: "BE",
    capabilities: { transfers: { requested: true } },
  });
  return local.control.completeAccount(account.id);
}

/** The Stripe error that a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error("The promise did not reject");
}

/** Repeats a check until it passes, with time for a busy machine. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 120_000, interval: 10 });
