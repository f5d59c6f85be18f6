import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelBooking } from "@/domain/bookings/cancel";
import { getCancellationQuote } from "@/domain/bookings/queries";
import { decideRefund } from "@/domain/bookings/refund-decision";
import { requestBooking } from "@/domain/bookings/request";
import { acceptBooking } from "@/domain/bookings/respond";
import { completeDue } from "@/domain/bookings/timeouts";
import { payBooking } from "@/domain/payments/checkout";
import { releasePayouts } from "@/domain/payments/payouts";
import { compareBalances, reconcile } from "@/domain/payments/reconcile";
import { settlePayment } from "@/domain/payments/settle-payment";
import { db } from "@/lib/db";
import { onceByRule } from "@/lib/db/request-key";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { acceptedWalk, atTime, openCheckout, systemCtx, walkRequest } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { approvedCaregiver, type Person } from "@/testing/fixtures/users";
import { repetitions } from "@/testing/repetitions";
import { retryBusy } from "@/testing/retry-busy";
import { createPayoutAccount, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

let outside: Awaited<ReturnType<typeof startExternalServices>>;
beforeAll(async () => {
  outside = await startExternalServices();
});
afterAll(() => outside.stop());

const bookingNow = (id: string) => db.booking.findUniqueOrThrow({ where: { id } });
const balanced = async () => {
  const { oursCents, stripesCents } = await compareBalances();
  expect(oursCents, "the ledger and Stripe").toBe(stripesCents);
  expect(outside.stripe.control.check()).toMatchObject({ ok: true });
};

async function paidWalk(options: { priceCents?: number; startsAt?: Date } = {}) {
  const story = await acceptedWalk(options);
  await createPayoutAccount(story.caregiver.id, (id) => outside.stripe.control.completeAccount(id));
  const session = await openCheckout(story.owner, story.id);
  outside.stripe.control.pay(session);
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  return { ...story, session };
}

async function completedAndPaidOut(story: { id: string }) {
  const { endsAt } = await bookingNow(story.id);
  await completeDue(systemCtx(endsAt));
  const due = after(endsAt, 48 * HOUR_MS);
  await releasePayouts(systemCtx(due));
  const { sendPayout } = await import("@/domain/payments/payouts");
  await sendPayout(systemCtx(due), story.id);
  await runJobsToCompletion();
}

test("a walk is paid, given, paid out 80 %, and the books equal Stripe's to the cent", async () => {
  const { id, owner, caregiver } = await paidWalk({ priceCents: 1503 });
  expect((await bookingNow(id)).status).toBe("PAID");
  await balanced();

  const { endsAt } = await bookingNow(id);
  await completeDue(systemCtx(after(endsAt, -1)));
  expect((await bookingNow(id)).status, "not a millisecond early").toBe("PAID");
  await completeDue(systemCtx(endsAt));
  expect((await bookingNow(id)).status).toBe("COMPLETED");

  expect(await releasePayouts(systemCtx(after(endsAt, 48 * HOUR_MS - 1)))).toEqual({ due: 0 });
  await completedAndPaidOut({ id });
  await completedAndPaidOut({ id }); // two schedulers
  expect(await db.transfer.findMany({ where: { bookingId: id } })).toMatchObject([
    { amountCents: 1202, feeCents: 301, status: "SUCCEEDED" },
  ]);
  await balanced();
  const mails = await db.email.findMany({ where: { bookingId: id }, select: { template: true, userId: true } });
  expect(
    mails.map(({ template, userId }) => `${template} ${userId === owner.id ? "owner" : "caregiver"}`).sort(),
  ).toEqual([
    "booking-accepted owner",
    "booking-requested caregiver",
    "payment-received caregiver",
    "payment-received owner",
    "payout-sent caregiver",
    "review-request caregiver",
    "review-request owner",
  ]);
  expect(caregiver.id).not.toBe(owner.id);
});

test("many clicks on pay at once open one checkout", async () => {
  const { owner, id } = await acceptedWalk();
  const answers = await Promise.allSettled(
    Array.from({ length: repetitions(40, 200) }, () => retryBusy(() => payBooking(owner, id))),
  );
  const urls = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value.url] : []));
  expect(new Set(urls).size).toBe(1);
  expect(await db.payment.count({ where: { bookingId: id } })).toBe(1);
});

