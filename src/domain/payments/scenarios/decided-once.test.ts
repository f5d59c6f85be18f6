import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bookingsFilter } from "@/domain/admin/bookings";
import { refundBooking, retryRefunds } from "@/domain/admin/refund";
import { cancelBooking } from "@/domain/bookings/cancel";
import { getCancellationQuote } from "@/domain/bookings/queries";
import { requestBooking } from "@/domain/bookings/request";
import { acceptBooking } from "@/domain/bookings/respond";
import { balanceOf, COMMISSION, escrowAccount, receivableAccount } from "@/domain/payments/ledger";
import { checkBooks, compareBalances } from "@/domain/payments/reconcile";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { acceptedWalk, atTime, openCheckout, walkRequest } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterEach(() => outside.stripe.control.clearFaults());
afterAll(() => outside.stop());

/** Stripe takes a refund on this card, and the bank sends it back two minutes later. */
const REFUND_FAILS = { card: "4000000000005126" };
const DAY_S = 86_400;
const note = "Beide partijen gehoord.";
const settle = async () => {
  await runJobsToCompletion();
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
};
const refundBounces = async () => {
  await settle();
  outside.stripe.control.advance(120);
  await settle();
};
const latest = (bookingId: string) => db.entitlement.findFirst({ where: { bookingId }, orderBy: { seq: "desc" } });
const transferOf = (bookingId: string) => db.transfer.findUnique({ where: { bookingId } });
const balanced = async () => {
  const { oursCents, stripesCents } = await compareBalances();
  expect(oursCents).toBe(stripesCents);
};
const retry = (bookingId: string, seenOwedCents: number) => retryRefunds(admin, bookingId, keyed({ seenOwedCents }));

/** A walk of 20.01 euros cancelled an hour before, of which the bank sends the half back. */
async function bouncedCancellation() {
  const story = await paidWalk(outside, { priceCents: 2001, ...REFUND_FAILS });
  const { startsAt } = await db.booking.findUniqueOrThrow({ where: { id: story.id } });
  await cancelBooking(atTime(story.owner, after(startsAt, -HOUR_MS)), story.id, keyed({ seenRefundCents: 1001 }));
  await refundBounces();
  return story;
}

test("a refund that fails at the bank is owed to the owner and never paid out to the caregiver", async () => {
  const { id } = await bouncedCancellation();
  const due = { ownerCents: 1001, caregiverCents: 800, commissionCents: 200, lossCents: 0 };
  expect(await latest(id)).toMatchObject({ kind: "CANCELLED", ...due });
  expect(await db.refund.findMany({ where: { bookingId: id } })).toMatchObject([{ status: "FAILED", closedAt: null }]);
  await payOutWalk(id);
  expect(await transferOf(id), "held while the refund is owed").toBeNull();
  expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ holdReason: "refund_failed" });

  const now = after(new Date(), HOUR_MS);
  expect(await checkBooks(now)).toEqual([]);
  await db.refund.updateMany({ where: { bookingId: id }, data: { closedAt: now } });
  expect(await checkBooks(now), "owed by nobody").toEqual(["decided_differs"]);
  await db.refund.updateMany({ where: { bookingId: id }, data: { closedAt: null } });
});

test("made again, it changes nobody's share, and the payout goes on", async () => {
  const { id, owner } = await bouncedCancellation();
  const isProblem = async () =>
    (await db.booking.count({ where: { AND: [{ id }, await bookingsFilter("problems")] } })) === 1;
  expect(await isProblem(), "a task for an admin").toBe(true);
  expect(await db.email.findMany({ where: { bookingId: id, template: "refund-failed" } })).toMatchObject([
    { userId: owner.id, facts: { amountCents: 1001 } },
  ]);
  await expect(retry(id, 1000)).rejects.toMatchObject({ code: "refund_changed" });
  expect(await retry(id, 1001)).toEqual({ bookingId: id, amountCents: 1001 });
  await expect(retry(id, 1001)).rejects.toMatchObject({ code: "nothing_owed" });
  await settle();
  expect(await db.refund.findMany({ where: { bookingId: id }, orderBy: { status: "desc" } })).toMatchObject([
    { status: "FAILED", closedAt: expect.any(Date) },
    { status: "SUCCEEDED", amountCents: 1001, reason: "CANCELLED" },
  ]);
  expect(await isProblem()).toBe(false);
  expect(await db.entitlement.count({ where: { bookingId: id } })).toBe(2);
  await payOutWalk(id);
  expect(await transferOf(id)).toMatchObject({ amountCents: 800, feeCents: 200 });
  expect(await balanceOf(db, escrowAccount(id))).toBe(0);
  await balanced();
});

