import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, expect, test } from "vitest";

/** A service that takes every question and answers none; it notes when the one who asked went away. */
const asked: string[] = [];
let left: () => void = () => {};
const silent = createServer((request, response) => {
  asked.push(request.url ?? "");
  response.on("close", () => left());
});
await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
Object.assign(process.env, { STRIPE_API_URL: url, RESEND_API_URL: url });
// What reads the settings comes after the addresses are in them.
const { getCircuitBreakerStatuses } = await import("@/lib/circuit-breaker");
const { JOBS, JobTypes } = await import("@/domain/jobs");
const { pool } = await import("@/lib/db");
const { sendMail } = await import("@/lib/mail");
const { enqueue, processQueue } = await import("@/lib/queue");
const { stripe } = await import("@/lib/stripe");

const { SEND_REFUND } = JobTypes;
const limitMs = JOBS[SEND_REFUND].limitMs;

beforeEach(() => void (asked.length = 0));
afterAll(() => {
  JOBS[SEND_REFUND].limitMs = limitMs;
  silent.closeAllConnections();
  silent.close();
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