test("a stranger, the caregiver and a request too early cannot pay", async () => {
  const { owner, caregiver, dog, id } = await acceptedWalk();
  const stranger = await approvedCaregiver();
  await expect(payBooking(stranger, id)).rejects.toMatchObject({ kind: "not_found" });
  await expect(payBooking(caregiver, id)).rejects.toMatchObject({ kind: "not_found" });
  const pending = await requestBooking(owner, walkRequest(stranger.id, [dog.id]));
  await expect(payBooking(owner, pending.id)).rejects.toMatchObject({ code: "not_payable" });
});

test("a declined card leaves the checkout open; the next card pays", async () => {
  const { owner, id } = await acceptedWalk();
  const session = await openCheckout(owner, id);
  outside.stripe.control.pay(session, { card: "4000000000000002" });
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  expect((await bookingNow(id)).status).toBe("ACCEPTED");
  outside.stripe.control.pay(session);
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  expect((await bookingNow(id)).status).toBe("PAID");
  await balanced();
});

test("Bancontact that decides later: processing, then paid or failed and payable again", async () => {
  for (const outcome of ["succeed", "fail"] as const) {
    const { owner, id } = await acceptedWalk();
    const session = await openCheckout(owner, id);
    const { payment_intent } = outside.stripe.control.pay(session, { bancontact: true, outcome: "later" });
    await outside.stripe.control.webhooksIdle();
    await runJobsToCompletion();
    expect(await db.payment.findFirst({ where: { bookingId: id } })).toMatchObject({ status: "PROCESSING" });
    await expect(payBooking(owner, id)).rejects.toMatchObject({ code: "payment_processing" });
    outside.stripe.control.settlePayment(payment_intent.id, outcome);
    await outside.stripe.control.webhooksIdle();
    await runJobsToCompletion();
    expect((await bookingNow(id)).status).toBe(outcome === "succeed" ? "PAID" : "ACCEPTED");
    if (outcome === "fail") expect((await payBooking(owner, id)).url).toContain("http");
  }
  await balanced();
});

test.each([
  ["in time", (start: Date) => after(start, -5 * DAY_MS + HOUR_MS), 1501, 0],
  ["an hour before", (start: Date) => after(start, -HOUR_MS), 751, 600],
  ["at the start", (start: Date) => start, 0, 1201],
])("cancelling %s", async (_when, moment, refundCents, shareCents) => {
  const { owner, caregiver, id } = await paidWalk();
  const { startsAt, endsAt } = await bookingNow(id);
  const canceller = atTime(owner, moment(startsAt));
  expect(await getCancellationQuote(canceller, id)).toMatchObject({ refundCents, caregiverCents: shareCents });
  await expect(cancelBooking(canceller, id, keyed({ seenRefundCents: refundCents + 1 }))).rejects.toMatchObject({
    code: "refund_changed",
  });
  await expect(
    cancelBooking(atTime(caregiver, canceller.now), id, keyed({ seenRefundCents: refundCents })),
  ).rejects.toMatchObject({ kind: "forbidden" });
  await cancelBooking(canceller, id, keyed({ seenRefundCents: refundCents }));
  await runJobsToCompletion();
  const refunds = await db.refund.findMany({ where: { bookingId: id } });
  expect(refunds.map(({ amountCents }) => amountCents)).toEqual(refundCents ? [refundCents] : []);
  await balanced();

  const due = after(endsAt, 48 * HOUR_MS);
  await releasePayouts(systemCtx(due));
  const { sendPayout } = await import("@/domain/payments/payouts");
  await sendPayout(systemCtx(due), id);
  const transfers = await db.transfer.findMany({ where: { bookingId: id } });
  expect(transfers.map(({ amountCents }) => amountCents)).toEqual(shareCents ? [shareCents] : []);
  await balanced();
});

