import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession, rejection, startFixture } from "./fixture";

let fixture: Awaited<ReturnType<typeof startFixture>>;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.close());

const euros = (amount: number, extra: Partial<Stripe.PaymentIntentCreateParams> = {}) => ({
  amount,
  currency: "eur",
  ...extra,
});

describe("a payment intent", () => {
  test("goes from no method to confirmation to success, and no further", async () => {
    const { stripe } = fixture;
    const created = await stripe.paymentIntents.create(euros(5_000));
    expect(created.status).toBe("requires_payment_method");
    const ready = await stripe.paymentIntents.update(created.id, { payment_method: "pm_card_visa" });
    expect(ready.status).toBe("requires_confirmation");
    const paid = await stripe.paymentIntents.confirm(created.id);
    expect(paid).toMatchObject({ status: "succeeded", amount_received: 5_000 });
    for (const step of [
      stripe.paymentIntents.confirm(created.id),
      stripe.paymentIntents.cancel(created.id),
      stripe.paymentIntents.capture(created.id),
    ]) {
      expect(await rejection(step)).toMatchObject({ statusCode: 400, code: "payment_intent_unexpected_state" });
    }
  });

  test.each([
    ["pm_card_visa_chargeDeclined", "card_declined", "generic_decline"],
    ["pm_card_visa_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds"],
    ["pm_card_chargeDeclinedExpiredCard", "expired_card", "expired_card"],
    ["pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc", "incorrect_cvc"],
  ])("with %s is declined as a card error, and the failed charge stays", async (method, code, decline) => {
    const { stripe } = fixture;
    const created = await stripe.paymentIntents.create(euros(5_000));
    const error = await rejection(stripe.paymentIntents.confirm(created.id, { payment_method: method }));
    expect(error).toMatchObject({ type: "StripeCardError", statusCode: 402, code, decline_code: decline });
    const after = await stripe.paymentIntents.retrieve(created.id, { expand: ["latest_charge"] });
    expect(after).toMatchObject({
      status: "requires_payment_method",
      latest_charge: { status: "failed", failure_code: code },
      last_payment_error: { code },
    });
  });

  test("waits for a challenge and can be canceled there", async () => {
    const { stripe } = fixture;
    const intent = await stripe.paymentIntents.create(
      euros(5_000, {
        payment_method: "pm_card_authenticationRequired",
        confirm: true,
        return_url: "http://shop.test/",
      }),
    );
    expect(intent).toMatchObject({
      status: "requires_action",
      next_action: { type: "redirect_to_url", redirect_to_url: { return_url: "http://shop.test/" } },
    });
    expect(await stripe.paymentIntents.cancel(intent.id, { cancellation_reason: "abandoned" })).toMatchObject({
      status: "canceled",
      cancellation_reason: "abandoned",
    });
  });

  test("can authorize an amount and capture a part of it later", async () => {
    const { stripe, control } = fixture;
    const authorized = await stripe.paymentIntents.create(
      euros(5_000, { payment_method: "pm_card_visa", confirm: true, capture_method: "manual" }),
    );
    expect(authorized).toMatchObject({ status: "requires_capture", amount_capturable: 5_000, amount_received: 0 });
    expect(await rejection(stripe.paymentIntents.capture(authorized.id, { amount_to_capture: 5_001 }))).toMatchObject({
      code: "amount_too_large",
    });
    const captured = await stripe.paymentIntents.capture(authorized.id, { amount_to_capture: 3_000 });
    expect(captured).toMatchObject({ status: "succeeded", amount_received: 3_000 });
    expect(control.check().problems).toEqual([]);
  });

  test("of an open session is not canceled by itself", async () => {
    const { stripe, control } = fixture;
    const session = await openSession(stripe);
    const { payment_intent } = control.pay(session.id, { card: "4000000000000002" });
    expect(await rejection(stripe.paymentIntents.cancel(payment_intent.id))).toMatchObject({
      code: "payment_intent_unexpected_state",
    });
    await stripe.checkout.sessions.expire(session.id);
    expect((await stripe.paymentIntents.retrieve(payment_intent.id)).status).toBe("canceled");
  });
});

