import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as pay } from "@/app/api/bookings/[id]/pay/route";
import { refundBooking } from "@/domain/admin/refund";
import { cancelBooking } from "@/domain/bookings/cancel";
import { getCancellationQuote } from "@/domain/bookings/queries";
import { releasePayouts } from "@/domain/payments/payouts";
import { db } from "@/lib/db";
import { after, HOUR_MS } from "@/lib/time";
import { acceptedWalk, openCheckout, systemCtx } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { retryBusy } from "@/testing/retry-busy";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

let outside: ExternalServices;
beforeAll(async () => {
  outside = await startExternalServices();
});
afterAll(() => outside.stop());

test("a payment's price, status and payee come from the booking, not from the payer", async () => {
  const { owner, id } = await acceptedWalk({ priceCents: 1501 });
  const greedy = { amount: 1, amountCents: 1, currency: "usd", status: "PENDING", destination: "acct_mine" };
  expect((await callRoute(pay, { as: owner, params: { id }, body: greedy })).status).toBe(200);
  expect(await db.payment.findMany({ where: { bookingId: id } })).toMatchObject([
    { amountCents: 1501, currency: "EUR" },
  ]);
  outside.stripe.control.pay(await openCheckout(owner, id));
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  const again = await callRoute(pay, { as: owner, params: { id }, body: greedy });
  expect([again.status, again.json.code]).toEqual([409, "not_payable"]);
  expect(await db.booking.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "PAID", priceCents: 1501 });
  expect((await callRoute(pay, { as: await person("OWNER"), params: { id }, body: {} })).status).toBe(404);
});

test("a failure that Stripe reports late does not un-pay a booking", async () => {
  const { owner, id } = await acceptedWalk();
  outside.stripe.control.setWebhookMode("hold");
  const session = await openCheckout(owner, id);
  outside.stripe.control.pay(session, { card: "4000000000000002" });
  outside.stripe.control.pay(session);
  outside.stripe.control.setWebhookMode("normal");
  await outside.stripe.control.releaseHeld("newest-first");
  await runJobsToCompletion();
  expect(await db.booking.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "PAID" });
});

test("an owner who cancels and admins who refund at once never get more back than was paid", async () => {
  const { owner, id } = await paidWalk(outside);
  const admin = await person("ADMIN");
  const { refundCents: seenRefundCents } = await getCancellationQuote(owner, id);
  const refund = { bookingId: id, amountCents: 751, reason: "GOODWILL", note: "de helft terug" } as const;
  await Promise.allSettled([
    retryBusy(() => cancelBooking(owner, id, keyed({ seenRefundCents }))),
    ...Array.from({ length: 10 }, () => retryBusy(() => refundBooking(admin, keyed(refund)))),
  ]);
  await runJobsToCompletion();
  const refunds = await db.refund.findMany({ where: { bookingId: id, status: { not: "FAILED" } } });
  expect(refunds.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBeLessThanOrEqual(1501);
});

test("fifty payout runs at once send one transfer, from its own charge, and the checkout sends none", async () => {
  const { id } = await paidWalk(outside);
  const due = systemCtx(after(await completeWalk(id), 48 * HOUR_MS));
  await Promise.all(Array.from({ length: 50 }, () => retryBusy(() => releasePayouts(due))));
  await payOutWalk(id);
  const calls = await db.stripeCall.findMany({ where: { params: { path: ["transfer_group"], equals: id } } });
  const payment = await db.payment.findFirstOrThrow({ where: { bookingId: id } });
  expect(calls.map(({ key, operation }) => [key, operation])).toEqual([[`booking:${id}:pay-out`, "transfer.create"]]);
  expect(calls[0]?.params).toMatchObject({ source_transaction: payment.chargeId });
  const checkouts = await db.stripeCall.findMany({ where: { operation: "checkout.create" } });
  expect(checkouts.length).toBeGreaterThan(0);
  expect(JSON.stringify(checkouts)).not.toMatch(/transfer_data|destination|on_behalf_of/);
});
