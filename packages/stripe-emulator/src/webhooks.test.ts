import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eventually, openSession, readyAccount, SECRET, sdk, startReceiver, startTown } from "./fixture";
import { startStripeEmulator } from "./server";

const PAID = ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded", "checkout.session.completed"];

test("events are signed, in order, and apart for the platform and its connected accounts", async () => {
  const { stripe, local, control, platform, connect, close } = await startTown();
  const account = await readyAccount(stripe, local);
  control.pay((await openSession(stripe)).id);
  await control.webhooksIdle();
  expect(platform.received.map((event) => event.type)).toEqual(PAID);
  expect(platform.received.every((event) => event.account === undefined && event.livemode === false)).toBe(true);
  expect(connect.received.map((event) => [event.type, event.account])).toEqual([["account.updated", account.id]]);
  await close();
});

test("an event that is not taken is tried again with a pause, and counts as delivered then", async () => {
  const { stripe, control, platform, close } = await startTown();
  platform.answer = 500;
  const customer = await stripe.customers.create({});
  await control.webhooksIdle();
  expect(control.events()[0]?.deliveries).toMatchObject([{ state: "pending", attempts: [{ status: 500 }] }]);
  platform.answer = 200;
  await eventually(() => expect(control.events()[0]?.deliveries[0]?.state).toBe("delivered"));
  expect(platform.received.map((event) => event.data.object)).toMatchObject([{ id: customer.id }, { id: customer.id }]);
  expect(control.events()[0]?.event.pending_webhooks).toBe(0);
  await close();
});

test("a spoilt network duplicates, drops, reorders and delays", async () => {
  const { stripe, control, platform, close } = await startTown();
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

test("held events go by hand, one by one or all, in either order", async () => {
  const { stripe, control, platform, close } = await startTown();
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

test("what was on its way when the server stopped goes on after a restart", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "local-stripe-"));
  const receiver = await startReceiver();
  const webhooks = [{ url: receiver.url, secret: SECRET, connect: false }];
  receiver.answer = 503;
  const first = await startStripeEmulator({ dataDir, webhooks });
  await sdk(first).customers.create({});
  await first.control.webhooksIdle();
  await first.close();
  receiver.answer = 200;
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
