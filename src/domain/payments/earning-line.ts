import { payoutFrom } from "@/domain/bookings/deadlines";
import { publicName } from "@/domain/caregivers/public-name";
import type { Prisma } from "@/generated/prisma/client";
import { split } from "@/lib/money";
import type { EarningLine } from "./answers";

/** What is read of a booking to say what its caregiver earns. */
export const EARNED = {
  ...{ id: true, service: true, status: true, startsAt: true, endsAt: true, priceCents: true, feeBps: true },
  ...{ payoutEligibleAt: true, holdReason: true },
  owner: { select: { name: true } },
  payments: {
    where: { status: "SUCCEEDED" },
    select: {
      refunds: { where: { status: { not: "FAILED" } }, select: { amountCents: true, afterTransfer: true } },
      disputes: { select: { amountCents: true, status: true, closedAt: true } },
    },
  },
  transfer: {
    select: { amountCents: true, feeCents: true, createdAt: true, reversals: { select: { amountCents: true } } },
  },
} satisfies Prisma.BookingSelect;

type Earned = Prisma.BookingGetPayload<{ select: typeof EARNED }>;

const sum = (rows: { amountCents: number }[]) => rows.reduce((total, { amountCents }) => total + amountCents, 0);

/** One line of a caregiver's earnings: what is kept of the price, our commission, their share, and where that share is. */
export function earningLine(earned: Earned): EarningLine {
  const { owner, payments, transfer, feeBps, holdReason, payoutEligibleAt, ...booking } = earned;
  const keptCents = keptFor({ payments, transfer, priceCents: booking.priceCents });
  const isDisputed = payments.some(({ disputes }) => disputes.some(({ closedAt }) => closedAt === null));
  const { feeCents, caregiverCents } = split(keptCents, feeBps);
  return {
    ...booking,
    ownerName: publicName(owner.name),
    ...{ keptCents, feeCents, caregiverCents },
    state: stateOf(transfer !== null, caregiverCents, holdReason !== null || isDisputed),
    waitsUntil: payoutEligibleAt ?? payoutFrom(booking.endsAt),
    paidOutAt: transfer?.createdAt ?? null,
  };
}

/** A dispute that was lost takes from the caregiver as long as they have not been paid; afterwards it is our loss. */
function keptFor({ payments, transfer, priceCents }: Pick<Earned, "payments" | "transfer" | "priceCents">) {
  const refunds = payments.flatMap((payment) => payment.refunds);
  if (transfer) return transfer.amountCents + transfer.feeCents - sum(refunds.filter((each) => each.afterTransfer));
  const lost = payments.flatMap(({ disputes }) => disputes).filter(({ status }) => status === "lost");
  return Math.max(0, priceCents - sum(refunds) - sum(lost));
}

function stateOf(isSent: boolean, caregiverCents: number, isHeld: boolean) {
  if (isSent) return "paid_out" as const;
  if (caregiverCents === 0) return "nothing" as const;
  return isHeld ? ("held" as const) : ("waiting" as const);
}
