import { z } from "zod";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { recentlyDecidedDiffersSql } from "@/domain/payments/decided-and-moved";
import { balanceOf, STRIPE } from "@/domain/payments/ledger";
import { alertSuspense, fetchMovements, markExplained } from "@/domain/payments/reconcile/movements";
import { markSwept, SWEEP_LIMIT } from "@/domain/sweep";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { stripe } from "@/lib/stripe";
import { raiseAlert, resolveAlert } from "@/lib/telemetry/alerts";
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time";

/** Far enough back that no cron run misses a row, and no further: the tables grow without bound. */
const LOOK_BACK_MS = DAY_MS;

/** Invariants of the ledger over the rows of the last day; each query returns the ids that break it. */
const RULES = {
  unbalanced_entry: (since: string) => db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM "JournalEntry" e JOIN "Posting" p ON p."entryId" = e.id WHERE e.id >= ${since}::uuid
    GROUP BY e.id, p.currency HAVING sum(p."amountCents") <> 0`,
  payment_not_in_books: (since: string) => db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Payment" p WHERE p.id >= ${since}::uuid AND p.status IN ('SUCCEEDED', 'SURPLUS')
      AND NOT EXISTS (SELECT 1 FROM "JournalEntry" e WHERE e."sourceType" = 'payment' AND e."sourceId" = p.id::text)`,
  refund_too_large: (since: string) => db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Payment" p JOIN "Refund" r ON r."paymentId" = p.id AND r.status <> 'FAILED'
    WHERE p.id IN (SELECT "paymentId" FROM "Refund" WHERE id >= ${since}::uuid)
    GROUP BY p.id HAVING sum(r."amountCents") > p."amountCents"`,
  payout_too_large: (since: string) => db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM "Transfer" t JOIN "Booking" b ON b.id = t."bookingId"
    WHERE t.id >= ${since}::uuid AND t."amountCents" > b."caregiverCents"`,
  decided_differs: (since: string, from: Date) =>
    db.$queryRaw<{ id: string }[]>(recentlyDecidedDiffersSql(from, since)),
};

/** Checks the invariants of the ledger and raises an alert for each broken one. Returns the names of the broken rules. */
export async function checkBooks(now: Date) {
  const from = after(now, -LOOK_BACK_MS);
  const since = firstIdOf(from);
  const broken: string[] = [];
  for (const [name, offenders] of Object.entries(RULES)) {
    const rows = await offenders(since, from);
    if (rows.length === 0) resolveAlert("money_differs", name);
    else {
      broken.push(name);
      raiseAlert("money_differs", { rule: name, rows: rows.length, first: rows[0]?.id ?? "" }, name);
    }
  }
  return broken;
}

/** Ids of version 7 begin with their time, so the primary key finds the new rows. */
const firstIdOf = (instant: Date) =>
  instant
    .getTime()
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})(.{4})$/, "$1-$2-7000-8000-000000000000");

/** Long enough for Stripe's own event to arrive. */
const EVENT_GRACE_MS = 2 * MINUTE_MS;

const LONGEST_UNSEEN = { sweptAt: { sort: "asc", nulls: "first" } } as const;

/**
 * Queues a look at everything that waits for Stripe, and at every movement of our balance that the ledger does not explain;
 * then compares the ledger with Stripe's balance.
 */
export async function reconcile({ now }: Ctx) {
  const queued = await queueWaiting(now);
  await fetchMovements();
  await markExplained(now);
  const movements = await queueUnexplained(now);
  await alertSuspense();
  const { oursCents, stripesCents } = await compareBalances();
  const driftCents = oursCents - stripesCents;
  if (driftCents === 0) resolveAlert("money_differs", "stripe");
  else if (driftCents === (await lastDriftCents())) raiseAlert("money_differs", { oursCents, stripesCents }, "stripe");
  const broken = await checkBooks(now);
  return { ...queued, movements, oursCents, stripesCents, broken };
}

