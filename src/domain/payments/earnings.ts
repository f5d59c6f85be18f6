import { shortName } from "@/domain/bookings/queries";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError, must } from "@/lib/errors";
import { split } from "@/lib/money";
import type { EarningsQuery } from "./schema";

const LINE = {
  ...{ id: true, service: true, status: true, startsAt: true, endsAt: true, priceCents: true, feeBps: true },
  ...{ payoutEligibleAt: true, holdReason: true },
  owner: { select: { name: true } },
  refunds: { where: { status: { not: "FAILED" } }, select: { amountCents: true } },
  transfer: {
    select: {
      amountCents: true,
      status: true,
      createdAt: true,
      reversals: { select: { amountCents: true, status: true } },
    },
  },
} satisfies Prisma.BookingSelect;

/** What a caregiver earned, booking by booking: the share, and whether it waits or has gone out. All in cents. */
export async function earningsOf({ actor }: Ctx, { cursor, limit }: EarningsQuery) {
  const caregiverId = caregiverIdOf(actor);
  const rows = await db.booking.findMany({
    where: { caregiverId, payments: { some: { status: "SUCCEEDED" } } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    take: limit + 1,
    select: LINE,
  });
  const lines = rows.slice(0, limit).map(line);
  return { lines, nextCursor: rows.length > limit ? must(lines.at(-1), "last line").id : null };
}

function line({ owner, refunds, transfer, feeBps, ...booking }: Prisma.BookingGetPayload<{ select: typeof LINE }>) {
  const keptCents = booking.priceCents - refunds.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const { feeCents, caregiverCents } = split(Math.max(0, keptCents), feeBps);
  const state = transfer ? "paid_out" : booking.holdReason ? "held" : "waiting";
  const paidOutAt = transfer?.createdAt ?? null;
  return {
    ...booking,
    ownerName: shortName(owner.name),
    keptCents,
    feeCents,
    caregiverCents,
    state,
    paidOutAt,
  } as const;
}

/** The sums above the lines: sent to the payout account, waiting for their day, and what reached the bank; months newest first. */
export async function earningsSummary({ actor }: Ctx) {
  const caregiverId = caregiverIdOf(actor);
  const [sums] = await db.$queryRaw<{ sentCents: number; waitingCents: number }[]>`
    WITH kept AS (
      SELECT b.id, b."feeBps", b."priceCents" - coalesce((SELECT sum(r."amountCents") FROM "Refund" r
        WHERE r."bookingId" = b.id AND r.status <> 'FAILED'), 0) AS cents
      FROM "Booking" b WHERE b."caregiverId" = ${caregiverId}::uuid AND b.status IN ('PAID', 'COMPLETED', 'CANCELLED')
        AND EXISTS (SELECT 1 FROM "Payment" p WHERE p."bookingId" = b.id AND p.status = 'SUCCEEDED'))
    SELECT
      coalesce(sum(k.cents - (k.cents * k."feeBps" + 5000) / 10000) FILTER (WHERE t.id IS NOT NULL), 0)::int AS "sentCents",
      coalesce(sum(k.cents - (k.cents * k."feeBps" + 5000) / 10000) FILTER (WHERE t.id IS NULL), 0)::int AS "waitingCents"
    FROM kept k LEFT JOIN "Transfer" t ON t."bookingId" = k.id`;
  const months = await db.$queryRaw<{ month: string; cents: number }[]>`
    SELECT to_char("createdAt" AT TIME ZONE 'Europe/Brussels', 'YYYY-MM') AS month, sum("amountCents")::int AS cents
    FROM "Transfer" WHERE "caregiverId" = ${caregiverId}::uuid GROUP BY 1 ORDER BY 1 DESC LIMIT 12`;
  const bank = await db.bankPayout.findMany({
    where: { caregiverId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 12,
    select: { id: true, amountCents: true, status: true, arrivesAt: true, failureReason: true },
  });
  return { ...must(sums, "sums"), months, bank };
}

function caregiverIdOf(actor: Ctx["actor"]) {
  if (actor.kind !== "user" || actor.role !== "CAREGIVER")
    throw new AppError("forbidden", "wrong_role", "Only caregivers have earnings.");
  return actor.id;
}
