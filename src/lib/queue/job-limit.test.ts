import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { afterAll, beforeEach, expect, test } from "vitest";
import { JOBS, JobTypes } from "@/domain/jobs";
import { env } from "@/env";
import { getCircuitBreakerStatuses } from "@/lib/circuit-breaker";
import { pool } from "@/lib/db";
import { sendMail } from "@/lib/mail";
import { enqueue, processQueue } from "@/lib/queue";
import { stripe } from "@/lib/stripe";

/** A service that takes every question and answers none; it notes when the one who asked went away. */
const asked: string[] = [];
let left: () => void = () => {};
const ignore: RequestListener = (request, response) => {
  asked.push(request.url ?? "");
  response.on("close", () => left());
};
const services = [env.STRIPE_API_URL, env.RESEND_API_URL].map((url) =>
  createServer(ignore).listen(Number(new URL(url).port), "127.0.0.1"),
);
await Promise.all(services.map((service) => once(service, "listening")));

const { SEND_REFUND } = JobTypes;
const limitMs = JOBS[SEND_REFUND].limitMs;

beforeEach(() => void (asked.length = 0));
afterAll(() => {
  JOBS[SEND_REFUND].limitMs = limitMs;
  for (const service of services) {
    service.closeAllConnections();
    service.close();
  }
});

test.each([
  ["Stripe", "stripe", "/v1/balance", () => stripe.balance.retrieve()],
  ["the mail", "email", "/emails/batch", () => sendMail({ to: "a@b.test", subject: "Dag", html: "<p>" }, "k")],
] as const)(
  "what a job asks of %s is called off at its limit, once, and held against nobody",
  async (_, name, path, ask) => {
    const gone = new Promise<void>((resolve) => {
      left = resolve;
    });
    // Longer and longer, until the question gets out before the limit: a loaded machine needs its time.
    for (let limit = 300; asked.length === 0; limit *= 2) {
      JOBS[SEND_REFUND].limitMs = limit;
      await pool.query("DELETE FROM graphile_worker._private_jobs");
      await enqueue(SEND_REFUND, { refundId: crypto.randomUUID() });
      expect(await processQueue(SEND_REFUND, ask)).toEqual({ done: 0, failed: 1 });
    }
    await gone;
    expect(asked).toEqual([path]);
    expect(getCircuitBreakerStatuses()[name]).toMatchObject({ state: "CLOSED", failures: 0 });
  },
);
