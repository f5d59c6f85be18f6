import { z } from "zod";
import { SWEEP } from "@/domain/bookings/sweep";
import { later } from "@/domain/jobs";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { raiseAlert, resolveAlert } from "@/lib/monitoring/alerts";
import { JobTypes } from "@/lib/queue/job-types";
import { stripe } from "@/lib/stripe";
import { after, MINUTE_MS } from "@/lib/time";
import { balanceOf, STRIPE } from "./ledger";
import { watchMoney } from "./watch-money";

/** Long enough for Stripe's own event to have come. */
const QUIET_MS = 2 * MINUTE_MS;

/** Asks again about everything Stripe should have told us of, and compares our books with its balance. */
export async function reconcile({ now }: Ctx) {
  const since = { lte: after(now, -QUIET_MS) };
  const [payments, refunds, events] = await Promise.all([
    db.payment.findMany({
      where: { status: { in: ["OPEN", "PROCESSING"] }, createdAt: since },
      take: SWEEP,
      select: { id: true },
    }),
    db.refund.findMany({ where: { status: "PENDING", createdAt: since }, take: SWEEP, select: { id: true } }),
    db.stripeEvent.findMany({ where: { processedAt: null, receivedAt: since }, take: SWEEP, select: { id: true } }),
  ]);
  await inTransaction(async (tx) => {
    for (const { id } of payments) await later(tx, JobTypes.SETTLE_PAYMENT, { paymentId: id }, { key: `settle:${id}` });
    for (const { id } of refunds) await later(tx, JobTypes.SEND_REFUND, { refundId: id }, { key: `refund:${id}` });
    for (const { id } of events)
      await later(tx, JobTypes.PROCESS_STRIPE_EVENT, { eventId: id }, { key: `stripe:${id}` });
  });
  const { oursCents, stripesCents } = await compareBalances();
  const driftCents = oursCents - stripesCents;
  if (driftCents === 0) resolveAlert("money_differs", "stripe");
  else if (driftCents === (await lastDriftCents())) raiseAlert("money_differs", { oursCents, stripesCents }, "stripe");
  const broken = await watchMoney(now);
  return { payments: payments.length, refunds: refunds.length, events: events.length, oursCents, stripesCents, broken };
}

/** What the run before this one saw: a difference that stays is none of a movement under way. */
async function lastDriftCents() {
  const last = await db.cronRun.findFirst({
    where: { name: "reconcile", error: null, endedAt: { not: null } },
    orderBy: { startedAt: "desc" },
    select: { result: true },
  });
  const seen = Seen.safeParse(last?.result).data;
  return seen && seen.oursCents - seen.stripesCents;
}

const Seen = z.object({ oursCents: z.int(), stripesCents: z.int() });

/** Our books and Stripe's, in cents. Movements under way make them differ for a moment; at rest they are equal. */
export async function compareBalances() {
  const { available, pending } = await stripe.balance.retrieve();
  const euros = [...available, ...pending].filter(({ currency }) => currency === "eur");
  const stripesCents = euros.reduce((sum, { amount }) => sum + amount, 0);
  return { oursCents: await balanceOf(db, STRIPE), stripesCents };
}
