import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import Stripe from "stripe";

/** What the site asks of Stripe and relies on, by name. Each runs against the emulator and against Stripe's test mode. */
export const JOURNEYS: Record<string, (stripe: Stripe) => Promise<void>> = {
  "a checkout is found by its label, expires once, and cannot be paid afterwards": async (stripe) => {
    const label = randomUUID();
    const params = checkoutParams(label);
    const options = { idempotencyKey: `journey:${label}` };
    const session = await stripe.checkout.sessions.create(params, options);
    const again = await stripe.checkout.sessions.create(params, options);
    assert.equal(again.id, session.id);
    const created = { gte: session.created - 60 };
    const found = await until(async () => {
      for await (const each of stripe.checkout.sessions.list({ created, limit: 100 }))
        if (each.client_reference_id === label) return each;
      return undefined;
    });
    assert.equal(found.id, session.id);
    assert.equal((await stripe.checkout.sessions.expire(session.id)).status, "expired");
    assert.equal((await refusal(stripe.checkout.sessions.expire(session.id))).statusCode, 400);
  },

  "a charge comes to the balance with its fee, and its movement names it": async (stripe) => {
    const charge = await pay(stripe);
    const arrived = await until(async () => {
      const { balance_transaction: movement } = await stripe.charges.retrieve(charge.id, {
        expand: ["balance_transaction"],
      });
      return movement && typeof movement !== "string" ? movement : undefined;
    });
    assert.equal(arrived.net, charge.amount - arrived.fee);
    const listed = await movements(stripe, charge.created);
    assert.ok(listed.some(({ id, source }) => id === arrived.id && source === charge.id));
  },

  "a refund happens once per key, is found by its label, and never exceeds the charge": async (stripe) => {
    const charge = await pay(stripe);
    const refundId = randomUUID();
    const params = { charge: charge.id, amount: 400, metadata: { refundId } };
    const options = { idempotencyKey: `refund:${refundId}` };
    const refund = await stripe.refunds.create(params, options);
    assert.equal((await stripe.refunds.create(params, options)).id, refund.id);
    const { data } = await stripe.refunds.list({ charge: charge.id, limit: 100 });
    assert.deepEqual(
      data.map(({ metadata }) => metadata?.refundId),
      [refundId],
    );
    assert.ok(await refusal(stripe.refunds.create({ charge: charge.id, amount: charge.amount })));
    const listed = await movements(stripe, charge.created);
    assert.ok(listed.some(({ source, net }) => source === refund.id && net === -400));
  },

  "a dispute takes its amount and fee, and a lost one is closed": async (stripe) => {
    const charge = await pay(stripe, "pm_card_createDispute");
    const dispute = await until(async () => (await stripe.disputes.list({ charge: charge.id })).data[0]);
    const [withdrawal] = dispute.balance_transactions;
    assert.equal(withdrawal?.amount, -charge.amount);
    assert.equal((await refusal(stripe.refunds.create({ charge: charge.id }))).code, "charge_disputed");
    assert.equal((await stripe.disputes.close(dispute.id)).status, "lost");
  },

  "a transfer to an account that is not ready is refused for good": async (stripe) => {
    const account = await stripe.accounts.create({
      ...{ type: "express", country: "BE", business_type: "individual" },
      capabilities: { transfers: { requested: true } },
    });
    const charge = await pay(stripe);
    const { id: destination } = account;
    const params = { amount: 100, currency: "eur", destination, source_transaction: charge.id };
    assert.ok((await refusal(stripe.transfers.create(params))) instanceof Stripe.errors.StripeInvalidRequestError);
    await stripe.accounts.del(destination);
  },

  "the account's payout schedule can be read": async (stripe) => {
    const { settings } = await stripe.accounts.retrieveCurrent();
    assert.ok(settings?.payouts?.schedule.interval);
  },
};

function checkoutParams(label: string): Stripe.Checkout.SessionCreateParams {
  const product_data = { name: "Hond uitlaten · Emma V. · za 5 dec 10:07" };
  return {
    mode: "payment",
    client_reference_id: label,
    customer_email: "noor@example.test",
    line_items: [{ quantity: 1, price_data: { currency: "eur", unit_amount: 1_300, product_data } }],
    payment_intent_data: { transfer_group: label, statement_descriptor_suffix: "7F3K2A", metadata: { label } },
    metadata: { label },
    expires_at: Math.floor(Date.now() / 1000) + 3_600,
    success_url: "https://example.test/done",
    cancel_url: "https://example.test/left",
  };
}

/** A charge of 13.00 that succeeds at once. */
async function pay(stripe: Stripe, paymentMethod = "pm_card_visa") {
  const intent = await stripe.paymentIntents.create({
    ...{ amount: 1_300, currency: "eur", payment_method: paymentMethod, confirm: true },
    automatic_payment_methods: { enabled: true, allow_redirects: "never" },
  });
  assert.equal(intent.status, "succeeded");
  return stripe.charges.retrieve(String(intent.latest_charge));
}

async function movements(stripe: Stripe, since: number) {
  const { data } = await stripe.balanceTransactions.list({ created: { gte: since - 60 }, currency: "eur", limit: 100 });
  return data;
}

async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => assert.fail("Stripe did not refuse it"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Stripe.errors.StripeError);
  return error;
}

/** Asks again until there is an answer: some things take Stripe seconds. */
async function until<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 60; tries++) {
    const value = await read();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return assert.fail("Stripe did not get that far within half a minute");
}
