import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { POST as pay } from "@/app/api/bookings/[id]/pay/route";
import { POST as openAccount } from "@/app/api/care/payout-account/route";
import { refundBooking } from "@/domain/admin/refund";
import { balanceOf, COMMISSION, escrowAccount } from "@/domain/payments/ledger";
import { releasePayouts, sendPayout } from "@/domain/payments/payouts";
import { compareBalances } from "@/domain/payments/reconcile";
import { resetBreaker } from "@/lib/circuit-breaker";
import { db } from "@/lib/db";
import { after, HOUR_MS } from "@/lib/time";
import { acceptedWalk, systemCtx } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk } from "@/testing/fixtures/paid-booking";
import { approvedCaregiver, type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterEach(() => resetBreaker("stripe"));
afterAll(() => outside.stop());

const note = "Beide partijen gehoord.";
const refund = (bookingId: string, amountCents?: number) =>
  refundBooking(admin, keyed({ bookingId, amountCents, reason: "GOODWILL", note }));
const balanced = async () => {
  const { oursCents, stripesCents } = await compareBalances();
  expect(oursCents).toBe(stripesCents);
};
const jobsAreDueNow = () => db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;

test("a checkout that Stripe refuses is reported as such, nothing is lost, and the next one opens", async () => {
  const { id, owner } = await acceptedWalk();
  const tooSmall = { priceCents: 40, feeCents: 8, caregiverCents: 32 }; // Stripe takes 50 cents or more
  await db.booking.update({ where: { id }, data: tooSmall });
  const refused = await callRoute(pay, { as: owner, params: { id }, method: "POST" });
  expect(refused).toMatchObject({ status: 503, json: { code: "pay_later" } });
  expect(Number(refused.response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ status: "ACCEPTED" });
  expect(await db.payment.findMany({ where: { bookingId: id } })).toMatchObject([{ status: "OPEN" }]);

  const corrected = { priceCents: 1500, feeCents: 300, caregiverCents: 1200 };
  await db.booking.update({ where: { id }, data: corrected });
  await db.payment.updateMany({ where: { bookingId: id }, data: { amountCents: 1500 } });
  const open = await callRoute(pay, { as: owner, params: { id }, method: "POST" });
  expect(open).toMatchObject({ status: 200, json: { url: expect.stringContaining("http") } });
});

test("a checkout that was recorded earlier and never sent is requested again", async () => {
  const { id, owner } = await acceptedWalk();
  outside.stripe.control.addFault({ kind: "reset", path: "/v1/checkout/sessions", count: 9 });
  expect(await callRoute(pay, { as: owner, params: { id }, method: "POST" })).toMatchObject({ status: 503 });
  outside.stripe.control.clearFaults();
  await db.$executeRaw`UPDATE "StripeCall" SET state = 'INTENDED', "firstSentAt" = NULL,
    params = jsonb_set(params, '{expires_at}', to_jsonb(1000000000)) WHERE state = 'SENT'`;
  expect(await callRoute(pay, { as: owner, params: { id }, method: "POST" })).toMatchObject({ status: 200 });
});

test("a payout account that Stripe does not know is reported as such", async () => {
  const caregiver = await approvedCaregiver();
  const gone = { stripeAccountId: "acct_gone", payoutsEnabled: false };
  await db.caregiver.update({ where: { userId: caregiver.id }, data: gone });
  expect(await callRoute(openAccount, { as: caregiver, method: "POST" })).toMatchObject({
    status: 503,
    json: { code: "payout_account_later" },
  });
});

test("a transfer that Stripe refuses is sent once its account can take it", async () => {
  const { id, caregiver } = await paidWalk(outside);
  const due = after(await completeWalk(id), 48 * HOUR_MS);
  const account = await restricted(caregiver.id);
  await expect(sendPayout(systemCtx(due), id)).rejects.toThrow();
  expect(await db.transfer.count({ where: { bookingId: id } })).toBe(0);
  outside.stripe.control.completeAccount(account);
  await runJobsToCompletion();
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { payoutsEnabled: true } });
  expect(await releasePayouts(systemCtx(due))).toEqual({ due: 1 });
  await sendPayout(systemCtx(due), id);
  expect(await db.transfer.findUnique({ where: { bookingId: id } })).toMatchObject({ status: "SUCCEEDED" });
  await balanced();
});

test("a refund decided while a transfer was under way that Stripe then refuses comes from before the payout", async () => {
  const before = await balanceOf(db, COMMISSION);
  const { id, caregiver } = await paidWalk(outside, { priceCents: 10_000 });
  const due = after(await completeWalk(id), 48 * HOUR_MS);
  outside.stripe.control.addFault({ kind: "reset", path: "/v1/transfers", method: "POST", count: 9 });
  await expect(sendPayout(systemCtx(due), id)).rejects.toThrow(); // whether it went out is not known
  outside.stripe.control.clearFaults();
  await refund(id, 5_000);
  await runJobsToCompletion();
  expect(await db.reversal.findMany({ where: { transfer: { bookingId: id } } })).toMatchObject([
    { amountCents: 4_000, status: "PENDING" },
  ]);

  const account = await restricted(caregiver.id);
  await expect(sendPayout(systemCtx(due), id)).rejects.toMatchObject({ type: "StripeInvalidRequestError" });
  expect(await db.refund.findMany({ where: { bookingId: id } })).toMatchObject([
    { status: "SUCCEEDED", amountCents: 5_000, afterTransfer: false, clawbackCents: 0 },
  ]);
  expect(await balanceOf(db, escrowAccount(id)), "a credit").toBe(-5_000);
  expect(await balanceOf(db, COMMISSION)).toBe(before);
  await jobsAreDueNow();
  await runJobsToCompletion(); // the taking back finds nothing to do

  outside.stripe.control.completeAccount(account);
  await runJobsToCompletion();
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { payoutsEnabled: true } });
  await sendPayout(systemCtx(due), id);
  expect(await db.transfer.findUnique({ where: { bookingId: id } })).toMatchObject({ amountCents: 4_000 });
  expect(await balanceOf(db, escrowAccount(id))).toBe(0);
  expect(await balanceOf(db, COMMISSION)).toBe(before - 1_000);
  await balanced();
});

/** Stripe stops a caregiver's account, and we have no event of it yet. */
async function restricted(caregiverId: string) {
  const { stripeAccountId } = await db.caregiver.findUniqueOrThrow({ where: { userId: caregiverId } });
  outside.stripe.control.restrictAccount(stripeAccountId ?? "");
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  await db.caregiver.update({ where: { userId: caregiverId }, data: { payoutsEnabled: true } });
  return stripeAccountId ?? "";
}
