import { publicName } from "@/domain/accounts/profile";
import { keptCentsOf, LATEST_ENTITLEMENT } from "@/domain/bookings/balance";
import { payoutFrom } from "@/domain/bookings/deadlines";
import { requireCaregiver } from "@/domain/caregivers/authorize";
import { balanceOf, receivableAccount } from "@/domain/payments/ledger";
import type { EarningLine } from "@/domain/payments/responses";
import type { EarningsQuery } from "@/domain/payments/schema";
import type { MovementStatus, Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { keysetArgs, keysetPage } from "@/lib/keyset";

/** What is read of a booking to say what its caregiver earns. */
export const EARNING_SELECT = {
  ...{ id: true, service: true, status: true, startsAt: true, endsAt: true, priceCents: true },
  ...{ payoutEligibleAt: true, holdReason: true },
  owner: { select: { name: true } },
  payments: {
    where: { status: "SUCCEEDED" },
    select: { entitlements: LATEST_ENTITLEMENT, disputes: { where: { closedAt: null }, select: { id: true } } },
  },
  transfer: { select: { createdAt: true, status: true } },
} satisfies Prisma.BookingSelect;

type EarningRow = Prisma.BookingGetPayload<{ select: typeof EARNING_SELECT }>;

/** One line of a caregiver's earnings: what is left of the price, our commission, their share, and where that share is. */
export function earningLine(earned: EarningRow): EarningLine {
  const { owner, payments, transfer, holdReason, payoutEligibleAt, ...booking } = earned;
  const [payment] = payments;
  const due = assertDefined(payment?.entitlements[0], "entitlement");
  const { caregiverCents, commissionCents: feeCents } = due;
  const isDisputed = payments.some(({ disputes }) => disputes.length > 0);
  return {
    ...booking,
    ownerName: publicName(owner.name),
    ...{ keptCents: keptCentsOf(due), feeCents, caregiverCents },
    state: stateOf(transfer?.status, caregiverCents, holdReason !== null || isDisputed),
    waitsUntil: payoutEligibleAt ?? payoutFrom(booking.endsAt),
    paidOutAt: transfer?.status === "SUCCEEDED" ? transfer.createdAt : null,
  };
}

function stateOf(transfer: MovementStatus | undefined, caregiverCents: number, isHeld: boolean) {
  if (transfer === "SUCCEEDED") return "paid_out" as const;
  if (transfer) return "sending" as const;
  if (caregiverCents === 0) return "nothing" as const;
  return isHeld ? ("held" as const) : ("waiting" as const);
}

/** What a caregiver earned, booking by booking, newest care first. All in cents. */
export async function listEarnings({ actor }: Ctx, query: EarningsQuery) {
  const caregiverId = requireCaregiver(actor, "earnings");
  const found = await db.booking.findMany({
    ...keysetArgs({ caregiverId, paidAt: { not: null }, payments: { some: { status: "SUCCEEDED" } } }, query),
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: EARNING_SELECT,
  });
  const { rows, ...around } = keysetPage(found, query);
  return { lines: rows.map(earningLine), ...around };
}

/** The sums above the lines: sent to the payout account, waiting for their day, and what reached the bank; months newest first. */
export async function getEarningsSummary({ actor }: Ctx) {
  const caregiverId = requireCaregiver(actor, "earnings");
  const [sums] = await db.$queryRaw<{ sentCents: number; waitingCents: number; bankCents: number }[]>`
    SELECT
      (SELECT coalesce(sum(due."caregiverCents"), 0)::int
        FROM "Booking" b JOIN "Payment" p ON p."bookingId" = b.id AND p.status = 'SUCCEEDED'
        CROSS JOIN LATERAL (SELECT e."caregiverCents" FROM "Entitlement" e WHERE e."paymentId" = p.id ORDER BY seq DESC LIMIT 1) due
        WHERE b."caregiverId" = ${caregiverId}::uuid
          AND NOT EXISTS (SELECT 1 FROM "Transfer" t WHERE t."bookingId" = b.id)) AS "waitingCents",
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
  return { ...assertDefined(sums, "sums"), months, bank };
}

/** What keeps a caregiver from their money, if anything: the last payment to the bank failed, Stripe restricts the account, or they owe. */
export async function getPayoutProblem({ actor }: Ctx) {
  const userId = requireCaregiver(actor, "earnings");
  const [caregiver, last, hasEarned, receivableCents] = await Promise.all([
    db.caregiver.findUniqueOrThrow({
      where: { userId },
      select: { stripeAccountId: true, payoutsEnabled: true },
    }),
    db.bankPayout.findFirst({
      where: { caregiverId: userId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { status: true, amountCents: true },
    }),
    db.booking.findFirst({ where: { caregiverId: userId, paidAt: { not: null } }, select: { id: true } }),
    balanceOf(db, receivableAccount(userId)),
  ]);
  const { stripeAccountId, payoutsEnabled } = caregiver;
  return {
    failedCents: last?.status === "failed" ? last.amountCents : null,
    /** They have earned something, and Stripe will not take it for them. */
    isRestricted: stripeAccountId !== null && !payoutsEnabled && hasEarned !== null,
    receivableCents,
  };
}
