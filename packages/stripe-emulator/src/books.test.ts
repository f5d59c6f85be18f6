import fc from "fast-check";
import Stripe from "stripe";
import { expect, test } from "vitest";
import { onboardedAccount, openSession, startFixture } from "./fixture";

const CARDS = [
  "4242424242424242",
  "4000000000000077",
  "4000000000000259",
  "4000000000005126",
  "4000000000007726",
  "4000000000000002",
];
const amount = fc.integer({ min: 50, max: 30_000 });
const part = fc.integer({ min: 1, max: 2_000 });
const pick = fc.nat({ max: 1_000 });
const step = fc.oneof(
  fc.record({ do: fc.constant("pay" as const), card: fc.constantFrom(...CARDS), amount }),
  fc.record({
    do: fc.constant("bancontact" as const),
    outcome: fc.constantFrom("succeed" as const, "fail" as const, "later" as const, "later-fail" as const),
    amount,
  }),
  fc.record({ do: fc.constant("refund" as const), which: pick, amount: part }),
  fc.record({ do: fc.constant("transfer" as const), which: pick, amount, fromBalance: fc.boolean() }),
  fc.record({ do: fc.constant("reverse" as const), which: pick, amount: part }),
  fc.record({ do: fc.constant("dispute" as const), which: pick }),
  fc.record({
    do: fc.constant("decide" as const),
    which: pick,
    outcome: fc.constantFrom("won" as const, "lost" as const),
  }),
  fc.record({ do: fc.constant("fail payout" as const), which: pick }),
  fc.record({ do: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 100 }) }),
);

test("the books balance after any sequence of events", async () => {
  const { local, control, stripe, close } = await startFixture();
  const account = await onboardedAccount(stripe, local);
  const at = <T>(list: T[], which: number): T | undefined => list[which % Math.max(1, list.length)];
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
  const take = async (one: Step): Promise<unknown> => {
    if (one.do === "pay") return control.pay((await openSession(stripe, one.amount)).id, { card: one.card });
    if (one.do === "bancontact")
      return control.pay((await openSession(stripe, one.amount)).id, { bancontact: true, outcome: one.outcome });
    if (one.do === "wait") return control.advance(one.hours * 3_600);
    const charges = (await stripe.charges.list({ limit: 100 })).data;
    const charge = at(charges, one.which)?.id ?? "ch_none";
    if (one.do === "refund") return stripe.refunds.create({ charge, amount: one.amount });
    if (one.do === "transfer") {
      const from = one.fromBalance ? {} : { source_transaction: charge };
      return stripe.transfers.create({ amount: one.amount, currency: "eur", destination: account.id, ...from });
    }
    if (one.do === "dispute") return control.openDispute(charge);
    const find = { limit: 100 };
    if (one.do === "reverse")
      return stripe.transfers.createReversal(at((await stripe.transfers.list(find)).data, one.which)?.id ?? "tr_none", {
        amount: one.amount,
      });
    if (one.do === "decide")
      return control.closeDispute(at((await stripe.disputes.list(find)).data, one.which)?.id ?? "dp_none", one.outcome);
    const payouts = (await stripe.payouts.list(find, { stripeAccount: account.id })).data;
    control.failPayout(at(payouts, one.which)?.id ?? "po_none");
    return control.completeAccount(account.id);
  };
  const property = fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
    for (const one of steps) {
      await take(one).catch((error: unknown) => {
        // a Stripe error must change nothing; anything else is a bug of the server
        if (!(error instanceof Stripe.errors.StripeError) && !(error instanceof Error && error.name === "Error"))
          throw error;
        if (error instanceof Stripe.errors.StripeAPIError) throw error;
      });
      expect(control.check().problems).toEqual([]);
    }
  });
  await fc.assert(property, { numRuns: process.env.TEST_DEPTH === "deep" ? 60 : 4 }); // new values in each run
  await close();
});
