import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_PLATFORM } from "./core/platform";
import { onboardedAccount, openSession, rejection, sdk, startFixture } from "./fixture";
import { isIban } from "./pages/read-person";
import { startStripeEmulator } from "./server";

let fixture: Awaited<ReturnType<typeof startFixture>>;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.close());

describe("an Idempotency-Key", () => {
  test("returns the same response for the same request and rejects another", async () => {
    const { stripe } = fixture;
    const key = { idempotencyKey: "customer-1" };
    const first = await stripe.customers.create({ name: "Noor" }, key);
    const again = await stripe.customers.create({ name: "Noor" }, key);
    expect(again.id).toBe(first.id);
    expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
    expect(again.lastResponse.headers["original-request"]).toBe(first.lastResponse.requestId);
    expect(await rejection(stripe.customers.create({ name: "Lien" }, key))).toMatchObject({
      statusCode: 400,
      rawType: "idempotency_error",
    });
    expect(await rejection(stripe.paymentIntents.create({ amount: 5_000, currency: "eur" }, key))).toMatchObject({
      rawType: "idempotency_error",
    });
  });

  test("saves errors, but not those of invalid requests", async () => {
    const { stripe, control } = fixture;
    const key = { idempotencyKey: "refund-of-nothing" };
    const first = await rejection(stripe.refunds.create({ charge: "ch_none" }, key));
    const again = await rejection(stripe.refunds.create({ charge: "ch_none" }, key));
    expect(again.headers?.["idempotent-replayed"]).toBe("true");
    expect(again.code).toBe(first.code);
    const other = { idempotencyKey: "misspelt" };
    expect(await rejection(stripe.customers.create(JSON.parse('{"nmae":"x"}'), other))).toMatchObject({
      code: "parameter_unknown",
      param: "nmae",
    });
    expect((await stripe.customers.create({ name: "x" }, other)).name).toBe("x");
    control.advance(86_400);
    expect((await stripe.customers.create({ name: "y" }, other)).name).toBe("y");
  });

  test("of a request in progress is a conflict", async () => {
    const { stripe, control } = fixture;
    control.addFault({ kind: "slow", delayMs: 300, path: "/v1/customers" });
    const key = { idempotencyKey: "twice-at-once" };
    const both = await Promise.allSettled([
      stripe.customers.create({ name: "a" }, key),
      stripe.customers.create({ name: "a" }, key),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")).toMatchObject({
      reason: { statusCode: 409, code: "idempotency_key_in_use" },
    });
  });
});

describe("a fault", () => {
  test.each([
    ["500", "before", 0],
    ["500", "after", 1],
    ["reset", "before", 0],
    ["reset", "after", 1],
    ["timeout", "before", 0],
    ["timeout", "after", 1],
    ["429", "before", 0],
  ] as const)("%s %s the effect leaves %i refunds; the same key returns the result", async (kind, when, refunds) => {
    const { control, local, stripe } = fixture;
    const faulty = kind === "timeout" ? sdk(local, { timeout: 400 }) : stripe;
    const charge = String(control.pay((await openSession(stripe)).id).payment_intent.latest_charge);
    control.addFault({ kind, when, path: "/v1/refunds", count: kind === "reset" ? 2 : 1 });
    const key = { idempotencyKey: `${kind}-${when}` };
    await rejection(faulty.refunds.create({ charge, amount: 100 }, key));
    expect((await stripe.refunds.list({ charge }).catch(() => stripe.refunds.list({ charge }))).data).toHaveLength(
      refunds,
    );
    control.clearFaults();
    const again = stripe.refunds.create({ charge, amount: 100 }, key);
    if (kind === "500")
      expect(await rejection(again)).toMatchObject({
        statusCode: 500,
        headers: { "idempotent-replayed": "true", "stripe-should-retry": "false" },
      });
    else expect((await again).amount).toBe(100);
    const left = (await stripe.refunds.list({ charge })).data.length;
    expect(left).toBe(kind === "500" ? refunds : 1);
    expect(control.check().problems).toEqual([]);
  });

  test("is survived by the SDK's own retries", async () => {
    const { control, local } = fixture;
    control.addFault({ kind: "reset", when: "after", path: "/v1/customers" });
    const customer = await sdk(local, { maxNetworkRetries: 2 }).customers.create({
      name: "once",
      metadata: { only: "one" },
    });
    const all = await fixture.stripe.customers.list({ limit: 100 });
    expect(all.data.filter((one) => one.metadata.only === "one").map((one) => one.id)).toEqual([customer.id]);
  });
});

