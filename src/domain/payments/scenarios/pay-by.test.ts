import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { cancelBooking } from "@/domain/bookings/cancel";
import { payBooking } from "@/domain/payments/checkout";
import { expireUnpaid, lapseUnpaid } from "@/domain/payments/lapse";
import { balanceOf, STRIPE_FEES, STRIPE_INCOMING } from "@/domain/payments/ledger";
import { compareBalances, reconcile } from "@/domain/payments/reconcile";
import { resetBreaker } from "@/lib/circuit-breaker";
import { db } from "@/lib/db";
import { after, HOUR_MS, MINUTE_MS } from "@/lib/time";
import { eventually } from "@/testing/eventually";
import { acceptedWalk, openCheckout, systemCtx } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

let outside: ExternalServices;
beforeAll(async () => {
  outside = await startExternalServices();
});
afterEach(async () => {
  outside.stripe.control.clearFaults();
  outside.stripe.control.setWebhookMode("normal");
  outside.stripe.control.delayBalanceTransactions(0);
  resetBreaker("stripe");
  const { oursCents, stripesCents } = await compareBalances();
  expect(oursCents).toBe(stripesCents);
});
afterAll(() => outside.stop());

const bookingNow = (id: string) => db.booking.findUniqueOrThrow({ where: { id } });
const paymentOf = (bookingId: string) => db.payment.findFirstOrThrow({ where: { bookingId } });
const refundsOf = (bookingId: string) => db.refund.findMany({ where: { bookingId } });
const sessionNow = (id: string) => outside.stripe.control.objects("checkout.session").find((each) => each.id === id);
const jobsDone = async () => {
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
};

/** Lapses what is overdue at an instant, as the cron route and its jobs do. */
async function lapseAt(now: Date) {
  await expireUnpaid(systemCtx(now));
  await runJobsToCompletion();
}

/** An accepted walk whose time to pay ends in a minute, with an open checkout. */
async function almostLate() {
  const { owner, id } = await acceptedWalk();
  const session = await openCheckout(owner, id);
  const payBy = after(new Date(outside.stripe.control.now() * 1000), MINUTE_MS);
  await db.booking.update({ where: { id }, data: { payBy } });
  return { owner, id, session, payBy };
}

describe("the time to pay", () => {
  test("a payment in time counts, though its event is lost and the time is over when we ask", async () => {
    const { id, session, payBy } = await almostLate();
    outside.stripe.control.setWebhookMode("drop");
    outside.stripe.control.pay(session);
    await lapseAt(payBy);
    expect((await bookingNow(id)).status).toBe("PAID");
  });

  test.each(["before", "after"])("a payment that comes late goes back in full, known %s the lapse", async (known) => {
    const { id, session, payBy } = await almostLate();
    outside.stripe.control.setWebhookMode("hold");
    outside.stripe.control.advance(120);
    outside.stripe.control.pay(session);
    outside.stripe.control.setWebhookMode("normal");
    if (known === "before") await outside.stripe.control.releaseHeld();
    await runJobsToCompletion();
    await lapseAt(payBy);
    await outside.stripe.control.releaseHeld();
    await jobsDone();
    expect((await bookingNow(id)).status).toBe("EXPIRED");
    expect(await refundsOf(id)).toMatchObject([{ amountCents: 1501, status: "SUCCEEDED", reason: "LATE_PAYMENT" }]);
  });

  test("an unpaid checkout is closed at Stripe with the booking", async () => {
    const { id, session, payBy } = await almostLate();
    await lapseAt(payBy);
    expect((await bookingNow(id)).status).toBe("EXPIRED");
    expect(sessionNow(session)).toMatchObject({ status: "expired" });
  });

  test("while Stripe does not answer nothing lapses that may be paid, and it lapses afterwards", async () => {
    const { id, payBy } = await almostLate();
    outside.stripe.control.addFault({ kind: "reset", path: "/v1/checkout", count: 100 });
    await lapseAt(payBy);
    expect((await bookingNow(id)).status).toBe("ACCEPTED");
    outside.stripe.control.clearFaults();
    resetBreaker("stripe");
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    await lapseAt(payBy);
    expect((await bookingNow(id)).status).toBe("EXPIRED");
  });

  test("one that the bank has not decided keeps its booking until two hours before the start", async () => {
    for (const keeps of [true, false]) {
      const { id, session, payBy } = await almostLate();
      const { payment_intent } = outside.stripe.control.pay(session, { bancontact: true, outcome: "later" });
      await jobsDone();
      const { startsAt } = await bookingNow(id);
      await lapseUnpaid(systemCtx(keeps ? payBy : after(startsAt, -2 * HOUR_MS)), id);
      expect((await bookingNow(id)).status).toBe(keeps ? "ACCEPTED" : "EXPIRED");
      outside.stripe.control.settlePayment(payment_intent.id, "succeed");
      await jobsDone();
      expect((await bookingNow(id)).status).toBe(keeps ? "PAID" : "EXPIRED");
      expect(await refundsOf(id)).toHaveLength(keeps ? 0 : 1);
    }
  });
});

