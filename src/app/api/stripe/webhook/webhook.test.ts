import fc from "fast-check";
import Stripe from "stripe";
import { expect, test } from "vitest";
import { env } from "@/env";
import { db } from "@/lib/db";
import { repetitions } from "@/testing/repetitions";
import { retryBusy } from "@/testing/retry-busy";
import { POST as connect } from "./connect/route";
import { POST as webhook } from "./route";

const sdk = new Stripe("sk_test_signing");
const eventOf = (id: string, more: object = {}) =>
  JSON.stringify({
    id,
    object: "event",
    type: "payment_intent.succeeded",
    livemode: false,
    data: { object: { id: "pi_1" } },
    ...more,
  });

const sign = (payload: string, secret = env.STRIPE_WEBHOOK_SECRET, timestamp = Math.floor(Date.now() / 1000)) =>
  sdk.webhooks.generateTestHeaderString({ payload, secret, timestamp });

const send = (body: string, signature: string, handler = webhook) =>
  handler(new Request("http://localhost:3000/", { method: "POST", body, headers: { "stripe-signature": signature } }));

const jobs = async () =>
  Number((await db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM graphile_worker.jobs`)[0]?.n);

test("an event that Stripe signed is noted once with one job, however often it comes", async () => {
  const body = eventOf("evt_once");
  const answers = await Promise.all(Array.from({ length: 100 }, () => retryBusy(() => send(body, sign(body)))));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await db.stripeEvent.count({ where: { id: "evt_once" } })).toBe(1);
  expect(await jobs()).toBe(1);
});

test("forged bodies, secrets, times and modes change nothing", async () => {
  const before = await jobs();
  const now = Math.floor(Date.now() / 1000);
  const body = eventOf("evt_forged");
  const refused = [
    await send(body, ""),
    await send(body, "t=1,v1=00"),
    await send(body, sign(body, "whsec_other")),
    await send(body, sign(body, env.STRIPE_CONNECT_WEBHOOK_SECRET)),
    await send(body, sign(body, env.STRIPE_WEBHOOK_SECRET), connect),
    await send(body, sign(body, env.STRIPE_WEBHOOK_SECRET, now - 301)),
    await send(body, sign(body, env.STRIPE_WEBHOOK_SECRET, now + 302)),
    await send(body.replace("pi_1", "pi_2"), sign(body)),
  ];
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 400));
  expect(await db.stripeEvent.count({ where: { id: "evt_forged" } })).toBe(0);
  expect(await jobs()).toBe(before);
});

test("an event of the other mode is answered, so that Stripe stops sending it, and ignored", async () => {
  const before = await jobs();
  const live = eventOf("evt_live", { livemode: true });
  expect((await send(live, sign(live))).status).toBe(200);
  expect(await db.stripeEvent.count({ where: { id: "evt_live" } })).toBe(0);
  expect(await jobs()).toBe(before);
});

test.each(["null", "[]", "{}", eventOf(""), eventOf("evt_odd", { data: null }), eventOf("evt\0"), "{"])(
  "signed, but no event: %s is refused",
  async (body) => expect((await send(body, sign(body))).status).toBe(400),
);

test("no changed byte of a body or signature is taken", async () => {
  const body = eventOf("evt_mutated");
  const signature = sign(body);
  const flip = (text: string, at: number) => {
    const i = at % text.length;
    return text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ 1) + text.slice(i + 1);
  };
  await fc.assert(
    fc.asyncProperty(fc.nat(10_000), fc.boolean(), async (at, inBody) => {
      const answer = await (inBody ? send(flip(body, at), signature) : send(body, flip(signature, at)));
      expect(answer.status).toBe(400);
    }),
    { numRuns: repetitions(30, 300) },
  );
  expect(await db.stripeEvent.count({ where: { id: "evt_mutated" } })).toBe(0);
});
