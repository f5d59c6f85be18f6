import { z } from "zod";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { recentlyDecidedDiffersSql } from "@/domain/payments/decided-and-moved";
import { balanceOf, STRIPE } from "@/domain/payments/ledger";
import { SWEEP_LIMIT } from "@/domain/sweep";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { stripe } from "@/lib/stripe";
import { raiseAlert, resolveAlert } from "@/lib/telemetry/alerts";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";

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
    db.$queryRawUnsafe<{ id: string }[]>(recentlyDecidedDiffersSql, from, since),
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

/** Queues a check of everything Stripe should have reported by now, and compares our ledger with its balance. */
export async function reconcile({ now }: Ctx) {
  const since = { lte: after(now, -EVENT_GRACE_MS) };
  const [payments, refunds, events] = await Promise.all([
    db.payment.findMany({
      where: { endedAt: null, createdAt: since },
      orderBy: [{ sweptAt: { sort: "asc", nulls: "first" } }, { createdAt: "asc" }],
      take: SWEEP_LIMIT,
      select: { id: true },
    }),
    db.refund.findMany({ where: { status: "PENDING", createdAt: since }, take: SWEEP_LIMIT, select: { id: true } }),
    db.stripeEvent.findMany({
      where: { processedAt: null, receivedAt: since },
      take: SWEEP_LIMIT,
      select: { id: true },
    }),
  ]);
  await inTransaction(async (tx) => {
    await tx.payment.updateMany({ where: { id: { in: payments.map(({ id }) => id) } }, data: { sweptAt: now } });
    for (const { id } of payments)
      await enqueueInTx(tx, JobTypes.SETTLE_PAYMENT, { paymentId: id }, { key: `settle:${id}` });
    for (const { id } of refunds)
      await enqueueInTx(tx, JobTypes.SEND_REFUND, { refundId: id }, { key: `refund:${id}` });
    for (const { id } of events)
      await enqueueInTx(tx, JobTypes.PROCESS_STRIPE_EVENT, { eventId: id }, { key: `stripe:${id}` });
  });
  const { oursCents, stripesCents } = await compareBalances();
  const driftCents = oursCents - stripesCents;
  if (driftCents === 0) resolveAlert("money_differs", "stripe");
  else if (driftCents === (await lastDriftCents())) raiseAlert("money_differs", { oursCents, stripesCents }, "stripe");
  const broken = await checkBooks(now);
  return { payments: payments.length, refunds: refunds.length, events: events.length, oursCents, stripesCents, broken };
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
