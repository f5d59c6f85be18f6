import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eventually, onboardedAccount, openSession, SECRET, sdk, startFixture, startReceiver } from "./fixture";
import { startStripeEmulator } from "./server";

const PAID = ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded", "checkout.session.completed"];

test("events are signed, in order, and separate for the platform and its connected accounts", async () => {
  const { stripe, local, control, platform, connect, close } = await startFixture();
  const account = await onboardedAccount(stripe, local);
  control.pay((await openSession(stripe)).id);
  await control.webhooksIdle();
  expect(platform.received.map((event) => event.type)).toEqual(PAID);
  expect(platform.received.every((event) => event.account === undefined && event.livemode === false)).toBe(true);
  expect(connect.received.map((event) => [event.type, event.account])).toEqual([["account.updated", account.id]]);
  await close();
});

test("a failed delivery is retried after a delay and then counts as delivered", async () => {
  const { stripe, control, platform, close } = await startFixture();
  platform.responseStatus = 500;
  const customer = await stripe.customers.create({});
  await control.webhooksIdle();
  expect(control.events()[0]?.deliveries).toMatchObject([{ state: "pending", attempts: [{ status: 500 }] }]);
  platform.responseStatus = 200;
  await eventually(() => expect(control.events()[0]?.deliveries[0]?.state).toBe("delivered"));
  expect(platform.received.map((event) => event.data.object)).toMatchObject([{ id: customer.id }, { id: customer.id }]);
  expect(control.events()[0]?.event.pending_webhooks).toBe(0);
  await close();
});

test("delivery modes duplicate, drop, reorder and delay events", async () => {
  const { stripe, control, platform, close } = await startFixture();
  const came = async (count: number) => {
    await eventually(() => expect(platform.received).toHaveLength(count));
    await control.webhooksIdle();
    return platform.received.splice(0).map((event) => event.type);
  };
  control.setWebhookMode("duplicate");
  await stripe.customers.create({});
  expect(await came(2)).toEqual(["customer.created", "customer.created"]);

  control.setWebhookMode("drop");
  await stripe.customers.create({});
  expect(control.events()[0]?.deliveries[0]?.state).toBe("dropped");
  await control.deliver(String(control.events()[0]?.event.id));
  expect(await came(1)).toEqual(["customer.created"]);

  control.setWebhookMode("reorder");
  control.pay((await openSession(stripe)).id);
  expect(await came(4)).not.toEqual(PAID);

  control.setWebhookMode("delay", 100);
  await stripe.customers.create({});
  await control.webhooksIdle();
  expect(platform.received).toEqual([]);
  expect(await came(1)).toEqual(["customer.created"]);
  await close();
});

test("held events are delivered on request, one by one or all, in either order", async () => {
  const { stripe, control, platform, close } = await startFixture();
  control.setWebhookMode("hold");
  control.pay((await openSession(stripe)).id);
  await control.webhooksIdle();
  expect(platform.received).toEqual([]);
  expect(control.heldEvents().map((event) => event.type)).toEqual(PAID);
  await control.deliver(String(control.heldEvents()[3]?.id));
  expect(await control.releaseHeld("newest-first")).toBe(3);
  expect(platform.received.map((event) => event.type)).toEqual([...PAID].reverse());
  expect(control.heldEvents()).toEqual([]);
  await close();
});

test("pending deliveries continue after a restart", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "stripe-emulator-"));
  const receiver = await startReceiver();
  const webhooks = [{ url: receiver.url, secret: SECRET, connect: false }];
  receiver.responseStatus = 503;
  const first = await startStripeEmulator({ dataDir, webhooks });
  await sdk(first).customers.create({});
  await first.control.webhooksIdle();
  await first.close();
  receiver.responseStatus = 200;
  const second = await startStripeEmulator({ dataDir, webhooks });
  await second.control.webhooksIdle();
  expect(second.control.events()[0]?.deliveries).toMatchObject([
    { state: "delivered", attempts: [{ status: 503 }, { status: 200 }] },
  ]);
  await second.close();
  await receiver.close();
  rmSync(dataDir, { recursive: true });
});

test("two endpoints at one address each have their own secret", async () => {
  const receiver = await startReceiver();
  const webhooks = [
    { url: receiver.url, secret: "whsec_other", connect: true },
    { url: receiver.url, secret: SECRET, connect: false },
  ];
  const local = await startStripeEmulator({ webhooks });
  await sdk(local).customers.create({});
  await local.control.webhooksIdle();
  expect(receiver.received.map((event) => event.type)).toEqual(["customer.created"]);
  local.setWebhooks([]);
  await sdk(local).customers.create({});
  expect(local.control.events()[0]?.deliveries).toEqual([]);
  await local.close();
  await receiver.close();
});