/** Everything that Stripe should have settled by now, the longest unseen first: what stays stuck starves nothing. */
async function queueWaiting(now: Date) {
  const since = { lte: after(now, -EVENT_GRACE_MS) };
  const next = { orderBy: [LONGEST_UNSEEN, { createdAt: "asc" as const }], take: SWEEP_LIMIT, select: { id: true } };
  const pending = { status: "PENDING" as const, createdAt: since };
  const [payments, refunds, reversals, transfers, events, accounts] = await Promise.all([
    db.payment.findMany({ where: { endedAt: null, createdAt: since }, ...next }),
    db.refund.findMany({ where: pending, ...next }),
    db.reversal.findMany({ where: pending, ...next }),
    db.transfer.findMany({ where: pending, ...next, select: { id: true, bookingId: true } }),
    db.stripeEvent.findMany({
      where: { processedAt: null, receivedAt: since },
      orderBy: { receivedAt: "asc" },
      take: SWEEP_LIMIT,
      select: { id: true },
    }),
    accountsToRead(now),
  ]);
  await inTransaction(async (tx) => {
    for (const { id } of await markSwept(tx, now, "Payment", payments))
      await enqueueInTx(tx, JobTypes.SETTLE_PAYMENT, { paymentId: id }, { key: `settle:${id}` });
    for (const { id } of await markSwept(tx, now, "Refund", refunds))
      await enqueueInTx(tx, JobTypes.SEND_REFUND, { refundId: id }, { key: `refund:${id}` });
    for (const { id } of await markSwept(tx, now, "Reversal", reversals))
      await enqueueInTx(tx, JobTypes.SEND_REVERSAL, { reversalId: id }, { key: `reversal:${id}` });
    for (const { bookingId } of await markSwept(tx, now, "Transfer", transfers))
      await enqueueInTx(tx, JobTypes.SEND_PAYOUT, { bookingId }, { key: `payout:${bookingId}` });
    for (const { id } of events)
      await enqueueInTx(tx, JobTypes.PROCESS_STRIPE_EVENT, { eventId: id }, { key: `stripe:${id}` });
    for (const { userId } of accounts)
      await enqueueInTx(tx, JobTypes.READ_ACCOUNT, { userId }, { key: `account:${userId}` });
  });
  return {
    ...{ payments: payments.length, refunds: refunds.length, reversals: reversals.length },
    ...{ transfers: transfers.length, events: events.length, accounts: accounts.length },
  };
}

/** Payout accounts whose last reading is old: an hour for those that cannot be paid yet, a day for the others. */
const accountsToRead = (now: Date) =>
  db.caregiver.findMany({
    where: {
      stripeAccountId: { not: null },
      OR: [
        { accountReadAt: null },
        { payoutsEnabled: false, accountReadAt: { lte: after(now, -HOUR_MS) } },
        { accountReadAt: { lte: after(now, -DAY_MS) } },
      ],
    },
    orderBy: { accountReadAt: { sort: "asc", nulls: "first" } },
    take: SWEEP_LIMIT,
    select: { userId: true },
  });

async function queueUnexplained(now: Date) {
  const open = await db.balanceMovement.findMany({
    where: { state: "OPEN", at: { lte: after(now, -EVENT_GRACE_MS) } },
    orderBy: [LONGEST_UNSEEN, { at: "asc" }],
    take: SWEEP_LIMIT,
    select: { id: true },
  });
  await inTransaction(async (tx) => {
    for (const { id } of await markSwept(tx, now, "BalanceMovement", open))
      await enqueueInTx(tx, JobTypes.EXPLAIN_MOVEMENT, { movementId: id }, { key: `movement:${id}` });
  });
  return open.length;
}

/** The difference that the previous run saw: one that persists is not a movement in progress. */
async function lastDriftCents() {
  const last = await db.cronRun.findFirst({
    where: { name: "reconcile", error: null, endedAt: { not: null } },
    orderBy: { startedAt: "desc" },
    select: { result: true },
  });
  const recorded = RecordedBalances.safeParse(last?.result).data;
  return recorded && recorded.oursCents - recorded.stripesCents;
}

const RecordedBalances = z.object({ oursCents: z.int(), stripesCents: z.int() });

/** Our ledger balance and Stripe's, in cents. They differ while movements are in progress, and are equal at rest. */
export async function compareBalances() {
  const { available, pending } = await stripe.balance.retrieve();
  const euros = [...available, ...pending].filter(({ currency }) => currency === "eur");
  const stripesCents = euros.reduce((sum, { amount }) => sum + amount, 0);
  return { oursCents: await balanceOf(db, STRIPE), stripesCents };
}