describe("the API", () => {
  test("lists with cursors in both directions", async () => {
    const { stripe } = fixture;
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1)
      ids.unshift((await stripe.customers.create({ email: "many@example.test" })).id);
    const first = await stripe.customers.list({ email: "many@example.test", limit: 2 });
    expect([first.data.map((one) => one.id), first.has_more]).toEqual([ids.slice(0, 2), true]);
    const last = await stripe.customers.list({ email: "many@example.test", limit: 3, starting_after: ids[1] });
    expect([last.data.map((one) => one.id), last.has_more]).toEqual([ids.slice(2), false]);
    const back = await stripe.customers.list({ email: "many@example.test", limit: 2, ending_before: ids[4] });
    expect([back.data.map((one) => one.id), back.has_more]).toEqual([ids.slice(2, 4), true]);
    const walked: string[] = [];
    for await (const customer of stripe.customers.list({ email: "many@example.test", limit: 2 }))
      walked.push(customer.id);
    expect(walked).toEqual(ids);
    expect(await rejection(stripe.customers.list({ limit: 101 }))).toMatchObject({ statusCode: 400, param: "limit" });
    expect((await stripe.customers.list({ created: { gt: fixture.control.now() + 5 } })).data).toEqual([]);
  });

  test("merges metadata, and unsets it by an empty value", async () => {
    const { stripe } = fixture;
    const customer = await stripe.customers.create({ metadata: { a: "1", b: "2" } });
    expect((await stripe.customers.update(customer.id, { metadata: { a: "", c: "3" } })).metadata).toEqual({
      b: "2",
      c: "3",
    });
    expect((await stripe.customers.update(customer.id, { metadata: "" })).metadata).toEqual({});
    expect(await stripe.customers.del(customer.id)).toMatchObject({ deleted: true });
    expect(await rejection(stripe.customers.retrieve(customer.id))).toMatchObject({
      statusCode: 404,
      code: "resource_missing",
    });
  });

  test("rejects unknown input in Stripe's shape", async () => {
    const { stripe, local } = fixture;
    expect(
      await rejection(
        new Stripe("sk_live_x", { host: "127.0.0.1", port: local.port, protocol: "http" }).balance.retrieve(),
      ),
    ).toMatchObject({ statusCode: 401, type: "StripeAuthenticationError" });
    const missing = await rejection(stripe.paymentIntents.create(JSON.parse('{"currency":"eur"}')));
    expect(missing).toMatchObject({ code: "parameter_missing", param: "amount" });
    expect(missing.requestId).toMatch(/^req_/);
    expect(
      await rejection(stripe.paymentIntents.create(JSON.parse('{"currency":"eur","amount":"ten"}'))),
    ).toMatchObject({
      code: "parameter_invalid_integer",
      param: "amount",
    });
    expect(await rejection(stripe.charges.retrieve("ch_1", { expand: ["nothing"] }))).toMatchObject({
      code: "resource_missing",
    });
    expect(await rejection(stripe.balance.retrieve({}, { stripeAccount: "acct_none" }))).toMatchObject({
      statusCode: 403,
    });
    const account = await onboardedAccount(stripe, local);
    expect(await rejection(stripe.accounts.retrieve(account.id, { expand: ["country"] }))).toMatchObject({
      statusCode: 400,
    });
    const response = await fetch(`${local.url}/v1/nowhere`, {
      headers: { authorization: "Bearer sk_test_x", "stripe-version": "2024-01-01" },
    });
    expect([response.status, response.headers.get("stripe-version")]).toEqual([404, "2024-01-01"]);
  });

  test("shows events, the platform's account and the endpoints", async () => {
    const { stripe } = fixture;
    const { data } = await stripe.events.list({ type: "customer.*", limit: 3 });
    expect(await stripe.events.retrieve(String(data[0]?.id))).toMatchObject({
      object: "event",
      livemode: false,
      api_version: Stripe.API_VERSION,
    });
    expect((await stripe.accounts.retrieveCurrent()).country).toBe("BE");
    expect((await stripe.webhookEndpoints.list()).data).toHaveLength(2);
  });
});

describe("a restart", () => {
  test("keeps everything, moves open pages to the new port and drops a torn line", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "stripe-emulator-"));
    const first = await startStripeEmulator({ dataDir, webhooks: [] });
    const paid = first.control.pay((await openSession(sdk(first))).id);
    const open = await openSession(sdk(first));
    const order = (await sdk(first).events.list({ limit: 100 })).data.map((event) => event.id);
    first.control.advance(3_600);
    await first.close();
    appendFileSync(join(dataDir, "stripe.jsonl"), '[{"table":"charge","id":"ch_torn"');
    const second = await startStripeEmulator({ dataDir, webhooks: [] });
    const stripe = sdk(second);
    expect(second.control.now()).toBeGreaterThan(Date.now() / 1000 + 3_500);
    expect(await stripe.paymentIntents.retrieve(paid.payment_intent.id)).toMatchObject({ status: "succeeded" });
    expect((await stripe.checkout.sessions.retrieve(open.id)).url).toBe(`${second.url}/c/pay/${open.id}`);
    expect((await stripe.events.list({ limit: 100 })).data.map((event) => event.id)).toEqual(order);
    expect(second.control.check().problems).toEqual([]);
    second.control.reset();
    expect((await stripe.events.list()).data).toEqual([]);
    await second.close();
    expect(readFileSync(join(dataDir, "stripe.jsonl"), "utf8")).toBe("");
    rmSync(dataDir, { recursive: true });
  });
});

