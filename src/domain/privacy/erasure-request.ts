import { lockUser, requireUser } from "@/domain/accounts/authorize";
import { requirePassword } from "@/domain/accounts/password";
import { refreshListings } from "@/domain/caregivers/listings";
import { notify } from "@/domain/notifications/notify";
import { balanceOf, receivableAccount } from "@/domain/payments/ledger";
import type { ErasureRequest } from "@/domain/privacy/schema";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { after, DAY_MS } from "@/lib/time";

/** So long a person who asked to be erased can change their mind. */
export const GRACE_DAYS = 30;

/**
 * Somebody who knows the password asks to be erased. Nothing new can begin from now on: owners request no care, and caregivers
 * are found no more. What is agreed goes on, and the erasure waits for it.
 */
export async function askErasure(ctx: Ctx, { password }: ErasureRequest) {
  const { actor, now } = ctx;
  const userId = requireUser(actor);
  if (actor.kind === "user" && actor.role === "ADMIN")
    throw new AppError("forbidden", "admin_account", "Another admin has to erase the account of an admin.");
  await requirePassword(ctx, "password", password);
  return inTransaction(async (tx) => {
    await lockUser(tx, userId);
    const { count } = await tx.user.updateMany({
      where: { id: userId, erasureDueAt: null },
      data: { erasureAskedAt: now, erasureDueAt: after(now, GRACE_DAYS * DAY_MS) },
    });
    const { erasureDueAt } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    const dueAt = erasureDueAt ?? now;
    if (count > 0) {
      await refreshIfCaregiver(tx, userId);
      const data = { dueAt: dueAt.toISOString() };
      await notify(tx, { template: "erasure-asked", userId, now, about: now.toISOString(), data });
    }
    return { dueAt };
  });
}

/** They changed their mind: everything goes on as before. */
export async function stopErasure({ actor, now }: Ctx) {
  const userId = requireUser(actor);
  return inTransaction(async (tx) => {
    await lockUser(tx, userId);
    const { count } = await tx.user.updateMany({
      where: { id: userId, erasureDueAt: { not: null } },
      data: { erasureAskedAt: null, erasureDueAt: null },
    });
    if (count > 0) {
      await refreshIfCaregiver(tx, userId);
      await notify(tx, { template: "erasure-stopped", userId, now, about: now.toISOString(), data: {} });
    }
    return { ok: true };
  });
}

async function refreshIfCaregiver(tx: Tx, userId: string) {
  if ((await tx.caregiver.count({ where: { userId } })) > 0) await refreshListings(tx, userId);
}

/** The bookings that an erasure waits for. */
export interface OpenMatters {
  /** Requested, agreed or paid, and not over. */
  care: number;
  /** Over, with money that is still to move or to be decided about; what a caregiver owes counts as one. */
  money: number;
}

/** What is open of a person on either side: an erasure waits for it, because the other party and the books need it. */
export async function openMatters(tx: Tx, userId: string): Promise<OpenMatters> {
  const [row] = await tx.$queryRaw<OpenMatters[]>`
    SELECT count(*) FILTER (WHERE b.status IN ('PENDING', 'ACCEPTED', 'PAID'))::int AS care,
      count(*) FILTER (WHERE b.status NOT IN ('PENDING', 'ACCEPTED', 'PAID') AND (
        (b."payoutEligibleAt" IS NOT NULL AND NOT b."hasTransfer" AND b."holdReason" IS DISTINCT FROM 'nothing_kept')
        OR EXISTS (SELECT 1 FROM "Payment" p WHERE p."bookingId" = b.id AND p.status IN ('OPEN', 'PROCESSING') AND p."endedAt" IS NULL)
        OR EXISTS (SELECT 1 FROM "Payment" p JOIN "Dispute" d ON d."paymentId" = p.id WHERE p."bookingId" = b.id AND d."closedAt" IS NULL)
        OR EXISTS (SELECT 1 FROM "MoneyProposal" m WHERE m."bookingId" = b.id AND m."closedAt" IS NULL)
        OR EXISTS (SELECT 1 FROM "Refund" r WHERE r."bookingId" = b.id AND (r.status = 'PENDING' OR r.status = 'FAILED' AND r."closedAt" IS NULL))
        OR EXISTS (SELECT 1 FROM "Transfer" t LEFT JOIN "Reversal" v ON v."transferId" = t.id
          WHERE t."bookingId" = b.id AND (t.status = 'PENDING' OR v.status = 'PENDING'))
        OR EXISTS (SELECT 1 FROM "Complaint" c WHERE c."bookingId" = b.id AND c."decidedAt" IS NULL)))::int AS money
    FROM "Booking" b WHERE b."ownerId" = ${userId}::uuid OR b."caregiverId" = ${userId}::uuid`;
  const owes = (await balanceOf(tx, receivableAccount(userId))) > 0;
  return { care: row?.care ?? 0, money: (row?.money ?? 0) + Number(owes) };
}

/** Whether the erasure of one's own account is planned, and what it would wait for. */
export async function getErasure({ actor }: Ctx) {
  const userId = requireUser(actor);
  const [{ erasureAskedAt: askedAt, erasureDueAt: dueAt }, open] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: userId }, select: { erasureAskedAt: true, erasureDueAt: true } }),
    openMatters(db, userId),
  ]);
  return { askedAt, dueAt, open };
}
