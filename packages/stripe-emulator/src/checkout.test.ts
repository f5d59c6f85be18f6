import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession, refusal, startTown } from "./fixture";

let town: Awaited<ReturnType<typeof startTown>>;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());

describe("a checkout session", () => {
  test("is paid by card, with its charge, fee and events", async () => {
    const { stripe, control, platform } = town;
    const session = await openSession(stripe, 10_000, {
      client_reference_id: "booking_1",
      payment_intent_data: { transfer_group: "booking_1", metadata: { booking: "1" } },
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
        metadata: { booking: "1" },
        latest_charge: {
          transfer_group: "booking_1",
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
    const { stripe, control } = town;
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

  test("completes unpaid when the bank's money is late, and follows it a day later", async () => {
    const { stripe, control, platform } = town;
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

  test("lives between half an hour and a day, and expires by time or by hand", async () => {
    const { stripe, control } = town;
    const soon = await refusal(openSession(stripe, 10_000, { expires_at: control.now() + 1_700 }));
    expect(soon).toMatchObject({ statusCode: 400, param: "expires_at" });
    const late = await refusal(openSession(stripe, 10_000, { expires_at: control.now() + 90_000 }));
    expect(late.param).toBe("expires_at");
    const session = await openSession(stripe, 10_000, { expires_at: control.now() + 1_860 });
    control.advance(1_900);
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe("expired");
    expect(() => control.pay(session.id)).toThrow(/expired/);
    const other = await openSession(stripe);
    expect((await stripe.checkout.sessions.expire(other.id)).status).toBe("expired");
    expect((await refusal(stripe.checkout.sessions.expire(other.id))).statusCode).toBe(400);
  });
});
