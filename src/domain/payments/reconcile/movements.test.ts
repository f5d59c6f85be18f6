import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { GET as list, POST as resolve } from "@/app/api/admin/balance-movements/route";
import {
  BANK,
  balanceOf,
  LOST_DISPUTES,
  receivableAccount,
  STRIPE_ADJUSTMENTS,
  STRIPE_FEES,
  STRIPE_RESERVE,
  SUSPENSE,
} from "@/domain/payments/ledger";
import { releasePayouts, sendPayout } from "@/domain/payments/payouts";
import { compareBalances, reconcile } from "@/domain/payments/reconcile";
import { db } from "@/lib/db";
import { stripe } from "@/lib/stripe";
import { after, HOUR_MS, MINUTE_MS } from "@/lib/time";
import { acceptedWalk, openCheckout, systemCtx } from "@/testing/fixtures/booking-steps";
import { completeWalk, paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { retryBusy } from "@/testing/retry-busy";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterEach(() => outside.stripe.control.setWebhookMode("normal"));
afterAll(() => outside.stop());

const control = () => outside.stripe.control;

/** Reconciles as the cron route does a while after everything, with its jobs; ends with equal books. */
async function reconciled() {
  await reconcile(systemCtx(after(new Date(control().now() * 1000), 5 * MINUTE_MS)));
  await runJobsToCompletion();
  const { oursCents, stripesCents } = await compareBalances();
  expect(oursCents).toBe(stripesCents);
  expect(control().check().problems).toEqual([]);
}

const movementOf = (source: string) => db.balanceMovement.findFirst({ where: { source }, orderBy: { at: "desc" } });
const paymentOf = (bookingId: string) => db.payment.findFirstOrThrow({ where: { bookingId } });

/** What an account gained while something happened and was reconciled. */
async function gained(account: string, run: () => unknown) {
  const before = await balanceOf(db, account);
  await Promise.resolve(run());
  await reconciled();
  return (await balanceOf(db, account)) - before;
}

describe("a movement of our balance at Stripe", () => {
  test("is explained by the postings of a booking's life, each once", async () => {
    const { id } = await paidWalk(outside);
    await payOutWalk(id);
    await reconciled();
    const { chargeId } = await paymentOf(id);
    expect(await movementOf(chargeId ?? "")).toMatchObject({ state: "EXPLAINED", netCents: 1501 - 48 });
    expect(await db.balanceMovement.count({ where: { state: { not: "EXPLAINED" } } })).toBe(0);
    const rows = await db.balanceMovement.count();
    await reconciled();
    expect(await db.balanceMovement.count()).toBe(rows);
  });

  test("whose events are all lost settles what it is about", async () => {
    const { owner, id } = await acceptedWalk();
    const session = await openCheckout(owner, id);
    control().setWebhookMode("drop");
    control().pay(session);
    await reconciled();
    expect(await db.booking.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "PAID" });
  });

  test("is explained once by twenty runs at once, which also take the rows that wait between them", async () => {
    control().setWebhookMode("drop");
    const paid = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const { owner, id } = await acceptedWalk();
        control().pay(await openCheckout(owner, id));
        return id;
      }),
    );
    const later = systemCtx(after(new Date(control().now() * 1000), 5 * MINUTE_MS));
    await Promise.all(Array.from({ length: 20 }, () => retryBusy(() => reconcile(later))));
    await reconciled();
    expect(await db.booking.count({ where: { id: { in: paid }, status: "PAID" } })).toBe(5);
  });

  test.each([
    ["topup", BANK, -700, () => control().moveBalance("topup", 700)],
    ["stripe_fee", STRIPE_FEES, 200, () => control().moveBalance("stripe_fee", -200, "Connect (active accounts)")],
    ["reserve", STRIPE_RESERVE, 300, () => control().moveBalance("reserve_hold", -300)],
    ["minimum balance", STRIPE_RESERVE, 30, () => control().moveBalance("payout_minimum_balance_hold", -30)],
    ["adjustment", STRIPE_ADJUSTMENTS, 40, () => control().moveBalance("adjustment", -40)],
  ])("of the account itself has its place in the ledger: %s", async (_type, account, cents, move) => {
    expect(await gained(account, move)).toBe(cents);
  });

  test("of the account itself has its place in the ledger: a payout to our bank, and its failure", async () => {
    control().moveBalance("topup", 500);
    await reconciled();
    expect(await gained(BANK, () => stripe.payouts.create({ amount: 500, currency: "eur" }))).toBe(500);
    const [payout] = control().objects("payout");
    expect(await gained(BANK, () => control().failPayout(payout?.id ?? ""))).toBe(-500);
  });

  test("made by hand is adopted: a refund is a decision, and a later one of ours cannot exceed the rest", async () => {
    control().setWebhookMode("drop");
    const { id } = await paidWalkWithoutEvents();
    const { chargeId } = await paymentOf(id);
    const made = control().refundByHand(chargeId ?? "", 501);
    await reconciled();
    expect(await db.refund.findMany({ where: { bookingId: id } })).toMatchObject([
      { amountCents: 501, status: "SUCCEEDED", stripeRefundId: made.id },
    ]);
    await reconciled();
    expect(await db.refund.count({ where: { bookingId: id } })).toBe(1);
  });

  test("made by hand is adopted: a reversal counts against what the caregiver owes", async () => {
    const { id, caregiver } = await paidWalk(outside);
    await payOutWalk(id);
    const { stripeTransferId } = await db.transfer.findUniqueOrThrow({ where: { bookingId: id } });
    const cents = await gained(receivableAccount(caregiver.id), () =>
      control().reverseByHand(stripeTransferId ?? "", 300),
    );
    expect(cents).toBe(-300);
  });

  test("made by hand is adopted: a dispute of more than is left, whose event is lost", async () => {
    control().setWebhookMode("drop");
    const { id } = await paidWalkWithoutEvents();
    const { chargeId } = await paymentOf(id);
    control().refundByHand(chargeId ?? "", 1000);
    const { id: stripeDisputeId } = control().openDispute(chargeId ?? "", "fraudulent", 1501);
    await reconciled();
    expect(await db.dispute.findUnique({ where: { stripeDisputeId } })).toMatchObject({ amountCents: 1501 });
    control().closeDispute(stripeDisputeId, "won");
    await reconciled();
  });

  test("that nothing explains goes to suspense, calls an admin and stops payouts until it is found out", async () => {
    const { id } = await paidWalk(outside);
    const due = after(await completeWalk(id), 48 * HOUR_MS);
    const suspended = await gained(SUSPENSE, () => control().moveBalance("unheard_of", 123));
    expect(suspended).toBe(-123);
    const [row] = await db.balanceMovement.findMany({ where: { state: "SUSPENSE" } });
    expect(row).toMatchObject({ netCents: 123, note: expect.stringContaining("unheard_of") });
    expect(await releasePayouts(systemCtx(due))).toEqual({ due: 0 });
    await sendPayout(systemCtx(due), id); // queued before
    expect(await db.transfer.count({ where: { bookingId: id } })).toBe(0);
    const found = { id: row?.id ?? "", account: "adjustments", reason: "Een tegoed van Stripe." };
    expect((await callRoute(resolve, { as: admin, body: found })).json).toEqual({ id: found.id, state: "RESOLVED" });
    expect((await callRoute(resolve, { as: admin, body: found })).status).toBe(404);
    expect((await callRoute(list, { as: admin })).json).toEqual({ movements: [] });
    expect(await balanceOf(db, SUSPENSE)).toBe(0);
    expect((await releasePayouts(systemCtx(due))).due).toBeGreaterThan(0);
    await sendPayout(systemCtx(due), id);
    expect(await db.transfer.count({ where: { bookingId: id } })).toBe(1);
    await runJobsToCompletion();
  });

  test("of a dispute that was lost and is given back is in suspense until an admin says whose it is", async () => {
    const { id } = await paidWalk(outside);
    const { chargeId } = await paymentOf(id);
    const dispute = control().openDispute(chargeId ?? "", "fraudulent", 1501);
    await reconciled();
    control().closeDispute(dispute.id, "lost");
    await reconciled();
    const suspended = await gained(SUSPENSE, () => control().moveDisputedFunds(dispute.id, "reinstate"));
    expect(suspended).toBe(-1501);
    expect(await db.dispute.findUnique({ where: { stripeDisputeId: dispute.id } })).toMatchObject({ status: "lost" });
    const [row] = await db.balanceMovement.findMany({ where: { state: "SUSPENSE" } });
    const found = { id: row?.id ?? "", account: "losses", reason: "De bank gaf de betwisting terug." };
    expect(await gained(LOST_DISPUTES, () => callRoute(resolve, { as: admin, body: found }))).toBe(-1501);
    expect(await balanceOf(db, SUSPENSE)).toBe(0);
  });
});

