import { afterAll, beforeAll, expect, test } from "vitest";
import { onboardedAccount, openSession, rejection, sdk, startFixture } from "./fixture";

let fixture: Awaited<ReturnType<typeof startFixture>>;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.close());

/** A charge of 100.00 that is paid at once. */
async function charge() {
  const { stripe, control } = fixture;
  const { payment_intent: intent } = control.pay((await openSession(stripe)).id);
  return stripe.charges.retrieve(String(intent.latest_charge));
}
const balanced = () => expect(fixture.control.check().problems).toEqual([]);
const total = async () => {
  const { available, pending } = await fixture.stripe.balance.retrieve();
  return [...available, ...pending].reduce((sum, { amount }) => sum + amount, 0);
};

test("a charge may have no balance transaction for a while; an event says when it has", async () => {
  const { control, stripe, platform } = fixture;
  control.delayBalanceTransactions(30);
  const { id, paid, balance_transaction: none } = await charge();
  expect({ paid, none }).toEqual({ paid: true, none: null });
  expect(await total()).toBe(0);
  balanced();
  control.advance(30);
  control.delayBalanceTransactions(0);
  expect((await stripe.charges.retrieve(id)).balance_transaction).toMatch(/^txn_/);
  await control.webhooksIdle();
  expect(platform.received.map(({ type }) => type)).toContain("charge.updated");
  balanced();
});

test("a refund that the balance does not cover waits for funds", async () => {
  const { control, stripe } = fixture;
  control.requireFunds(true);
  const { id } = await charge();
  control.moveBalance("stripe_fee", -(await total()));
  const refund = await stripe.refunds.create({ charge: id, amount: 500 });
  expect(refund).toMatchObject({ status: "pending", pending_reason: "insufficient_funds", balance_transaction: null });
  balanced();
  control.moveBalance("topup", 1_000);
  control.advance(3_600);
  expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ status: "succeeded" });
  expect(await total()).toBe(500);
  control.requireFunds(false);
  balanced();
});

test("the platform's balance goes to its bank every day unless the schedule is manual", async () => {
  const { control, stripe } = fixture;
  expect((await stripe.accounts.retrieveCurrent()).settings?.payouts?.schedule.interval).toBe("manual");
  control.payOutPlatformDaily(true);
  expect((await stripe.accounts.retrieveCurrent()).settings?.payouts?.schedule.interval).toBe("daily");
  control.moveBalance("topup", 2_000);
  control.advance(5 * 86_400);
  control.payOutPlatformDaily(false);
  expect(await total()).toBe(0);
  const [payout] = (await stripe.payouts.list()).data;
  expect(payout).toMatchObject({ automatic: true });
  control.failPayout(String(payout?.id));
  expect(await total()).toBe(payout?.amount);
  balanced();
});

test("a dispute may be larger than the rest, move after its end, or be prevented", async () => {
  const { control, stripe } = fixture;
  const { id } = await charge();
  control.refundByHand(id, 4_000);
  const { id: dispute, amount } = control.openDispute(id, "fraudulent", 10_000);
  expect(amount).toBe(10_000);
  control.closeDispute(dispute, "lost");
  const before = await total();
  control.moveDisputedFunds(dispute, "reinstate");
  expect((await total()) - before).toBe(10_000);
  expect(await stripe.disputes.retrieve(dispute)).toMatchObject({ status: "won" });
  const prevented = control.preventDispute((await charge()).id);
  expect(prevented).toMatchObject({ status: "prevented", balance_transactions: [] });
  balanced();
});

test("money moves by hand, and in ways that nobody foresaw", async () => {
  const { control, stripe, local } = fixture;
  const account = await onboardedAccount(stripe, local);
  const source = await charge();
  const transfer = await stripe.transfers.create({
    ...{ amount: 2_000, currency: "eur", destination: account.id, source_transaction: source.id },
  });
  expect(control.reverseByHand(transfer.id, 500)).toMatchObject({ amount: 500, metadata: {} });
  control.moveBalance("reserve_hold", -100);
  control.moveBalance("unheard_of", 7);
  const types = (await stripe.balanceTransactions.list({ limit: 3 })).data.map(({ type }) => type);
  expect(types).toEqual(["unheard_of", "reserve_hold", "transfer_refund"]);
  balanced();
});

test("a version that Stripe cannot have is refused", async () => {
  const versioned = sdk(fixture.local);
  expect((await rejection(versioned.balance.retrieve({}, { apiVersion: "latest" }))).message).toContain("version");
  await versioned.balance.retrieve({}, { apiVersion: "2024-06-20" });
});
