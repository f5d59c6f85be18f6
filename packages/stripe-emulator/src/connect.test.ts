import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onboardedAccount, openSession, rejection, startFixture } from "./fixture";

const DAY = 86_400;
let fixture: Awaited<ReturnType<typeof startFixture>>;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.close());

const paidCharge = async (amount = 10_000, card?: string) =>
  String(fixture.control.pay((await openSession(fixture.stripe, amount)).id, { card }).payment_intent.latest_charge);

describe("a connected account", () => {
  test("has requirements until onboarding is complete, and again when it is restricted", async () => {
    const { stripe, control, connect } = fixture;
    const created = await stripe.accounts.create({
      type: "express",
      country: "BE",
      capabilities: { transfers: { requested: true } },
      metadata: { seller: "7" },
    });
    expect(created).toMatchObject({
      details_submitted: false,
      payouts_enabled: false,
      capabilities: { transfers: "inactive" },
    });
    expect(created.requirements?.currently_due).toContain("external_account");
    expect(
      await rejection(stripe.transfers.create({ amount: 100, currency: "eur", destination: created.id })),
    ).toMatchObject({ code: "insufficient_capabilities_for_transfer" });
    expect(await rejection(stripe.accounts.createLoginLink(created.id))).toMatchObject({ statusCode: 400 });
    control.completeAccount(created.id);
    const ready = await stripe.accounts.retrieve(created.id);
    expect(ready).toMatchObject({
      details_submitted: true,
      payouts_enabled: true,
      capabilities: { transfers: "active" },
      requirements: { currently_due: [] },
    });
    expect((await stripe.accounts.createLoginLink(created.id)).url).toContain("/c/dashboard/");
    control.restrictAccount(created.id);
    await control.webhooksIdle();
    expect(connect.received.filter((event) => event.account === created.id).map((event) => event.type)).toEqual([
      "account.updated",
      "account.updated",
    ]);
    expect(await stripe.accounts.retrieve(created.id)).toMatchObject({
      payouts_enabled: false,
      requirements: { disabled_reason: "requirements.past_due" },
    });
    expect((await stripe.accounts.del(created.id)).deleted).toBe(true);
    expect(await rejection(stripe.accounts.retrieve(created.id))).toMatchObject({
      statusCode: 403,
      code: "account_invalid",
    });
  });
});

describe("a transfer", () => {
  test("takes pending funds of a charge, and no more than the charge", async () => {
    const { stripe, local, control } = fixture;
    const account = await onboardedAccount(stripe, local);
    const charge = await paidCharge();
    const transfer = await stripe.transfers.create({
      amount: 8_000,
      currency: "eur",
      destination: account.id,
      source_transaction: charge,
      transfer_group: "order_9",
      metadata: { order: "9" },
    });
    expect(transfer).toMatchObject({ amount: 8_000, reversed: false, source_transaction: charge });
    expect(
      await rejection(
        stripe.transfers.create({
          amount: 2_001,
          currency: "eur",
          destination: account.id,
          source_transaction: charge,
        }),
      ),
    ).toMatchObject({ statusCode: 400, param: "amount" });
    expect((await stripe.transfers.list({ transfer_group: "order_9" })).data.map((one) => one.id)).toEqual([
      transfer.id,
    ]);
    const balance = await stripe.balance.retrieve({}, { stripeAccount: account.id });
    expect([balance.available[0]?.amount, balance.pending[0]?.amount]).toEqual([0, 8_000]);
    const [payment] = (await stripe.charges.list({}, { stripeAccount: account.id })).data;
    expect(payment).toMatchObject({ id: transfer.destination_payment, source_transfer: transfer.id, amount: 8_000 });
    expect(control.check().problems).toEqual([]);
  });

  test("without a charge needs available funds", async () => {
    const { stripe, local } = fixture;
    const account = await onboardedAccount(stripe, local);
    const params = { amount: 500_000, currency: "eur", destination: account.id };
    expect(await rejection(stripe.transfers.create(params))).toMatchObject({ code: "balance_insufficient" });
    await paidCharge(600_000, "4000000000000077");
    expect((await stripe.transfers.create(params)).amount).toBe(500_000);
  });

  test("is reversed in parts, as long as the account has the funds", async () => {
    const { stripe, local, control, platform } = fixture;
    const account = await onboardedAccount(stripe, local);
    const transfer = await stripe.transfers.create({
      amount: 8_000,
      currency: "eur",
      destination: account.id,
      source_transaction: await paidCharge(),
    });
    const part = await stripe.transfers.createReversal(transfer.id, { amount: 3_000 });
    expect(part).toMatchObject({ amount: 3_000, transfer: transfer.id });
    expect(await stripe.transfers.retrieveReversal(transfer.id, part.id)).toMatchObject({ id: part.id });
    expect(await rejection(stripe.transfers.createReversal(transfer.id, { amount: 5_001 }))).toMatchObject({
      param: "amount",
    });
    control.advance(5 * DAY);
    expect(await rejection(stripe.transfers.createReversal(transfer.id))).toMatchObject({
      code: "balance_insufficient",
    });
    expect(await stripe.transfers.retrieve(transfer.id)).toMatchObject({
      amount_reversed: 3_000,
      reversed: false,
      reversals: { data: [{ id: part.id }] },
    });
    await control.webhooksIdle();
    expect(platform.received.some((event) => event.type === "transfer.reversed")).toBe(true);
    expect(control.check().problems).toEqual([]);
  });
});