test("a refund after the payout takes the caregiver's part back, or notes what is owed", async () => {
  const { id } = await paidWalk({ priceCents: 10_000 });
  await completedAndPaidOut({ id });
  const refund = (amountCents: number) =>
    db.$transaction(async (tx) => {
      const payment = await tx.payment.findFirstOrThrow({ where: { bookingId: id, status: "SUCCEEDED" } });
      await decideRefund(tx, onceByRule(systemCtx(), "stripe"), payment, amountCents, { reason: "ADMIN" });
    });
  await refund(5000);
  await runJobsToCompletion();
  expect(await db.reversal.findMany({ where: { transfer: { bookingId: id } } })).toMatchObject([
    { amountCents: 4000, status: "SUCCEEDED" },
  ]);
  await balanced();
  await expect(refund(5001)).rejects.toMatchObject({ code: "refund_too_large" });
  await balanced();
});

test("webhooks held, doubled or dropped: the booking is paid once, and reconciling finds what was lost", async () => {
  const { owner, id } = await acceptedWalk();
  const session = await openCheckout(owner, id);
  outside.stripe.control.setWebhookMode("drop");
  outside.stripe.control.pay(session);
  await runJobsToCompletion();
  expect((await bookingNow(id)).status).toBe("ACCEPTED");
  outside.stripe.control.setWebhookMode("normal");
  await reconcile(systemCtx(after(new Date(), HOUR_MS)));
  await runJobsToCompletion();
  expect((await bookingNow(id)).status).toBe("PAID");
  for (const { event } of outside.stripe.control.events()) await outside.stripe.control.deliver(event.id);
  const { id: paymentId } = await db.payment.findFirstOrThrow({ where: { bookingId: id } });
  await Promise.all(Array.from({ length: 20 }, () => retryBusy(() => settlePayment(systemCtx(), paymentId))));
  await runJobsToCompletion();
  expect(await db.bookingEvent.count({ where: { bookingId: id, toStatus: "PAID" } })).toBe(1);
  await balanced();
});

test.each([
  ["500", "before", 3],
  ["500", "after", 3],
  ["reset", "before", 3],
  ["reset", "after", 3],
  ["timeout", "after", 1],
  ["429", "before", 3],
] as const)("%s %s the effect of a refund loses nothing and does nothing twice", async (kind, when, count) => {
  const { owner, id } = await paidWalk();
  const { startsAt } = await bookingNow(id);
  outside.stripe.control.addFault({ kind, when, path: "/v1/refunds", method: "POST", count });
  await cancelBooking(atTime(owner, after(startsAt, -4 * DAY_MS)), id, keyed({ seenRefundCents: 1501 }));
  await runJobsToCompletion();
  outside.stripe.control.clearFaults();
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
  await runJobsToCompletion();
  expect(await db.refund.findMany({ where: { bookingId: id } })).toMatchObject([
    { status: "SUCCEEDED", amountCents: 1501 },
  ]);
  await balanced();
});

test("of several caregivers asked, the first that is paid ends the other requests", async () => {
  const { owner, dog, id } = await acceptedWalk();
  const { startsAt } = await bookingNow(id);
  const others: { who: Person; id: string }[] = [];
  for (let i = 0; i < 2; i++) {
    const who = await approvedCaregiver();
    others.push({ who, id: (await requestBooking(owner, walkRequest(who.id, [dog.id], startsAt))).id });
  }
  const [accepted] = others;
  if (accepted) await acceptBooking(accepted.who, accepted.id);
  outside.stripe.control.pay(await openCheckout(owner, id));
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  expect((await bookingNow(id)).status).toBe("PAID");
  for (const other of others)
    expect(await bookingNow(other.id)).toMatchObject({ status: "CANCELLED", cancelledBy: "OWNER" });
});

test("an open dispute holds the payout; a lost one leaves nothing to pay out", async () => {
  const { id } = await paidWalk();
  const { chargeId } = await db.payment.findFirstOrThrow({ where: { bookingId: id } });
  const dispute = outside.stripe.control.openDispute(chargeId ?? "");
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  await balanced();
  const { endsAt } = await bookingNow(id);
  await completeDue(systemCtx(endsAt));
  await completedAndPaidOut({ id });
  expect(await db.transfer.count({ where: { bookingId: id } })).toBe(0);
  outside.stripe.control.closeDispute(dispute.id, "lost");
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  await completedAndPaidOut({ id });
  expect(await db.transfer.count({ where: { bookingId: id } })).toBe(0);
  await balanced();
});