/** A paid walk of which no event arrives: reconciling finds the payment. */
async function paidWalkWithoutEvents() {
  const { owner, id } = await acceptedWalk();
  const session = await openCheckout(owner, id);
  control().pay(session);
  await reconciled();
  return { id };
}

test("what waits for Stripe is taken longest unseen first, so that a stuck row starves no other", async () => {
  const { id } = await paidWalk(outside);
  const payment = await paymentOf(id);
  const now = new Date();
  const stuck = { paymentId: payment.id, bookingId: id, amountCents: 1, reason: "ADMIN", requestedBy: "test" };
  await db.refund.createMany({
    data: Array.from({ length: 201 }, (_, n) => ({ ...stuck, createdAt: after(now, n - 10 * MINUTE_MS) })),
  });
  try {
    await reconcile(systemCtx(now));
    expect(await db.refund.count({ where: { bookingId: id, sweptAt: null } })).toBe(1);
    await reconcile(systemCtx(after(now, MINUTE_MS)));
    expect(await db.refund.count({ where: { bookingId: id, sweptAt: null } })).toBe(0);
  } finally {
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await db.refund.deleteMany({ where: { bookingId: id } });
  }
});

test("a payout that stays refused goes to the end of the row, so that 200 of them starve no other", async () => {
  const { id } = await paidWalk(outside);
  const due = after(await completeWalk(id), 48 * HOUR_MS);
  const others = await db.booking.findMany({ where: { id: { not: id }, holdReason: null }, select: { id: true } });
  const held = { id: { in: others.map((other) => other.id) } };
  await db.booking.updateMany({ where: held, data: { holdReason: "test" } });
  const first = await paidWalk(outside);
  await completeWalk(first.id);
  const stuck = { payoutTriedAt: due, payoutEligibleAt: new Date(0) }; // the oldest, tried a moment ago
  await db.booking.update({ where: { id: first.id }, data: stuck });
  const later = after(due, HOUR_MS);
  expect((await releasePayouts(systemCtx(later), 1)).due).toBe(1);
  const tried = await db.booking.findMany({ where: { payoutTriedAt: later }, select: { id: true } });
  expect(tried).toEqual([{ id }]);
  await db.booking.updateMany({ where: held, data: { holdReason: null } });
  await runJobsToCompletion();
});