test("a refund after the payout that fails and is made again takes the caregiver's part once", async () => {
  const { id } = await paidWalk(outside, { priceCents: 10_000, ...REFUND_FAILS });
  await payOutWalk(id);
  const before = await balanceOf(db, COMMISSION);
  await refundBooking(admin, keyed({ bookingId: id, reason: "GOODWILL", note }));
  await refundBounces();
  expect(await latest(id)).toMatchObject({ ownerCents: 10_000, caregiverCents: 0, commissionCents: 0 });
  await retry(id, 10_000);
  await settle();
  expect(await db.reversal.findMany({ where: { transfer: { bookingId: id } } })).toMatchObject([
    { amountCents: 8_000, status: "SUCCEEDED" },
  ]);
  expect(await balanceOf(db, escrowAccount(id))).toBe(0);
  expect((await balanceOf(db, COMMISSION)) - before).toBe(2_000);
  await balanced();
});

test("a refund that Stripe refuses ends with the reason, and nothing is taken back from the caregiver", async () => {
  const { id } = await paidWalk(outside, { priceCents: 10_000 });
  await payOutWalk(id);
  const { chargeId } = await db.payment.findFirstOrThrow({ where: { bookingId: id } });
  outside.stripe.control.setWebhookMode("drop"); // we do not know yet that the owner's bank contests it
  const dispute = outside.stripe.control.openDispute(chargeId ?? "");
  await refundBooking(admin, keyed({ bookingId: id, amountCents: 5_000, reason: "GOODWILL", note }));
  await settle();
  outside.stripe.control.setWebhookMode("normal");
  expect(await db.refund.findMany({ where: { bookingId: id } })).toMatchObject([
    { status: "FAILED", closedAt: null, failureReason: "charge_disputed" },
  ]);
  expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ holdReason: "refund_failed" });
  const reversals = () => db.reversal.findMany({ where: { transfer: { bookingId: id } } });
  expect(await reversals()).toMatchObject([{ amountCents: 4_000, status: "PENDING", stripeReversalId: null }]);

  outside.stripe.control.closeDispute(dispute.id, "lost");
  await settle();
  expect(await latest(id), "the bank made the refund good").toMatchObject({
    ...{ kind: "DISPUTE", ownerCents: 10_000, caregiverCents: 4_000, commissionCents: 1_000, lossCents: 5_000 },
  });
  expect(await db.refund.findMany({ where: { bookingId: id } })).toMatchObject([
    { status: "FAILED", closedAt: expect.any(Date), failureReason: "covered_by_dispute" },
  ]);
  expect(await reversals()).toMatchObject([{ amountCents: 4_000, status: "SUCCEEDED" }]);
  expect(await balanceOf(db, escrowAccount(id))).toBe(0);
  await balanced();
});

