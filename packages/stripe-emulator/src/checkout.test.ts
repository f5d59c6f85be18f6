import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession, rejection, startFixture } from "./fixture";

let fixture: Awaited<ReturnType<typeof startFixture>>;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.close());

describe("a checkout session", () => {
  test("is paid by card, with its charge, fee and events", async () => {
    const { stripe, control, platform } = fixture;
    const session = await openSession(stripe, 10_000, {
      client_reference_id: "order_1",
      payment_intent_data: { transfer_group: "order_1", metadata: { order: "1" } },
    });
    expect(session).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      amount_total: 10_000,
    });
    control.pay(session.id);
    await control.webhooksIdle();
    const paid = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ["payment_intent.latest_charge.balance_transaction", "line_items"],
    });
    expect(paid).toMatchObject({
      status: "complete",
      payment_status: "paid",
      url: null,
      payment_intent: {
        status: "succeeded",
        metadata: { order: "1" },
        latest_charge: {
          transfer_group: "order_1",
          balance_transaction: { amount: 10_000, fee: 175, net: 9_825, status: "pending" },
        },
      },
    });
    expect(paid.line_items?.data[0]?.description).toBe("Care <b>");
    expect(platform.received.map((event) => event.type)).toEqual([
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.succeeded",
      "checkout.session.completed",
    ]);
    expect(control.check()).toMatchObject({ ok: true, problems: [] });
  });

  test("stays open after a declined card and is paid by the next", async () => {
    const { stripe, control } = fixture;
    const session = await openSession(stripe);
    const declined = control.pay(session.id, { card: "4000000000009995" });
    expect(declined.session.status).toBe("open");
    expect(declined.payment_intent).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "card_declined", decline_code: "insufficient_funds" },
    });
    const paid = control.pay(session.id);
    expect(paid.session.status).toBe("complete");
    expect(paid.payment_intent.id).toBe(declined.payment_intent.id);
    const charges = await stripe.charges.list({ payment_intent: paid.payment_intent.id });
    expect(charges.data.map((charge) => charge.status)).toEqual(["succeeded", "failed"]);
  });

  test("completes unpaid while the payment is processing, and settles a day later", async () => {
    const { stripe, control, platform } = fixture;
    const good = control.pay((await openSession(stripe)).id, { bancontact: true, outcome: "later" });
    const bad = control.pay((await openSession(stripe)).id, { bancontact: true, outcome: "later-fail" });
    expect(good.session).toMatchObject({ status: "complete", payment_status: "unpaid" });
    expect(good.payment_intent.status).toBe("processing");
    control.advance(86_400);
    await control.webhooksIdle();
    expect(await stripe.checkout.sessions.retrieve(good.session.id)).toMatchObject({ payment_status: "paid" });
    expect(await stripe.checkout.sessions.retrieve(bad.session.id)).toMatchObject({ payment_status: "unpaid" });
    expect((await stripe.paymentIntents.retrieve(bad.payment_intent.id)).status).toBe("requires_payment_method");
    const late = platform.received.filter((event) => event.type.includes("async"));
    expect(late.map((event) => event.type).sort()).toEqual([
      "checkout.session.async_payment_failed",
      "checkout.session.async_payment_succeeded",
    ]);
  });

  test("lasts between half an hour and a day, and expires by time or on request", async () => {
    const { stripe, control } = fixture;
    const soon = await rejection(openSession(stripe, 10_000, { expires_at: control.now() + 1_700 }));
    expect(soon).toMatchObject({ statusCode: 400, param: "expires_at" });
    const late = await rejection(openSession(stripe, 10_000, { expires_at: control.now() + 90_000 }));
    expect(late.param).toBe("expires_at");
    const session = await openSession(stripe, 10_000, { expires_at: control.now() + 1_860 });
    control.advance(1_900);
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe("expired");
    expect(() => control.pay(session.id)).toThrow(/expired/);
    const other = await openSession(stripe);
    expect((await stripe.checkout.sessions.expire(other.id)).status).toBe("expired");
    expect((await rejection(stripe.checkout.sessions.expire(other.id))).statusCode).toBe(400);
  });
});
