import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelBooking } from "@/domain/bookings/cancel";
import { balanceOf, COMMISSION, escrowAccount } from "@/domain/payments/ledger";
import { compareBalances } from "@/domain/payments/reconcile";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { acceptedWalk, atTime } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { repetitions } from "@/testing/repetitions";
import { retryBusy } from "@/testing/retry-busy";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { previewRefund, refundBooking } from "./refund";

/** Refunds asked for at the same moment; every tenth of them asks for all that is left. */
const AT_ONCE = repetitions(20, 50);

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterAll(() => outside.stop());

const why = { reason: "GOODWILL", note: "Een gebaar." } as const;
const refund = (bookingId: string, amountCents?: number, who = admin) =>
  refundBooking(who, keyed({ bookingId, amountCents, ...why }));

async function balanced() {
  await runJobsToCompletion();
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  const { oursCents, stripesCents } = await compareBalances();
  expect(oursCents, "the ledger and Stripe").toBe(stripesCents);
  expect(outside.stripe.control.check()).toMatchObject({ ok: true });
}

const refundedOf = async (bookingId: string) => {
  const rows = await db.refund.findMany({ where: { bookingId, status: { not: "FAILED" } } });
  return rows.reduce((sum, { amountCents }) => sum + amountCents, 0);
};

test("part, then the rest without naming it; each refund is in the audit trail", async () => {
  const { id } = await paidWalk(outside);
  expect(await refund(id, 500)).toMatchObject({ amountCents: 500, leftCents: 1001, afterTransfer: false });
  expect(await refund(id)).toMatchObject({ amountCents: 1001, leftCents: 0 });
  await expect(refund(id)).rejects.toMatchObject({ code: "nothing_left" });
  await balanced();
  expect(await db.refund.findMany({ where: { bookingId: id }, orderBy: { amountCents: "asc" } })).toMatchObject([
    { amountCents: 500, status: "SUCCEEDED", reason: "ADMIN", requestedBy: admin.id, note: "GOODWILL: Een gebaar." },
    { amountCents: 1001, status: "SUCCEEDED", reason: "ADMIN" },
  ]);
  const auditRows = await db.auditLog.findMany({ where: { subject: `booking:${id}` }, orderBy: { seq: "asc" } });
  expect(auditRows).toMatchObject([
    { actorId: admin.id, action: "booking.refund", reason: "GOODWILL, 500 cents: Een gebaar." },
    { actorId: admin.id, action: "booking.refund", reason: "GOODWILL, 1001 cents: Een gebaar." },
  ]);
});

test("many admins at once never give back more than was paid", async () => {
  const { id } = await paidWalk(outside, { priceCents: 10_000 });
  const wishes = Array.from({ length: AT_ONCE }, (_, i) => (i % 10 === 9 ? undefined : 100 + i * 37));
  const answers = await Promise.allSettled(wishes.map((cents) => retryBusy(() => refund(id, cents))));
  for (const answer of answers)
    if (answer.status === "rejected") expect(["refund_too_large", "nothing_left"]).toContain(answer.reason.code);
  const done = answers.filter(({ status }) => status === "fulfilled").length;
  expect(await refundedOf(id)).toBe(10_000); // the tenth asks for all that is left
  await balanced();
  expect(await db.auditLog.count({ where: { subject: `booking:${id}` } })).toBe(done);
  expect(await balanceOf(db, escrowAccount(id))).toBe(0);
});

test("many at once after the payout: the caregiver gives back their part of each, no cent more", async () => {
  const { id } = await paidWalk(outside, { priceCents: 9_999 });
  await payOutWalk(id);
  const answers = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, (_, i) => retryBusy(() => refund(id, Math.ceil(16_000 / AT_ONCE) + i))),
  );
  expect(answers.some(({ status }) => status === "rejected")).toBe(true);
  const leftCents = 9_999 - (await refundedOf(id));
  if (leftCents > 0) await refund(id);
  await balanced();
  const reversals = await db.reversal.findMany({ where: { transfer: { bookingId: id } } });
  expect(reversals.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(7_999);
  expect(await balanceOf(db, escrowAccount(id))).toBe(0);
});

