import { partyOf } from "@/domain/bookings/lifecycle";
import type { Entitlement, Prisma } from "@/generated/prisma/client";
import { actorName, type Ctx, type OnceCtx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { assertDefined, notFound } from "@/lib/errors";
import { splitFee } from "@/lib/money";

/** Why the shares of a payment changed: it came, or money went back. */
export type DecisionKind = "PAYMENT" | "DISPUTE" | RefundReason;
export type RefundReason = "CANCELLED" | "LATE_PAYMENT" | "SURPLUS" | "COMPLAINT" | "ADMIN";

/** What each party is due of a payment, in cents. Owner, caregiver and commission together are the payment and our loss. */
export type Shares = Pick<Entitlement, "ownerCents" | "caregiverCents" | "commissionCents" | "lossCents">;

/** The decision of a payment that holds now: for a Prisma `select` or `include`. */
export const LATEST_ENTITLEMENT = { orderBy: { seq: "desc" }, take: 1 } satisfies Prisma.Payment$entitlementsArgs;

/** What each party is due of one payment now. */
export async function entitlementOf(tx: Tx, payment: { id: string }) {
  const latest = await tx.entitlement.findFirst({ where: { paymentId: payment.id }, orderBy: { seq: "desc" } });
  return assertDefined(latest, "entitlement");
}

/** What each party is due of the payment that a booking was paid with; null before it is paid. */
export const bookingEntitlement = (tx: Tx, bookingId: string) =>
  tx.entitlement.findFirst({
    where: { bookingId, payment: { status: "SUCCEEDED" } },
    orderBy: { seq: "desc" },
  });

/** What caregiver and platform keep between them. */
export const keptCentsOf = ({ caregiverCents, commissionCents }: Shares) => caregiverCents + commissionCents;

/** The shares of a payment of which the owner gets nothing back. */
export function sharesOfPayment(paidCents: number, feeBps: number): Shares {
  const { feeCents: commissionCents, restCents: caregiverCents } = splitFee(paidCents, feeBps);
  return { ownerCents: 0, caregiverCents, commissionCents, lossCents: 0 };
}

/** The shares once an amount of what is kept goes back to the owner: the rest is split like a price. */
export function sharesAfterRefund(shares: Shares, amountCents: number, feeBps: number): Shares {
  if (amountCents === 0) return shares;
  const { feeCents: commissionCents, restCents: caregiverCents } = splitFee(keptCentsOf(shares) - amountCents, feeBps);
  return { ...shares, ownerCents: shares.ownerCents + amountCents, caregiverCents, commissionCents };
}

/** Records what each party is due from now on. The caller holds the booking's lock; refunds and payouts follow these rows. */
export async function recordEntitlement(
  tx: Tx,
  { actor, now }: OnceCtx,
  { id: paymentId, bookingId }: { id: string; bookingId: string },
  { kind, note = null }: { kind: DecisionKind; note?: string | null | undefined },
  { ownerCents, caregiverCents, commissionCents, lossCents }: Shares,
) {
  const seq = (await tx.entitlement.count({ where: { paymentId } })) + 1;
  const shares = { ownerCents, caregiverCents, commissionCents, lossCents };
  return tx.entitlement.create({
    data: { paymentId, seq, bookingId, kind, ...shares, note, decidedBy: actorName(actor), at: now },
  });
}

/** A failed refund that nothing has made good: its amount is still owed to the owner. */
export const OWED_REFUND = { status: "FAILED", closedAt: null } satisfies Prisma.RefundWhereInput;

/** The holds that follow from the booking's own rows; any other was set, and is released, by somebody. */
const DERIVED_HOLDS = ["complaint", "refund_failed", "nothing_kept"];

/** Holds or releases the payout of a booking by what is open: a complaint, or a refund that failed. */
export async function refreshHold(tx: Tx, bookingId: string) {
  const { holdReason } = await tx.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { holdReason: true } });
  if (holdReason !== null && !DERIVED_HOLDS.includes(holdReason)) return;
  const hasComplaint = (await tx.complaint.count({ where: { bookingId, decidedAt: null } })) > 0;
  const isOwed = (await tx.refund.count({ where: { bookingId, ...OWED_REFUND } })) > 0;
  const reason = (hasComplaint && "complaint") || (isOwed && "refund_failed") || null;
  await tx.booking.update({ where: { id: bookingId }, data: { holdReason: reason } });
}

/** Locks a booking's row until the transaction ends. Everything that moves the booking's money takes this lock first. */
export const lockBooking = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT 1 FROM "Booking" WHERE id = ${id}::uuid FOR UPDATE`;

/** Locks and reads a booking, with the part that the actor plays in it; for a stranger it does not exist. */
export async function lockBookingForParty(tx: Tx, { actor }: Ctx, id: string) {
  await lockBooking(tx, id);
  const booking = await tx.booking.findUnique({ where: { id } });
  const party = booking && partyOf(actor, booking);
  if (!booking || !party) throw notFound("booking");
  return { booking, party };
}