test("reads a journal from before version 0.1.0", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "stripe-emulator-"));
  const first = await startStripeEmulator({ dataDir, webhooks: [] });
  const session = await openSession(sdk(first));
  await first.close();
  const file = join(dataDir, "stripe.jsonl");
  const former = readFileSync(file, "utf8").replaceAll('"local.task"', '"local.due"');
  writeFileSync(file, former.replace('"local.intent_input"', '"local.wishes"').replace('"input":', '"wishes":'));
  const second = await startStripeEmulator({ dataDir, webhooks: [] });
  const unpaid = await openSession(sdk(second));
  expect(second.control.pay(session.id).session.status).toBe("complete");
  second.control.advance(86_400);
  expect((await sdk(second).checkout.sessions.retrieve(unpaid.id)).status).toBe("expired");
  await second.close();
  rmSync(dataDir, { recursive: true });
});

describe("the platform", () => {
  test("has neutral defaults", async () => {
    const emulator = await startStripeEmulator({ webhooks: [] });
    const stripe = sdk(emulator);
    expect(await stripe.accounts.retrieveCurrent()).toMatchObject({ country: "IE", default_currency: "eur" });
    const session = await openSession(stripe);
    const { payment_intent } = emulator.control.pay(session.id);
    expect(await stripe.charges.retrieve(String(payment_intent.latest_charge))).toMatchObject({
      billing_details: { name: "Jane Doe" },
      calculated_statement_descriptor: "STRIPE EMULATOR",
    });
    const account = await onboardedAccount(stripe, emulator);
    expect(account.external_accounts?.data).toMatchObject([{ country: "IE", last4: "5678" }]);
    expect(isIban(DEFAULT_PLATFORM.examplePerson.iban)).toBe(true);
    await emulator.close();
  });

  test("takes the country, currency and descriptor of its options", async () => {
    const platform = { country: "US", currency: "usd", statementDescriptor: "SHOP" };
    const emulator = await startStripeEmulator({ webhooks: [], platform });
    const stripe = sdk(emulator);
    expect((await stripe.balance.retrieve()).available).toMatchObject([{ currency: "usd" }]);
    const account = await onboardedAccount(stripe, emulator);
    expect(account.default_currency).toBe("usd");
    const options = { stripeAccount: account.id };
    expect(await rejection(stripe.payouts.create({ amount: 100, currency: "eur" }, options))).toMatchObject({
      param: "currency",
    });
    const charge = emulator.control.pay((await openSession(stripe)).id).payment_intent.latest_charge;
    expect(await stripe.charges.retrieve(String(charge))).toMatchObject({ calculated_statement_descriptor: "SHOP" });
    await emulator.close();
  });
});

describe("input", () => {
  test("is validated as Stripe validates it", async () => {
    const { stripe } = fixture;
    expect(await rejection(openSession(stripe, 10_000, { success_url: "nowhere" }))).toMatchObject({
      code: "url_invalid",
      param: "success_url",
    });
    expect(await rejection(openSession(stripe, 10_000, { customer_email: "noor" }))).toMatchObject({
      code: "email_invalid",
      param: "customer_email",
    });
    expect(await rejection(openSession(stripe, 49))).toMatchObject({ code: "amount_too_small" });
    expect(
      await rejection(
        stripe.paymentIntents.list({}, { stripeAccount: (await onboardedAccount(stripe, fixture.local)).id }),
      ),
    ).toMatchObject({ statusCode: 400 });
  });

  test("about a person leaves the requirements", async () => {
    const { stripe } = fixture;
    const account = await stripe.accounts.create({
      type: "express",
      capabilities: { transfers: { requested: true } },
      individual: { first_name: "Noor", dob: { day: 1, month: 2, year: 1990 } },
      business_profile: { url: "http://shop.test", mcc: "0742" },
    });
    expect(account).toMatchObject({
      individual: { first_name: "Noor", dob: { year: 1990 } },
      business_profile: { mcc: "0742", name: null },
    });
    expect(account.requirements?.currently_due).toEqual([
      "external_account",
      "individual.last_name",
      "tos_acceptance.date",
    ]);
  });
});