test("what the preview shows is what happens, before and after the payout, for any amounts", async () => {
  const early = await paidWalk(outside, { priceCents: 9_997 });
  const late = await paidWalk(outside, { priceCents: 9_997 });
  await payOutWalk(late.id);
  for (const { id } of [early, late])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 700 }), async (amountCents) => {
        const shown = await previewRefund(admin, { bookingId: id, amountCents });
        expect(shown.ownerGetsCents).toBe(amountCents);
        expect(shown.caregiverGivesBackCents + shown.platformGivesCents).toBe(amountCents);
        expect(shown.paidCents - shown.refundedCents).toBe(shown.leftCents);
        const { id: refundId, leftCents, ...done } = await refund(id, amountCents);
        expect({ ...done, leftCents: shown.leftCents }).toEqual(shown);
        expect(leftCents).toBe(shown.leftCents - amountCents);
        const row = await db.refund.findUniqueOrThrow({ where: { id: refundId }, include: { reversal: true } });
        expect(row.amountCents).toBe(shown.ownerGetsCents);
        expect(row.afterTransfer).toBe(shown.afterTransfer);
        expect(row.reversal?.amountCents ?? 0).toBe(shown.afterTransfer ? shown.caregiverGivesBackCents : 0);
      }),
      { numRuns: repetitions(5, 13) },
    );
  await balanced();
});

test("after the payout a half comes four fifths from the caregiver, one fifth from us", async () => {
  const { id, caregiver } = await paidWalk(outside, { priceCents: 10_000 });
  await payOutWalk(id);
  const before = await balanceOf(db, COMMISSION);
  expect(await refund(id, 5_000)).toMatchObject({
    ...{ caregiverGivesBackCents: 4_000, platformGivesCents: 1_000, afterTransfer: true },
  });
  await balanced();
  expect(await db.reversal.findMany({ where: { transfer: { caregiverId: caregiver.id } } })).toMatchObject([
    { amountCents: 4_000, status: "SUCCEEDED" },
  ]);
  expect((await balanceOf(db, COMMISSION)) - before, "commission is a credit").toBe(1_000);
});

test("nothing goes back while a bank contests the payment, nor where nothing was paid", async () => {
  const unpaid = await acceptedWalk();
  await expect(refund(unpaid.id)).rejects.toMatchObject({ code: "nothing_paid" });
  await expect(refund(crypto.randomUUID())).rejects.toMatchObject({ kind: "not_found" });

  const { id } = await paidWalk(outside);
  const { chargeId } = await db.payment.findFirstOrThrow({ where: { bookingId: id } });
  const dispute = outside.stripe.control.openDispute(chargeId ?? "");
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  await expect(refund(id)).rejects.toMatchObject({ code: "dispute_open" });
  await expect(previewRefund(admin, { bookingId: id })).rejects.toMatchObject({ code: "dispute_open" });
  outside.stripe.control.closeDispute(dispute.id, "won");
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  expect(await refund(id)).toMatchObject({ amountCents: 1501 });
  await balanced();
});

test("what a cancellation promised goes first; more can follow", async () => {
  const { id, owner } = await paidWalk(outside);
  const { startsAt } = await db.booking.findUniqueOrThrow({ where: { id } });
  await cancelBooking(atTime(owner, after(startsAt, -HOUR_MS)), id, keyed({ seenRefundCents: 751 }));
  expect(await refund(id, 100)).toMatchObject({ leftCents: 650 });
  await balanced();
  expect(await refundedOf(id)).toBe(851);
});

test("an admin does not decide about a booking of their own", async () => {
  const { id, owner } = await paidWalk(outside);
  await db.user.update({ where: { id: owner.id }, data: { role: "ADMIN" } });
  const self: Person = {
    id: owner.id,
    now: after(new Date(), DAY_MS),
    actor: { kind: "user", id: owner.id, role: "ADMIN" },
  };
  await expect(refund(id, 100, self)).rejects.toMatchObject({ code: "own_booking" });
  await expect(refund(id, 100, owner)).rejects.toMatchObject({ kind: "forbidden" });
});
