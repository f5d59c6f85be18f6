import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { POST as connectWebhook } from "@/app/api/stripe/webhook/connect/route";
import { POST as webhook } from "@/app/api/stripe/webhook/route";
import { env } from "@/env";
import { db } from "@/lib/db";
import { runDueJobs } from "@/worker";
import { startLocalMailbox, startLocalStripe } from "../../../scripts/local/emulators";

const portOf = (url: string) => Number(new URL(url).port);

/** Stripe and the mailbox, real servers on loopback; Stripe's events reach our own webhook handlers over HTTP. */
export async function startExternalServices() {
  const mailbox = await startLocalMailbox({ port: portOf(env.RESEND_API_URL) });
  const receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = { "stripe-signature": String(request.headers["stripe-signature"]) };
    const incoming = new Request("http://localhost:3000/", { method: "POST", headers, body: Buffer.concat(chunks) });
    const answer = await (request.url === "/connect" ? connectWebhook : webhook)(incoming);
    response.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const { port } = receiver.address() as AddressInfo;
  const stripe = await startLocalStripe({
    port: portOf(env.STRIPE_API_URL),
    webhooks: [
      { url: `http://127.0.0.1:${port}/`, secret: env.STRIPE_WEBHOOK_SECRET, connect: false },
      { url: `http://127.0.0.1:${port}/connect`, secret: env.STRIPE_CONNECT_WEBHOOK_SECRET, connect: true },
    ],
  });
  return {
    stripe,
    mailbox,
    stop: async () => {
      await stripe.close();
      await mailbox.close();
      await new Promise((resolve) => receiver.close(resolve));
    },
  };
}

export type ExternalServices = Awaited<ReturnType<typeof startExternalServices>>;

/** Runs the jobs of the queue until none is due. */
export async function runJobsToCompletion() {
  for (let round = 0; round < 20; round++) {
    const { done, failed } = await runDueJobs();
    if (done === 0 && failed === 0) return;
  }
}

/** Gives a caregiver a Stripe account that can receive transfers. */
export async function createPayoutAccount(caregiverId: string, complete: (accountId: string) => unknown) {
  const stripe = new Stripe(env.STRIPE_SECRET_KEY, {
    host: "127.0.0.1",
    port: portOf(env.STRIPE_API_URL),
    protocol: "http",
  });
  const account = await stripe.accounts.create({
    type: "express",
    country: "BE",
    capabilities: { transfers: { requested: true } },
  });
  await complete(account.id);
  await db.caregiver.update({
    where: { userId: caregiverId },
    data: { stripeAccountId: account.id, payoutsEnabled: true },
  });
  return account.id;
}
