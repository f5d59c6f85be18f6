import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { JobTypes } from "@/domain/jobs";
import { env } from "@/env";
import { forceBreakerOpen, resetBreaker, safeExternalCall } from "@/lib/circuit-breaker";
import { BREAKERS } from "@/lib/circuit-breaker/schema";
import { dbUnguarded as db, inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { sendMail } from "@/lib/mail";
import { enqueue, processQueue } from "@/lib/queue";
import { stripe } from "@/lib/stripe";
import { drainBuffer } from "@/lib/telemetry/metrics";

/** Stripe and the mail at once: whatever is asked, it is well. */
const asked: string[] = [];
const answer: RequestListener = (request, response) => {
  asked.push(request.url ?? "");
  response
    .setHeader("content-type", "application/json")
    .end(JSON.stringify({ object: "balance", data: [{ id: "m1" }], errors: [] }));
};
const services = [env.STRIPE_API_URL, env.RESEND_API_URL].map((url) =>
  createServer(answer).listen(Number(new URL(url).port), "127.0.0.1"),
);
await Promise.all(services.map((service) => once(service, "listening")));

afterAll(() => {
  for (const service of services) service.close();
});
afterEach(() => BREAKERS.forEach(resetBreaker));
beforeEach(async () => {
  asked.length = 0;
  drainBuffer();
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

const { SEND_REFUND } = JobTypes;
const rows = () => db.$queryRaw<{ waitSeconds: number }[]>`
  SELECT attempts::int, last_error AS "lastError", locked_at IS NOT NULL AS locked,
    extract(epoch FROM run_at - now())::float8 AS "waitSeconds" FROM graphile_worker.jobs`;
const rewind = () => db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
const askStripe = () => stripe.balance.retrieve();
/** As the domain puts what Stripe says. */
const refuse = (cause: unknown) => {
  throw new AppError("unavailable", "stripe_unavailable", "Not now.", { cause });
};

test.each([
  ["stripe", askStripe],
  ["stripe", () => askStripe().catch(refuse)],
  ["email", () => sendMail({ to: "a@b.test", subject: "Dag", html: "<p>" }, "k")],
  ["database", () => inTransaction((tx) => tx.user.count())],
  ["external", () => safeExternalCall(() => Promise.resolve(asked.push("external")))],
] as const)(
  "a job that may not ask (%s) waits as long as it takes, uses up no try, and is done right after",
  async (name, ask) => {
    await enqueue(SEND_REFUND, { refundId: crypto.randomUUID() });
    forceBreakerOpen(name);
    for (let round = 0; round < 20; round++) {
      expect(await processQueue(SEND_REFUND, ask)).toEqual({ done: 0, failed: 0 });
      const [row] = await rows();
      expect(row).toMatchObject({ attempts: 0, lastError: null, locked: false });
      expect(row?.waitSeconds).toBeGreaterThan(9);
      expect(row?.waitSeconds).toBeLessThan(21);
      await rewind();
    }
    expect(asked).toEqual([]);
    const counted = drainBuffer().map((series) => series.name);
    expect(
      counted.filter((word) => /^(stripe|mail)\./.test(word)),
      "counted as if it had been made",
    ).toEqual([]);
    resetBreaker(name);
    expect(await processQueue(SEND_REFUND, ask)).toEqual({ done: 1, failed: 0 });
    expect(await rows()).toEqual([]);
  },
);

test("one that waits for a breaker holds up no other", async () => {
  forceBreakerOpen("stripe");
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  await enqueue(SEND_REFUND, { refundId: first });
  await enqueue(SEND_REFUND, { refundId: second }, { priority: 100 });
  const work = (_: unknown, { refundId }: { refundId: string }) => (refundId === first ? askStripe() : undefined);
  expect(await processQueue(SEND_REFUND, work)).toEqual({ done: 1, failed: 0 });
});
