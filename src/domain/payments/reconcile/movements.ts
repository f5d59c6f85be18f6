import { post, STRIPE, SUSPENSE } from "@/domain/payments/ledger";
import { countSuspense } from "@/domain/payments/payouts";
import { adoptMovement } from "@/domain/payments/reconcile/adopt";
import { lockUnheld } from "@/domain/sweep";
import { type BalanceMovement, type BalanceMovementState, Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { fromStripeTime, stripe } from "@/lib/stripe";
import { raiseAlert, resolveAlert } from "@/lib/telemetry/alerts";
import { SECOND_MS } from "@/lib/time";

/** Read again each time, because a movement may appear a little after others of the same moment. */
const OVERLAP_S = 3_600;

/** Stores the movements of our balance since the last one we know. */
export async function fetchMovements() {
  const last = await db.balanceMovement.findFirst({ orderBy: { at: "desc" }, select: { at: true } });
  const since = last ? { created: { gte: Math.floor(last.at.getTime() / SECOND_MS) - OVERLAP_S } } : {};
  // The newest come first: all are read before any is stored, so that a failure leaves no gap behind the last one.
  const movements = stripe.balanceTransactions.list({ ...since, currency: "eur", limit: 100 });
  const found: Prisma.BalanceMovementCreateManyInput[] = [];
  for await (const { id, type, source, amount, fee, net, created } of movements)
    found.push({
      ...{ id, type, source: typeof source === "string" ? source : (source?.id ?? null) },
      ...{ amountCents: amount, feeCents: fee, netCents: net, at: fromStripeTime(created) },
    });
  await db.balanceMovement.createMany({ data: found, skipDuplicates: true });
}

/** What the ledger has posted to our balance for the movement `m`, in cents. */
const POSTED = Prisma.sql`(
  SELECT coalesce(sum(o."amountCents"), 0)::int FROM "Posting" o JOIN "JournalEntry" e ON e.id = o."entryId"
  WHERE o.account = ${STRIPE} AND (e."sourceType", e."sourceId", e.kind) IN (
    SELECT 'payment', p.id::text, kind FROM "Payment" p, unnest('{settle,arrive}'::text[]) kind
      WHERE m.type IN ('charge', 'payment') AND p."chargeId" = m.source
    UNION ALL SELECT 'refund', r.id::text, 'settle' FROM "Refund" r
      WHERE m.type IN ('refund', 'payment_refund') AND r."stripeRefundId" = m.source
    UNION ALL SELECT 'refund', r.id::text, 'fail' FROM "Refund" r
      WHERE m.type IN ('refund_failure', 'payment_failure_refund') AND r."stripeRefundId" = m.source
    UNION ALL SELECT 'transfer', t.id::text, 'settle' FROM "Transfer" t
      WHERE m.type = 'transfer' AND t."stripeTransferId" = m.source
    UNION ALL SELECT 'reversal', v.id::text, 'settle' FROM "Reversal" v
      WHERE m.type = 'transfer_refund' AND v."stripeReversalId" = m.source
    UNION ALL SELECT 'dispute', m.source, m.id
    UNION ALL SELECT 'balance', m.id, 'known'))`;

/**
 * Marks the movements that the ledger explains: what it posted for each is what moved. One that was in suspense and is
 * explained after all leaves it.
 */
export async function markExplained(now: Date) {
  const explained = await db.$queryRaw<{ id: string; state: BalanceMovementState }[]>`
    SELECT m.id, m.state FROM "BalanceMovement" m
    WHERE m.state IN ('OPEN', 'SUSPENSE') AND m."netCents" = ${POSTED} ORDER BY m.at LIMIT 1000`;
  await inTransaction(async (tx) => {
    const mine = await lockUnheld(tx, "BalanceMovement", explained);
    for (const { id, state } of mine) if (state === "SUSPENSE") await leaveSuspense(tx, now, id);
    await tx.balanceMovement.updateMany({
      where: { id: { in: mine.map(({ id }) => id) } },
      data: { state: "EXPLAINED" },
    });
  });
  return explained.length;
}

/** Finds out what a movement is about. What nothing explains goes to suspense, where it stops payouts and calls an admin. */
export async function explainMovement(ctx: Ctx, id: string) {
  const movement = await db.balanceMovement.findUnique({ where: { id } });
  if (movement?.state !== "OPEN") return;
  const note = await adoptMovement(ctx, movement);
  await markExplained(ctx.now);
  await inTransaction(async (tx) => {
    const { count } = await tx.balanceMovement.updateMany({
      where: { id, state: "OPEN" },
      data: { state: "SUSPENSE", note: note ?? "the ledger has another amount for it" },
    });
    if (count > 0) await enterSuspense(tx, ctx.now, movement);
  });
  await alertSuspense();
}

async function enterSuspense(tx: Tx, now: Date, { id, netCents }: BalanceMovement) {
  const [row] = await tx.$queryRaw<{ cents: number }[]>`
    SELECT ${POSTED} AS cents FROM "BalanceMovement" m WHERE m.id = ${id}`;
  await postSuspense(tx, now, id, "suspend", netCents - (row?.cents ?? 0));
}

async function leaveSuspense(tx: Tx, now: Date, id: string) {
  const entry = { sourceType: "balance", sourceId: id, kind: "suspend" };
  const { _sum } = await tx.posting.aggregate({ where: { account: STRIPE, entry }, _sum: { amountCents: true } });
  await postSuspense(tx, now, id, "explained", -(_sum.amountCents ?? 0));
}

const postSuspense = (tx: Tx, at: Date, sourceId: string, kind: string, cents: number) =>
  post(tx, { ...{ sourceType: "balance", sourceId, kind, at }, postings: { [STRIPE]: cents, [SUSPENSE]: -cents } });

export async function alertSuspense() {
  const rows = await countSuspense(db);
  if (rows === 0) resolveAlert("money_differs", "suspense");
  else raiseAlert("money_differs", { rule: "suspense", rows }, "suspense");
}
