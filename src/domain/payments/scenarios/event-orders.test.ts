import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as webhook } from "@/app/api/stripe/webhook/route";
import { cancelBooking } from "@/domain/bookings/cancel";
import { lapseBooking } from "@/domain/bookings/timeouts";
import { processStripeEvent } from "@/domain/payments/stripe-events";
import { env } from "@/env";
import { db, pool } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import { snapshotDatabase } from "@/testing/database-snapshot";
import { acceptedWalk, atTime, openCheckout, systemCtx } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { brokenInvariants } from "@/testing/invariants";
import { repetitions, runSeed } from "@/testing/repetitions";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

/** Orders per story; 720 is every order of six events. */
const MOST = repetitions(6, 720);

let outside: ExternalServices;
beforeAll(async () => {
  outside = await startExternalServices();
});
afterAll(() => outside.stop());

/** Every order of the events, equal ones once. */
function ordersOf<T>(events: T[]): T[][] {
  if (events.length === 0) return [[]];
  return [...new Set(events)].flatMap((first) => {
    const rest = events.toSpliced(events.indexOf(first), 1);
    return ordersOf(rest).map((order) => [first, ...order]);
  });
}

/** At most MOST of them, spread evenly; which ones depends on the seed of the run. */
function someOf<T>(orders: T[]): T[] {
  const step = Math.max(1, orders.length / MOST);
  const first = runSeed() % Math.floor(step);
  return Array.from({ length: Math.min(MOST, orders.length) }, (_, i) => orders[Math.floor(i * step + first)] as T);
}

/** Six deliveries of what Stripe said since `known`: each once, the first ones twice. */
function sixOf(known: Set<string>) {
  const events = outside.stripe.control.events().flatMap(({ event }) => (known.has(event.id) ? [] : [event]));
  const relevant = events.filter(({ type }) => !type.startsWith("account."));
  return [...relevant, ...relevant].slice(0, 6);
}

const deliveredEventIds = () => new Set(outside.stripe.control.events().map(({ event }) => event.id));

/** Delivers the signed event to our webhook and processes it at once. */
async function deliver(event: Stripe.Event) {
  const body = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: env.STRIPE_WEBHOOK_SECRET });
  const headers = { "stripe-signature": signature };
  const answer = await webhook(new Request("http://localhost:3000/", { method: "POST", headers, body }));
  expect(answer.status).toBe(200);
  await processStripeEvent(systemCtx(), event.id);
}

/** What the events did, without ids and times. */
async function effects(bookingId: string) {
  const [booking, paid, payments, refunds, entries, mails, broken] = await Promise.all([
    db.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { status: true } }),
    db.bookingEvent.count({ where: { bookingId, toStatus: "PAID" } }),
    db.payment.findMany({ where: { bookingId }, select: { status: true } }),
    db.refund.findMany({ where: { bookingId }, select: { amountCents: true } }),
    db.journalEntry.groupBy({ by: ["kind"], _count: true, orderBy: { kind: "asc" } }),
    db.email.groupBy({ by: ["template"], where: { bookingId }, _count: true, orderBy: { template: "asc" } }),
    pool.query(brokenInvariants),
  ]);
  return { booking, paid, payments, refunds, entries, mails, broken: broken.rows };
}

/** Plays the events in many orders from one and the same beginning; each order must end alike. */
async function play(bookingId: string, events: Stripe.Event[]) {
  const rewind = await snapshotDatabase();
  const orders = someOf(ordersOf(events));
  let first: Awaited<ReturnType<typeof effects>> | undefined;
  for (const order of orders) {
    await rewind();
    for (const event of order) await deliver(event);
    const end = await effects(bookingId);
    first ??= end;
    expect(end, order.map(({ type }) => type).join(" → ")).toEqual(first);
  }
  expect(orders.length).toBeGreaterThan(5);
  return first;
}

const silent = async (run: () => unknown) => {
  outside.stripe.control.setWebhookMode("drop");
  const known = deliveredEventIds();
  await run();
  await runJobsToCompletion();
  outside.stripe.control.setWebhookMode("normal");
  return sixOf(known);
};

test("a payment not recorded yet is booked once, in whatever order its events come", async () => {
  const { owner, id } = await acceptedWalk();
  const session = await openCheckout(owner, id);
  const end = await play(id, await silent(() => outside.stripe.control.pay(session)));
  expect(end).toMatchObject({ booking: { status: "PAID" }, paid: 1, payments: [{ status: "SUCCEEDED" }], broken: [] });
  expect(end?.refunds).toEqual([]);
});

test("a payment that comes after the booking lapsed is given back once, whole", async () => {
  const { owner, id } = await acceptedWalk();
  const session = await openCheckout(owner, id);
  const events = await silent(() => outside.stripe.control.pay(session));
  const { payBy } = await db.booking.findUniqueOrThrow({ where: { id } });
  await lapseBooking(systemCtx(payBy ?? new Date()), id);
  const end = await play(id, events);
  expect(end).toMatchObject({ booking: { status: "EXPIRED" }, paid: 0, broken: [] });
  expect(end?.refunds).toEqual([{ amountCents: 1501 }]);
});

test("after our own commit the events of a payment change nothing more", async () => {
  const known = deliveredEventIds();
  const { id } = await paidWalk(outside);
  const before = await effects(id);
  await db.stripeEvent.deleteMany();
  expect(await play(id, sixOf(known))).toEqual(before);
});

test("a refund and its events, before and after we noted it", async () => {
  const { id, owner } = await paidWalk(outside);
  const { startsAt } = await db.booking.findUniqueOrThrow({ where: { id } });
  const events = await silent(() =>
    cancelBooking(atTime(owner, after(startsAt, -4 * DAY_MS)), id, keyed({ seenRefundCents: 1501 })),
  );
  const before = await effects(id);
  const end = await play(id, events);
  expect(end).toEqual(before);
  expect(end).toMatchObject({ booking: { status: "CANCELLED" }, refunds: [{ amountCents: 1501 }], broken: [] });
});

test("the events of a whole life, paid out, change nothing more", async () => {
  const known = deliveredEventIds();
  const { id } = await paidWalk(outside);
  await completeWalk(id);
  await payOutWalk(id);
  const before = await effects(id);
  await db.stripeEvent.deleteMany();
  expect(await play(id, sixOf(known))).toEqual(before);
});