test.each(["won", "lost"] as const)(
  "cancelled while a bank contests the payment: the refund waits until it is %s",
  async (outcome) => {
    const { id, owner } = await paidWalk(outside, { priceCents: 2001 });
    const { chargeId } = await db.payment.findFirstOrThrow({ where: { bookingId: id } });
    const dispute = outside.stripe.control.openDispute(chargeId ?? "");
    await settle();
    await cancelBooking(owner, id, keyed({ seenRefundCents: 2001 }));
    await settle();
    const refunds = () => db.refund.findMany({ where: { bookingId: id } });
    expect(await refunds()).toMatchObject([{ status: "PENDING", stripeRefundId: null }]);
    outside.stripe.control.closeDispute(dispute.id, outcome);
    await settle();
    const end =
      outcome === "won"
        ? { status: "SUCCEEDED", failureReason: null }
        : { status: "FAILED", failureReason: "covered_by_dispute" };
    expect(await refunds()).toMatchObject([end]);
    expect(await latest(id)).toMatchObject({ ownerCents: 2001, caregiverCents: 0, commissionCents: 0, lossCents: 0 });
    expect(await balanceOf(db, escrowAccount(id))).toBe(0);
    await balanced();
  },
);

test("cancelled while the bank decides: nobody reads that nothing was paid, and what comes goes back with a mail", async () => {
  const { id, owner } = await acceptedWalk();
  const session = await openCheckout(owner, id);
  const { payment_intent } = outside.stripe.control.pay(session, { bancontact: true, outcome: "later" });
  await settle();
  expect(await getCancellationQuote(owner, id)).toMatchObject({ money: "processing", refundCents: 0 });
  await cancelBooking(owner, id, keyed({ seenRefundCents: 0 }));
  await settle();
  expect(await db.email.findFirst({ where: { bookingId: id, template: "booking-cancelled" } })).toMatchObject({
    facts: { processing: true },
  });
  outside.stripe.control.settlePayment(payment_intent.id, "succeed");
  await settle();
  expect(await db.refund.findMany({ where: { bookingId: id } })).toMatchObject([
    { reason: "LATE_PAYMENT", amountCents: 1501 },
  ]);
  expect(await db.email.findMany({ where: { bookingId: id, template: "refund-made" } })).toMatchObject([
    { userId: owner.id, facts: { reason: "LATE_PAYMENT", amountCents: 1501 } },
  ]);
});

test("what a caregiver owes is paid by the next payouts before anything is sent", async () => {
  const { id, caregiver, owner, dog } = await paidWalk(outside, { priceCents: 10_000 });
  await payOutWalk(id);
  outside.stripe.control.advance(14 * DAY_S); // all of it went to their bank
  await settle();
  await refundBooking(admin, keyed({ bookingId: id, amountCents: 2_500, reason: "GOODWILL", note }));
  await settle();
  const account = receivableAccount(caregiver.id);
  expect(await db.reversal.findMany({ where: { transfer: { bookingId: id } } })).toMatchObject([
    { amountCents: 2_000, receivableCents: 2_000, status: "FAILED" },
  ]);
  expect(await balanceOf(db, account)).toBe(2_000);

  const later = after(new Date(), 14 * DAY_MS); // as at Stripe
  const sent: unknown[] = [];
  for (const [week, priceCents] of [1_000, 2_000, 1_000].entries()) {
    await db.listing.updateMany({ where: { caregiverId: caregiver.id }, data: { priceCents } });
    const startsAt = after(later, (7 + week) * DAY_MS);
    const next = await requestBooking(atTime(owner, later), walkRequest(caregiver.id, [dog.id], startsAt));
    await acceptBooking(atTime(caregiver, later), next.id);
    outside.stripe.control.pay(await openCheckout(atTime(owner, later), next.id));
    await settle();
    await payOutWalk(next.id);
    const { amountCents, setOffCents, stripeTransferId } = await db.transfer.findUniqueOrThrow({
      where: { bookingId: next.id },
    });
    sent.push([amountCents, setOffCents, stripeTransferId !== null, await balanceOf(db, account)]);
    const [mail] = await db.email.findMany({ where: { bookingId: next.id, template: "payout-sent" } });
    expect(mail?.facts).toEqual({ amountCents: amountCents - setOffCents, setOffCents });
  }
  expect(sent).toEqual([
    [800, 800, false, 1_200],
    [1_600, 1_200, true, 0],
    [800, 0, true, 0],
  ]);
  await balanced();
});
