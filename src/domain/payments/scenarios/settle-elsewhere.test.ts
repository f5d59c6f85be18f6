import { afterAll, beforeAll, expect, test } from "vitest";
import { refundBooking, retryRefunds, settleRefunds } from "@/domain/admin/refund";
import { getBooking } from "@/domain/bookings/queries";
import { BANK, balanceOf, escrowAccount, LOST_DISPUTES } from "@/domain/payments/ledger";
import { sendPayout } from "@/domain/payments/payouts";
import { compareBalances } from "@/domain/payments/reconcile";
import { settleRefund } from "@/domain/payments/refunds";
import { db } from "@/lib/db";
import { after, HOUR_MS } from "@/lib/time";
import { systemCtx } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterAll(() => outside.stop());

/** Stripe takes a refund on this card, and the bank sends it back two minutes later. */
const REFUND_FAILS = { card: "4000000000005126" };
const note = "Beide partijen gehoord.";
const settle = async () => {
  await runJobsToCompletion();
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
};
const bounce = async () => {
  await settle();
  outside.stripe.control.advance(120);
  await settle();
};

/** A walk of 20.01 euros of which 10.00 went back, or so it seemed. */
async function refundedWalk() {
  const story = await paidWalk(outside, { priceCents: 2001, ...REFUND_FAILS });
  await refundBooking(admin, keyed({ bookingId: story.id, amountCents: 1000, reason: "GOODWILL", note }));
  await settle();
  return story;
}
const refundOf = (bookingId: string) => db.refund.findFirstOrThrow({ where: { bookingId } });
const balanced = async () => {
  const { oursCents, stripesCents } = await compareBalances();
  expect(oursCents).toBe(stripesCents);
};

test("a failed refund that was paid from our bank account is made, and the payout goes on", async () => {
  const { id, owner } = await refundedWalk();
  await bounce();
  const due = after(await completeWalk(id), 48 * HOUR_MS);
  await sendPayout(systemCtx(due), id);
  expect(await db.transfer.count({ where: { bookingId: id } })).toBe(0);

  const bank = await balanceOf(db, BANK);
  const other = settleRefunds(admin, id, keyed({ how: "BANK_TRANSFER", seenOwedCents: 999, note }));
  await expect(other).rejects.toMatchObject({ code: "refund_changed" });
  const byDispute = settleRefunds(admin, id, keyed({ how: "DISPUTE", seenOwedCents: 1000, note }));
  await expect(byDispute).rejects.toMatchObject({ code: "not_covered" });
  await settleRefunds(admin, id, keyed({ how: "BANK_TRANSFER", seenOwedCents: 1000, note }));
  expect((await balanceOf(db, BANK)) - bank).toBe(-1000);
  await settleRefund(systemCtx(due), (await refundOf(id)).id); // Stripe still says that it failed
  expect(await refundOf(id)).toMatchObject({ status: "SUCCEEDED", failureReason: "paid_elsewhere" });
  const view = await getBooking(owner, id);
  expect([view.money, view.refunds[0]?.state]).toEqual(["refunded", "ELSEWHERE"]);

  await sendPayout(systemCtx(due), id);
  expect(await db.transfer.findUnique({ where: { bookingId: id } })).toMatchObject({ amountCents: 801 });
  expect(await balanceOf(db, escrowAccount(id))).toBe(0);
  await balanced();
  await expect(retryRefunds(admin, id, keyed({ seenOwedCents: 1000 }))).rejects.toMatchObject({ code: "nothing_owed" });
  expect(await db.auditLog.count({ where: { subject: `booking:${id}`, action: "booking.settle-refund" } })).toBe(1);
});

test("a refund that fails after the owner's bank took it all is closed against that loss", async () => {
  const { id } = await refundedWalk();
  const { chargeId } = await db.payment.findFirstOrThrow({ where: { bookingId: id } });
  const losses = await balanceOf(db, LOST_DISPUTES);
  const dispute = outside.stripe.control.openDispute(chargeId ?? "", "fraudulent", 2001);
  await settle();
  outside.stripe.control.closeDispute(dispute.id, "lost");
  await settle();
  expect((await balanceOf(db, LOST_DISPUTES)) - losses).toBe(1000);
  await bounce();
  expect(await refundOf(id)).toMatchObject({ status: "FAILED", closedAt: null });

  await settleRefunds(admin, id, keyed({ how: "DISPUTE", seenOwedCents: 1000, note }));
  expect(await balanceOf(db, LOST_DISPUTES)).toBe(losses);
  expect(await balanceOf(db, escrowAccount(id))).toBe(0);
  expect(await db.entitlement.findFirst({ where: { bookingId: id }, orderBy: { seq: "desc" } })).toMatchObject({
    ...{ ownerCents: 2001, caregiverCents: 0, commissionCents: 0, lossCents: 0 },
  });
  await balanced();
});
