import { requireAdmin } from "@/domain/accounts/authorize";
import type { MovementResolution } from "@/domain/admin/schema";
import { audit } from "@/domain/audit";
import {
  BANK,
  LOST_DISPUTES,
  post,
  STRIPE_ADJUSTMENTS,
  STRIPE_FEES,
  STRIPE_RESERVE,
  SUSPENSE,
} from "@/domain/payments/ledger";
import { alertSuspense } from "@/domain/payments/reconcile/movements";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";

const LIST_LIMIT = 100;
const ACCOUNT_OF = {
  bank: BANK,
  fees: STRIPE_FEES,
  reserve: STRIPE_RESERVE,
  adjustments: STRIPE_ADJUSTMENTS,
  losses: LOST_DISPUTES,
} as const;

/** The movements of our balance at Stripe that nothing explains. */
export async function getSuspense({ actor }: Ctx) {
  requireAdmin(actor);
  const movements = await db.balanceMovement.findMany({
    where: { state: "SUSPENSE" },
    orderBy: { at: "asc" },
    take: LIST_LIMIT,
    select: { id: true, type: true, source: true, netCents: true, at: true, note: true },
  });
  return { movements };
}

/** An admin found out what a movement was: it leaves suspense for the account it belongs to. */
export async function resolveSuspense(ctx: Ctx, { id, account, reason }: MovementResolution) {
  await inTransaction(async (tx) => {
    requireAdmin(ctx.actor);
    const { count } = await tx.balanceMovement.updateMany({
      where: { id, state: "SUSPENSE" },
      data: { state: "RESOLVED", note: reason },
    });
    if (count === 0) throw notFound("movement");
    await audit(tx, ctx, { action: "movement.resolve", subject: `movement:${id}`, reason: `${account}: ${reason}` });
    const cents = await suspendedCents(tx, id);
    await post(tx, {
      ...{ sourceType: "balance", sourceId: id, kind: "resolve", at: ctx.now },
      postings: { [SUSPENSE]: -cents, [ACCOUNT_OF[account]]: cents },
    });
  });
  await alertSuspense();
  return { id, state: "RESOLVED" as const };
}

async function suspendedCents(tx: Tx, id: string) {
  const entry = { sourceType: "balance", sourceId: id };
  const { _sum } = await tx.posting.aggregate({ where: { account: SUSPENSE, entry }, _sum: { amountCents: true } });
  return _sum.amountCents ?? 0;
}