describe("a payout", () => {
  test("starts when funds are available, arrives, and can still fail", async () => {
    const { stripe, local, control, connect } = fixture;
    const account = await onboardedAccount(stripe, local);
    const as = { stripeAccount: account.id };
    await stripe.transfers.create({
      amount: 8_000,
      currency: "eur",
      destination: account.id,
      source_transaction: await paidCharge(),
    });
    control.advance(4 * DAY);
    const [payout] = (await stripe.payouts.list({}, as)).data;
    expect(payout).toMatchObject({ amount: 8_000, automatic: true });
    control.advance(2 * DAY);
    expect(await stripe.payouts.retrieve(String(payout?.id), {}, as)).toMatchObject({ status: "paid" });
    const inside = await stripe.balanceTransactions.list({ payout: payout?.id }, as);
    expect(inside.data.map((transaction) => transaction.type).sort()).toEqual(["payment", "payout"]);
    control.failPayout(String(payout?.id));
    await control.webhooksIdle();
    expect(await stripe.payouts.retrieve(String(payout?.id), {}, as)).toMatchObject({
      status: "failed",
      failure_code: "account_closed",
    });
    expect((await stripe.balance.retrieve({}, as)).available[0]?.amount).toBe(8_000);
    expect((await stripe.accounts.retrieve(account.id)).requirements?.currently_due).toEqual(["external_account"]);
    const types = connect.received.filter((event) => event.account === account.id).map((event) => event.type);
    expect(types).toEqual(
      expect.arrayContaining(["payout.created", "payout.updated", "payout.paid", "payout.failed", "account.updated"]),
    );
    control.completeAccount(account.id);
    control.advance(3 * DAY);
    expect((await stripe.payouts.list({}, as)).data.map((one) => one.status)).toEqual(["paid", "failed"]);
    expect(control.check().problems).toEqual([]);
  });

  test("created by the platform needs available funds", async () => {
    const { stripe, local, control } = fixture;
    const account = await onboardedAccount(stripe, local);
    await stripe.accounts.update(account.id, { settings: { payouts: { schedule: { interval: "manual" } } } });
    const as = { stripeAccount: account.id };
    await stripe.transfers.create({
      amount: 8_000,
      currency: "eur",
      destination: account.id,
      source_transaction: await paidCharge(),
    });
    expect(await rejection(stripe.payouts.create({ amount: 1_000, currency: "eur" }, as))).toMatchObject({
      code: "balance_insufficient",
    });
    control.advance(10 * DAY);
    const payout = await stripe.payouts.create({ amount: 1_000, currency: "eur" }, as);
    expect((await stripe.payouts.cancel(payout.id, {}, as)).status).toBe("canceled");
    expect((await stripe.balance.retrieve({}, as)).available[0]?.amount).toBe(8_000);
    expect(control.check().problems).toEqual([]);
  });
});
