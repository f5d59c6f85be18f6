import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError, must } from "@/lib/errors";
import { aroundRow, pageAround } from "@/lib/page-around";
import { EARNED, earningLine } from "./earning-line";
import type { EarningsQuery } from "./schema";

/** What a caregiver earned, booking by booking, newest care first. All in cents. */
export async function earningsOf({ actor }: Ctx, asked: EarningsQuery) {
  const caregiverId = caregiverIdOf(actor);
  const found = await db.booking.findMany({
    ...aroundRow({ caregiverId, paidAt: { not: null }, payments: { some: { status: "SUCCEEDED" } } }, asked),
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: EARNED,
  });
  const { rows, ...around } = pageAround(found, asked);
  return { lines: rows.map(earningLine), ...around };
}

/** The sums above the lines: sent to the payout account, waiting for their day, and what reached the bank; months newest first. */
export async function earningsSummary({ actor }: Ctx) {
  const caregiverId = caregiverIdOf(actor);
  const [sums] = await db.$queryRaw<{ sentCents: number; waitingCents: number; bankCents: number }[]>`
    WITH kept AS (
      SELECT b."feeBps", greatest(0, p."amountCents"
        - coalesce((SELECT sum(r."amountCents") FROM "Refund" r WHERE r."paymentId" = p.id AND r.status <> 'FAILED'), 0)
        - coalesce((SELECT sum(d."amountCents") FROM "Dispute" d WHERE d."paymentId" = p.id AND d.status = 'lost'), 0)) AS cents
      FROM "Booking" b JOIN "Payment" p ON p."bookingId" = b.id AND p.status = 'SUCCEEDED'
      WHERE b."caregiverId" = ${caregiverId}::uuid AND NOT EXISTS (SELECT 1 FROM "Transfer" t WHERE t."bookingId" = b.id))
    SELECT
      (SELECT coalesce(sum(cents - (cents * "feeBps" + 5000) / 10000), 0)::int FROM kept) AS "waitingCents",
      (SELECT coalesce(sum("sentCents"), 0)::int FROM (
        SELECT t."amountCents" - coalesce((SELECT sum(v."amountCents") FROM "Reversal" v WHERE v."transferId" = t.id), 0) AS "sentCents"
        FROM "Transfer" t WHERE t."caregiverId" = ${caregiverId}::uuid) sent) AS "sentCents",
      (SELECT coalesce(sum("amountCents"), 0)::int FROM "BankPayout"
        WHERE "caregiverId" = ${caregiverId}::uuid AND status = 'paid') AS "bankCents"`;
  const months = await db.$queryRaw<{ month: string; cents: number }[]>`
    SELECT to_char(t."createdAt" AT TIME ZONE 'Europe/Brussels', 'YYYY-MM') AS month,
      sum(t."amountCents" - coalesce((SELECT sum(v."amountCents") FROM "Reversal" v WHERE v."transferId" = t.id), 0))::int AS cents
    FROM "Transfer" t WHERE t."caregiverId" = ${caregiverId}::uuid GROUP BY 1 ORDER BY 1 DESC LIMIT 12`;
  const bank = await db.bankPayout.findMany({
    where: { caregiverId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 12,
    select: { id: true, amountCents: true, status: true, arrivesAt: true, failureReason: true },
  });
  return { ...must(sums, "sums"), months, bank };
}

/** The caregiver who asks about their own earnings. */
export function caregiverIdOf(actor: Ctx["actor"]) {
  if (actor.kind !== "user" || actor.role !== "CAREGIVER")
    throw new AppError("forbidden", "wrong_role", "Only caregivers have earnings.");
  return actor.id;
}
