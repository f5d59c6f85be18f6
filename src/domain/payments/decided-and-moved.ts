import { Prisma } from "@/generated/prisma/client";

/**
 * The payments whose last decision differs from what moved and what is still owed by rows: refunds made, under way or
 * failed; lost disputes; the transfer less what is taken back from it. `where` narrows the payments `p`.
 */
export const decidedDiffersSql = (where = Prisma.sql`true`) => Prisma.sql`
  SELECT p.id FROM "Payment" p
  LEFT JOIN LATERAL (SELECT * FROM "Entitlement" x WHERE x."paymentId" = p.id ORDER BY seq DESC LIMIT 1) e ON true
  LEFT JOIN "Transfer" t ON t."bookingId" = p."bookingId" AND p.status = 'SUCCEEDED'
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(r."amountCents"), 0) AS cents,
      coalesce(sum(r."amountCents" - r."clawbackCents") FILTER (WHERE r."afterTransfer"), 0) AS commission
    FROM "Refund" r WHERE r."paymentId" = p.id AND (r.status <> 'FAILED' OR r."closedAt" IS NULL)) refund
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(d."amountCents"), 0) AS cents, coalesce(sum(d."commissionCents"), 0) AS commission
    FROM "Dispute" d WHERE d."paymentId" = p.id AND d.status = 'lost') lost
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(v."amountCents"), 0) AS cents FROM "Reversal" v WHERE v."transferId" = t.id) back
  WHERE p.status IN ('SUCCEEDED', 'SURPLUS') AND ${where} AND (e.seq IS NULL
    OR e."ownerCents" <> refund.cents + lost.cents
    OR (t.id IS NOT NULL AND e."caregiverCents" <> t."amountCents" - back.cents)
    OR (t.id IS NOT NULL AND e."commissionCents" <> t."feeCents" - refund.commission - lost.commission))`;

/** The same for the payments that were decided on, or moved, since an instant; `sinceId` is the id that begins with it. */
export const recentlyDecidedDiffersSql = (since: Date, sinceId: string) =>
  decidedDiffersSql(Prisma.sql`p.id = ANY (ARRAY(
  SELECT "paymentId" FROM "Entitlement" WHERE at >= ${since} UNION SELECT "paymentId" FROM "Refund" WHERE id >= ${sinceId}::uuid
  UNION SELECT id FROM "Payment" WHERE id >= ${sinceId}::uuid
  UNION SELECT id FROM "Payment" WHERE "bookingId" = ANY (ARRAY(SELECT "bookingId" FROM "Transfer" WHERE id >= ${sinceId}::uuid))))`);