describe("a checkout of a booking that ended while it was opened", () => {
  test("is closed as soon as it is open", async () => {
    const { owner, id } = await acceptedWalk();
    outside.stripe.control.addFault({ kind: "slow", path: "/v1/checkout/sessions", method: "POST", delayMs: 1_000 });
    const paying = payBooking(owner, id).catch((error: unknown) => error);
    await eventually(async () => expect(await db.stripeCall.count({ where: { state: "SENT" } })).toBe(1));
    await cancelBooking(owner, id, keyed({ seenRefundCents: 0 }));
    await runJobsToCompletion();
    expect(await paying).toMatchObject({ code: "not_payable" });
    await runJobsToCompletion();
    const { checkoutSessionId, status, endedAt } = await paymentOf(id);
    expect(sessionNow(checkoutSessionId ?? "")).toMatchObject({ status: "expired" });
    expect(status).toBe("EXPIRED");
    expect(endedAt).not.toBeNull();
  });

  test.each(["unpaid", "paid"])("and whose response was lost is found by its label: %s", async (state) => {
    const { owner, id } = await acceptedWalk();
    outside.stripe.control.addFault({ kind: "reset", when: "after", path: "/v1/checkout/sessions", count: 9 });
    await expect(payBooking(owner, id)).rejects.toThrow();
    outside.stripe.control.clearFaults();
    resetBreaker("stripe");
    const { id: paymentId } = await paymentOf(id);
    const opened = outside.stripe.control
      .objects("checkout.session")
      .find((each) => each.client_reference_id === paymentId);
    // As an earlier release left it.
    await cancelBooking(owner, id, keyed({ seenRefundCents: 0 }));
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await db.payment.update({ where: { id: paymentId }, data: { status: "EXPIRED" } });
    outside.stripe.control.setWebhookMode("drop");
    if (state === "paid") outside.stripe.control.pay(opened?.id ?? "");

    await reconcile(systemCtx(after(new Date(), 3 * MINUTE_MS)));
    await runJobsToCompletion();
    if (state === "unpaid") expect(sessionNow(opened?.id ?? "")).toMatchObject({ status: "expired" });
    expect(await refundsOf(id)).toMatchObject(state === "paid" ? [{ amountCents: 1501, status: "SUCCEEDED" }] : []);
    expect((await paymentOf(id)).endedAt).not.toBeNull();
  });
});

test("a charge that is not on our balance yet pays the booking; its fee is posted once it is known", async () => {
  const feesBefore = await balanceOf(db, STRIPE_FEES);
  outside.stripe.control.delayBalanceTransactions(60);
  const { owner, id } = await acceptedWalk();
  outside.stripe.control.pay(await openCheckout(owner, id));
  await jobsDone();
  expect((await bookingNow(id)).status).toBe("PAID");
  expect(await paymentOf(id)).toMatchObject({ status: "SUCCEEDED", stripeFeeCents: null, endedAt: null });
  expect(await balanceOf(db, STRIPE_INCOMING)).toBe(1501);
  const { oursCents, stripesCents } = await compareBalances();
  expect(oursCents).toBe(stripesCents);

  outside.stripe.control.advance(60);
  await jobsDone();
  expect(await paymentOf(id)).toMatchObject({ stripeFeeCents: 48, endedAt: expect.any(Date) });
  expect(await balanceOf(db, STRIPE_INCOMING)).toBe(0);
  expect((await balanceOf(db, STRIPE_FEES)) - feesBefore).toBe(48);
});

test("Stripe knows who pays and what for, and chooses the payment methods itself", async () => {
  const { owner, caregiver, id } = await acceptedWalk();
  const session = sessionNow(await openCheckout(owner, id));
  const { email } = await db.user.findUniqueOrThrow({ where: { id: owner.id } });
  const { name } = await db.user.findUniqueOrThrow({ where: { id: caregiver.id } });
  expect(session).toMatchObject({ customer_email: email });
  const [call] = await db.stripeCall.findMany({
    where: { operation: "checkout.create" },
    orderBy: { intendedAt: "desc" },
  });
  const params = JSON.stringify(call?.params);
  expect(params).toMatch(
    new RegExp(`"Hond uitlaten · ${name?.split(" ")[0]}[^·"]* · [a-z]{2} \\d+ [a-z]+ \\d\\d:\\d\\d"`),
  );
  expect(params).toContain(`"statement_descriptor_suffix":"${id.slice(-6).toUpperCase()}"`);
  expect(params).not.toContain("payment_method_types");
});