describe("a refund", () => {
  const paid = async (card?: string, amount = 10_000) => {
    const { payment_intent } = fixture.control.pay((await openSession(fixture.stripe, amount)).id, { card });
    return { intent: payment_intent.id, charge: String(payment_intent.latest_charge) };
  };

  test("comes in parts, never exceeds the charge, and does not return the fee", async () => {
    const { stripe, control, platform } = fixture;
    const { charge, intent } = await paid();
    await control.webhooksIdle();
    platform.received.length = 0;
    const first = await stripe.refunds.create(
      { payment_intent: intent, amount: 4_000, metadata: { why: "policy" } },
      { idempotencyKey: `refund-${intent}` },
    );
    expect(first).toMatchObject({
      status: "succeeded",
      amount: 4_000,
      charge,
      payment_intent: intent,
      metadata: { why: "policy" },
    });
    expect(await rejection(stripe.refunds.create({ charge, amount: 6_001 }))).toMatchObject({
      statusCode: 400,
      param: "amount",
    });
    await stripe.refunds.create({ charge });
    expect(await rejection(stripe.refunds.create({ charge }))).toMatchObject({ code: "charge_already_refunded" });
    const after = await stripe.charges.retrieve(charge, { expand: ["refunds"] });
    expect(after).toMatchObject({ amount_refunded: 10_000, refunded: true });
    expect(after.refunds?.data).toHaveLength(2);
    const listed = await stripe.refunds.list({ charge, expand: ["data.balance_transaction", "data.charge"] });
    expect(listed.data.map((refund) => refund.balance_transaction)).toMatchObject([
      { amount: -6_000, fee: 0, type: "refund" },
      { amount: -4_000, fee: 0, type: "refund" },
    ]);
    await control.webhooksIdle();
    expect(platform.received.map((event) => event.type)).toEqual([
      "refund.created",
      "charge.refunded",
      "refund.created",
      "charge.refunded",
    ]);
    expect(platform.received[0]?.request?.idempotency_key).toBe(`refund-${intent}`);
    const { available, pending } = await stripe.balance.retrieve();
    expect((available[0]?.amount ?? 0) + (pending[0]?.amount ?? 0)).toBe(
      control.check().accounts.find((books) => books.account === null)?.expected,
    );
  });

  test("with the failing test card succeeds first and fails a minute later, and the funds return", async () => {
    const { stripe, control } = fixture;
    const { charge } = await paid("4000000000005126");
    const refund = await stripe.refunds.create({ charge });
    expect(refund.status).toBe("succeeded");
    control.advance(61);
    const failed = await stripe.refunds.retrieve(refund.id, { expand: ["failure_balance_transaction"] });
    expect(failed).toMatchObject({
      status: "failed",
      failure_reason: "expired_or_canceled_card",
      failure_balance_transaction: { amount: 10_000, type: "refund_failure" },
    });
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 0, refunded: false });
    expect(control.check().problems).toEqual([]);
  });

  test("can stay pending, and then succeed, fail or be canceled", async () => {
    const { stripe, control } = fixture;
    const { charge } = await paid();
    const createPending = () => stripe.refunds.create({ charge, amount: 1_000, metadata: { local_stripe: "pending" } });
    const [one, two, three] = [await createPending(), await createPending(), await createPending()];
    expect(one).toMatchObject({ status: "pending", pending_reason: "processing" });
    expect(control.settleRefund(one.id, "succeed").status).toBe("succeeded");
    expect(control.settleRefund(two.id, "fail", "lost_or_stolen_card").failure_reason).toBe("lost_or_stolen_card");
    expect((await stripe.refunds.cancel(three.id)).status).toBe("canceled");
    expect((await stripe.charges.retrieve(charge)).amount_refunded).toBe(1_000);
    const slow = await stripe.refunds.create({ charge: (await paid("4000000000007726")).charge });
    expect(slow.status).toBe("pending");
    control.advance(60);
    expect((await stripe.refunds.retrieve(slow.id)).status).toBe("succeeded");
    expect(control.check().problems).toEqual([]);
  });
});

describe("a dispute", () => {
  test("opens for its test card, takes the amount and a fee, and is won by evidence", async () => {
    const { stripe, control, platform } = fixture;
    await control.webhooksIdle();
    platform.received.length = 0;
    const { payment_intent } = control.pay((await openSession(stripe)).id, { card: "4000000000000259" });
    const charge = String(payment_intent.latest_charge);
    const [dispute] = (await stripe.disputes.list({ charge })).data;
    expect(dispute).toMatchObject({
      status: "needs_response",
      amount: 10_000,
      balance_transactions: [{ amount: -10_000, fee: 2_000, net: -12_000 }],
    });
    expect(await rejection(stripe.refunds.create({ charge }))).toMatchObject({ code: "charge_disputed" });
    const won = await stripe.disputes.update(String(dispute?.id), {
      evidence: { uncategorized_text: "winning_evidence" },
      submit: true,
    });
    expect(won.status).toBe("won");
    await control.webhooksIdle();
    const types = platform.received.map((event) => event.type).filter((type) => type.startsWith("charge.dispute"));
    expect(types).toEqual([
      "charge.dispute.created",
      "charge.dispute.funds_withdrawn",
      "charge.dispute.updated",
      "charge.dispute.closed",
      "charge.dispute.funds_reinstated",
    ]);
    expect(control.check().problems).toEqual([]);
  });

  test("opened on request can be lost", async () => {
    const { stripe, control } = fixture;
    const { payment_intent } = control.pay((await openSession(stripe)).id);
    const dispute = control.openDispute(payment_intent.id);
    expect((await stripe.disputes.close(dispute.id)).status).toBe("lost");
    expect(() => control.closeDispute(dispute.id, "won")).toThrow(/already closed/);
    expect(control.check().problems).toEqual([]);
  });
});
